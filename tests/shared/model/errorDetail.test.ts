import { describe, expect, test } from 'vitest';
import { errorDetail } from '../../../shared/model/errorDetail';
import { toFailure } from '../../../shared/model/failure';

function withStack(error: Error, frames: readonly string[]): Error {
  error.stack = [`${error.name}: ${error.message}`, ...frames].join('\n');
  return error;
}

describe('the detail of an error', () => {
  test('has its kind, functions and file names; no message, no folder', () => {
    const error = withStack(new TypeError('ada@example.com\n    at cell (secret.csv:1:2)'), [
      '    at readRow (/home/ada/app/engine.js:12:34)',
      '    at async Promise.all (index 0)',
      '    at async file:///Users/ada/app/engine.js:56:7',
      '    at new Reader (C:\\Users\\ada\\app\\engine.js:1:2)',
      '    at Object.run [as start] (C:\\Users\\ada\\engine.js:3:4)',
      '    at node:internal/process/task_queues:95:5',
      '    at ada@example.com',
    ]);
    expect(errorDetail(error).split('\n')).toEqual([
      'TypeError',
      'at readRow (engine.js:12:34)',
      'at engine.js:56:7',
      'at Reader (engine.js:1:2)',
      'at Object.run (engine.js:3:4)',
      'at task_queues:95:5',
    ]);
  });

  test('has the code of the system', () => {
    const error = Object.assign(new Error("ENOSPC: no space left, write '/home/ada/x'"), { code: 'ENOSPC' });
    expect(errorDetail(error).split('\n')[0]).toBe('Error ENOSPC');
    expect(errorDetail(error)).not.toContain('/');
  });

  test('has nothing of a name or code that is no word', () => {
    const error = withStack(
      Object.assign(new Error('x'), { name: 'ada@example.com', code: 'ada lovelace' }),
      [],
    );
    expect(errorDetail(error)).toBe('Error');
  });

  test('of what is no error is only what kind of thing it is', () => {
    expect(errorDetail('ada@example.com')).toBe('string');
  });

  test('of a real one says where it arose', () => {
    const { code, detail } = toFailure(new RangeError('ada@example.com'));
    expect(code).toBe('unexpected');
    expect(detail).toMatch(/^RangeError\nat .*errorDetail\.test\.ts:\d+:\d+/);
    expect(detail).not.toMatch(/ada@|[/\\]/);
  });
});
