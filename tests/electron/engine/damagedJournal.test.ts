import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { writeJournalLine } from '../../../electron/engine/journalLine';
import { readJournal } from '../../../electron/engine/readJournal';
import { randomFrom } from '../../support/randomFrom';
import { useTestWorld } from './importFixture';
import { journalHistory } from './journalHistory';

const world = useTestWorld();
const { entries, all, accepted } = journalHistory(11, 14, 4);
const bytes = Buffer.from(entries.map(writeJournalLine).join(''));

/** Rows that a journal of these bytes takes for accepted. */
async function acceptedIn(damaged: Uint8Array): Promise<{ rows: readonly number[]; counted: number }> {
  const file = path.join(world.folder(), 'journal.log');
  await writeFile(file, damaged);
  const { state } = await readJournal(file);
  // Whatever it says, it says it without an error.
  state.inDoubt();
  return { rows: all.filter((row) => state.answers.wasAccepted(row)), counted: state.accepted().rows };
}

function expectNoMore({ rows, counted }: Awaited<ReturnType<typeof acceptedIn>>): void {
  expect(rows.filter((row) => !accepted.has(row))).toEqual([]);
  // What is answered is counted, and once.
  expect(counted).toBe(rows.length);
}

describe('a damaged journal never makes a row accepted that was not', () => {
  test('whole, it knows all of them', async () => {
    expect(accepted.size).toBeGreaterThan(0);
    expect(await acceptedIn(bytes)).toEqual({
      rows: [...accepted].sort((a, b) => a - b),
      counted: accepted.size,
    });
  });

  test('cut at every byte', async () => {
    for (let length = 0; length < bytes.length; length += 1) {
      expectNoMore(await acceptedIn(bytes.subarray(0, length)));
    }
  }, 60_000);

  test('with any byte changed', async () => {
    const random = randomFrom(11);
    for (let at = 0; at < bytes.length; at += 1) {
      const damaged = Buffer.from(bytes);
      damaged[at] = (damaged[at] ?? 0) ^ (1 + Math.floor(random() * 255));
      expectNoMore(await acceptedIn(damaged));
    }
  }, 60_000);
});
