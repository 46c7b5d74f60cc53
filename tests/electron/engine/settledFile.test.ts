import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { createImportTally } from '../../../electron/engine/importTally';
import { createJournalState } from '../../../electron/engine/journalState';
import { readSettled, type Settled, writeSettled } from '../../../electron/engine/settledFile';
import { useTestWorld } from './importFixture';

const world = useTestWorld();

function stateWith(...accepted: readonly number[]) {
  const state = createJournalState();
  for (const row of accepted) state.apply({ kind: 'accepted', first: row, last: row, rows: 1, events: 1 });
  return state;
}

function settledAt(record: number): Settled {
  const tally = createImportTally();
  tally.add({
    kind: 'invalid',
    rowNumber: 3,
    events: [],
    issues: [{ code: 'noId', severity: 'invalid', column: 0, value: 'x' }],
  });
  return { byte: 90, record, ...tally.read() };
}

test('a place is read back while the journal says the same of the rows before it', async () => {
  await writeSettled(world.folder(), settledAt(5), stateWith(2, 4, 5));
  expect(await readSettled(world.folder(), stateWith(2, 4, 5))).toEqual(settledAt(5));
  // Rows behind it do not matter.
  expect(await readSettled(world.folder(), stateWith(2, 4, 5, 8, 9))).toEqual(settledAt(5));
});

test('a place does not hold where an answer before it is lost, or refused rows are to be sent once more', async () => {
  await writeSettled(world.folder(), settledAt(5), stateWith(2, 4, 5));
  expect(await readSettled(world.folder(), stateWith(2, 5, 8))).toBeUndefined();
  const retried = stateWith(2, 4, 5);
  retried.apply({ kind: 'retried', at: '' });
  expect(await readSettled(world.folder(), retried)).toBeUndefined();
});

test('there is none where nothing was written, and none in a file with any byte changed or missing', async () => {
  const state = stateWith(2, 4, 5);
  expect(await readSettled(world.folder(), state)).toBeUndefined();
  await writeSettled(world.folder(), settledAt(5), state);
  const file = path.join(world.folder(), 'settled.json');
  const bytes = await readFile(file);
  for (let at = 0; at < bytes.length; at += 1) {
    await writeFile(file, bytes.subarray(0, at));
    expect(await readSettled(world.folder(), state)).toBeUndefined();
    const damaged = Buffer.from(bytes);
    damaged[at] = (damaged[at] ?? 0) ^ 1;
    await writeFile(file, damaged);
    expect(await readSettled(world.folder(), state)).toBeUndefined();
  }
});
