import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { EngineMessage } from '../../../electron/engine/messages';
import { orders, ordersPlan, useTestWorld } from './importFixture';
import { testEngine as engine } from './testEngine';

const world = useTestWorld();

async function file(count: number): Promise<string> {
  const name = path.join(world.folder(), 'orders.csv');
  await writeFile(name, orders(count));
  return name;
}

describe('a check nobody waits for any more', () => {
  const stateOf = (messages: readonly EngineMessage[], checkId: string): string | undefined =>
    messages
      .flatMap((message) =>
        message.kind === 'checkProgress' && message.report.checkId === checkId ? [message.report.state] : [],
      )
      .at(-1);
  const endOf = (checkId: string) => (message: EngineMessage) =>
    message.kind === 'checkProgress' &&
    message.report.checkId === checkId &&
    message.report.state !== 'running';

  test('is stopped by the next one, which runs to its end', async () => {
    const { ask, when, messages } = engine();
    const name = await file(20_000);
    await ask({ kind: 'check', checkId: 'older', path: name, plan: ordersPlan });
    await ask({ kind: 'check', checkId: 'newer', path: name, plan: ordersPlan });
    await Promise.all([when(endOf('older')), when(endOf('newer'))]);
    expect(stateOf(messages, 'older')).toBe('stopped');
    expect(stateOf(messages, 'newer')).toBe('finished');
  });

  test('is stopped when its file is closed', async () => {
    const { ask, when, messages } = engine();
    const name = await file(20_000);
    await ask({ kind: 'open', token: 't', path: name, name: 'orders.csv' });
    await ask({ kind: 'check', checkId: 'c', path: name, plan: ordersPlan });
    await ask({ kind: 'close', token: 't' });
    await when(endOf('c'));
    expect(stateOf(messages, 'c')).toBe('stopped');
  });

  test.each(['of another file', 'of the same file, open once more'])(
    'goes on after a close %s',
    async (what) => {
      const { ask, when, messages } = engine();
      const name = await file(20_000);
      const other = path.join(world.folder(), 'other.csv');
      await writeFile(other, orders(1));
      const closed = what === 'of another file' ? other : name;
      await ask({ kind: 'open', token: 't', path: name, name: 'orders.csv' });
      await ask({ kind: 'open', token: 'u', path: closed, name: 'orders.csv' });
      await ask({ kind: 'check', checkId: 'c', path: name, plan: ordersPlan });
      await ask({ kind: 'close', token: 'u' });
      await when(endOf('c'));
      expect(stateOf(messages, 'c')).toBe('finished');
    },
  );
});
