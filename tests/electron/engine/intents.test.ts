import { describe, expect, test } from 'vitest';
import type { Answer } from '../../../electron/engine/answer';
import { createIntents, safeToRepeat } from '../../../electron/engine/intents';
import type { JournalEntry } from '../../../electron/engine/journalLine';
import { createFastClock } from './fastClock';

function setUp() {
  const clock = createFastClock();
  const written: JournalEntry[] = [];
  const journal = {
    checkpoint: (entries: readonly JournalEntry[]) => {
      written.push(...entries);
      return Promise.resolve();
    },
  };
  // The receiver's clock is an hour ahead.
  const intents = createIntents(journal, clock, () => clock.now() + 3_600_000);
  return { clock, written, intents };
}

const rows = [2, 3, 4, 7].map((rowNumber) => ({ rowNumber, events: [] }));
const ranges = [
  [2, 4],
  [7, 7],
];

describe('the intent to send a batch', () => {
  test('is written once, before it leaves, with exactly its rows and the receiver’s time', async () => {
    const { clock, written, intents } = setUp();
    const intent = intents.begin(rows);
    expect(written).toEqual([]);
    await intent.leave();
    const leaving = { kind: 'leaving', at: clock.now() + 3_600_000, rows: ranges };
    expect(written).toEqual([leaving]);
    await intent.leave();
    expect(written).toEqual([leaving]);
  });

  test.each<readonly [string, Answer, boolean]>([
    ['a request to slow down', { kind: 'status', status: 429 }, false],
    ['a refusal', { kind: 'status', status: 400 }, false],
    ['a redirect', { kind: 'status', status: 302 }, false],
    ['a server that does no such thing', { kind: 'status', status: 501 }, false],
    ['no connection', { kind: 'none', detail: 'ECONNREFUSED' }, false],
    ['no network', { kind: 'none', detail: 'ENETUNREACH' }, false],
    ['a server that fails', { kind: 'status', status: 503 }, true],
    ['a connection that breaks', { kind: 'none', detail: 'ECONNRESET' }, true],
    ['no answer in time', { kind: 'none', detail: 'TIMEOUT' }, true],
    ['a stop in the middle', { kind: 'aborted' }, true],
    ['an answer that could not be kept', { kind: 'status', status: 200 }, true],
  ])('after %s leaves the rows in doubt: %j %s', async (_what, answer, doubt) => {
    const { written, intents } = setUp();
    const intent = intents.begin(rows);
    await intent.leave();
    intent.hear(answer);
    await intents.close();
    expect(written.slice(1)).toEqual(doubt ? [] : [{ kind: 'returned', rows: ranges }]);
  });

  test('stays in doubt when it was once, whatever comes later', async () => {
    const { written, intents } = setUp();
    const intent = intents.begin(rows);
    await intent.leave();
    intent.hear({ kind: 'none', detail: 'ECONNRESET' });
    await intent.leave();
    intent.hear({ kind: 'status', status: 429 });
    await intents.close();
    expect(written.length).toBe(1);
  });

  test('says nothing of batches that never left, or have their answers', async () => {
    const { written, intents } = setUp();
    intents.begin(rows);
    const other = rows.slice(1);
    const intent = intents.begin(other);
    await intent.leave();
    intents.end(other);
    await intents.close();
    expect(written.length).toBe(1);
  });

  test('is not carried out any more when it may have arrived so long ago that it would be there twice', async () => {
    const { clock, intents } = setUp();
    const [lost, waiting] = [intents.begin(rows), intents.begin(rows.slice(1))];
    await lost.leave();
    await waiting.leave();
    const since = new Date(clock.now() + 3_600_000).toISOString();
    lost.hear({ kind: 'none', detail: 'ECONNRESET' });
    waiting.hear({ kind: 'none', detail: 'ECONNREFUSED' });
    await clock.sleep(safeToRepeat);
    await lost.leave();
    await clock.sleep(1);
    await expect(lost.leave()).rejects.toMatchObject({
      failure: { code: 'rowsInDoubt', params: { rows: 4, since } },
    });
    // Nobody was there to take this one.
    await waiting.leave();
  });
});
