import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { orders, ordersPlan, useTestWorld } from './importFixture';
import { testEngine } from './testEngine';
import type { Plan } from '../../../shared/model/plan';

const world = useTestWorld();

const plan: Plan = {
  ...ordersPlan,
  rule: { join: 'and', groups: [[{ column: 0, test: 'contains', value: '7' }]] },
};

async function file(text: string): Promise<string> {
  const name = path.join(world.folder(), 'orders.csv');
  await writeFile(name, text);
  return name;
}

test('counts the rows that the rule sends to the end of the file', async () => {
  const { ask, when, messages } = testEngine();
  const text = orders(30_000);
  const wanted = text
    .trimEnd()
    .split('\n')
    .slice(1)
    .filter((line) => line.split(',')[0]?.includes('7') === true).length;
  expect(wanted).toBeGreaterThan(100);
  const request = { kind: 'countKept', countId: 'k', path: await file(text), plan } as const;
  expect(await ask(request)).toEqual({ ok: true, value: null });
  await when((message) => message.kind === 'keptCounted' && message.counted.done);
  expect(messages.at(-1)).toEqual({
    kind: 'keptCounted',
    counted: { countId: 'k', rows: 30_000, kept: wanted, unclear: 0, done: true },
  });
});

test('rows that the rule cannot decide are told apart', async () => {
  const { ask, when, messages } = testEngine();
  const header = orders(1).split('\n')[0] ?? '';
  const rest = ',x'.repeat(header.split(',').length - 1);
  const content = `${header}\n5${rest}\nfive${rest}\n15${rest}\n`;
  const compared: Plan = {
    ...plan,
    rule: { join: 'and', groups: [[{ column: 0, test: 'more', value: '10' }]] },
  };
  await ask({ kind: 'countKept', countId: 'k', path: await file(content), plan: compared });
  await when((message) => message.kind === 'keptCounted' && message.counted.done);
  expect(messages.at(-1)).toMatchObject({ counted: { rows: 3, kept: 1, unclear: 1 } });
});

test('only the last count goes on, and a file that is not there ends it with a line in the log', async () => {
  const { ask, when, messages } = testEngine();
  const name = await file(orders(60_000));
  await ask({ kind: 'countKept', countId: 'first', path: name, plan });
  await ask({ kind: 'countKept', countId: 'second', path: name, plan });
  await when((message) => message.kind === 'keptCounted' && message.counted.done);
  const done = messages.filter((message) => message.kind === 'keptCounted' && message.counted.done);
  expect(done).toMatchObject([{ counted: { countId: 'second' } }]);
  await ask({ kind: 'countKept', countId: 'third', path: `${name}-gone`, plan });
  await when(({ kind }) => kind === 'log');
  expect(messages.at(-1)).toMatchObject({ kind: 'log', failure: { code: 'fileMissing' } });
});
