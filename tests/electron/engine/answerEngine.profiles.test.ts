import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { orders, useTestWorld } from './importFixture';
import { testEngine as engine } from './testEngine';

const world = useTestWorld();

async function file(count: number): Promise<string> {
  const name = path.join(world.folder(), 'orders.csv');
  await writeFile(name, orders(count));
  return name;
}

test('says what all of its rows say about the columns', async () => {
  const { ask, when, messages } = engine();
  await ask({ kind: 'open', token: 't', path: await file(60_000), name: 'orders.csv' });
  await when((message) => message.kind === 'fileCounted' && message.done);
  const profiled = messages.flatMap((message) => (message.kind === 'fileProfiled' ? [message] : []));
  expect(profiled.at(-1)?.token).toBe('t');
  expect(profiled.at(-1)?.profiles[0]).toMatchObject({ rows: 60_000, filled: 60_000 });
});

test('says of every reading which one it is', async () => {
  const { ask, when, messages } = engine();
  const name = await file(60_000);
  const request = { kind: 'open', token: 't', path: name, name: 'orders.csv' } as const;
  expect(await ask(request)).toMatchObject({ value: { preview: { reading: 1 } } });
  expect(await ask(request)).toMatchObject({ value: { preview: { reading: 2 } } });
  await when((message) => message.kind === 'fileCounted' && message.done);
  const last = messages.filter(({ kind }) => kind === 'fileCounted' || kind === 'fileProfiled').slice(-2);
  expect(last).toMatchObject([
    { kind: 'fileProfiled', reading: 2 },
    { kind: 'fileCounted', reading: 2 },
  ]);
});
