import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { problemSchema } from '../../shared/model/run';
import { eventCountsSchema } from '../../shared/model/statistics';
import type { JournalState } from './journalState';
import { readChecked, writeChecked } from './journalLine';
import { writeAtomically } from './writeAtomically';

const count = z.number().int().nonnegative();

/** A moment of the reading: what was counted of the rows up to it, all of which have ended in some state. */
const settledSchema = z.strictObject({
  /** Byte of the file at which the next record begins. */
  byte: count,
  /** The number of the last record before it. */
  record: count,
  read: count,
  invalid: count,
  skipped: count,
  /** Of accepted rows, those that the journal does not count itself. */
  uncounted: z.strictObject({ rows: count, events: count }),
  problems: z.array(problemSchema).max(500),
  events: eventCountsSchema,
});
export type Settled = Readonly<z.infer<typeof settledSchema>>;

const fileSchema = z.strictObject({
  version: z.literal(1),
  /** As the journal says them: where it says something else by now, a line of it is lost, and this does not hold any more. */
  answered: count,
  retries: count,
  settled: settledSchema,
});

/** Where going on need not read and count again what has ended. It is there to save time: without it nothing else is different. */
export async function writeSettled(folder: string, settled: Settled, state: JournalState): Promise<void> {
  const text = writeChecked({
    version: 1,
    answered: state.answeredUpTo(settled.record),
    retries: state.retries(),
    settled,
  });
  await writeAtomically(settledPath(folder), text);
}

/** Undefined when there is none that holds. */
export async function readSettled(folder: string, state: JournalState): Promise<Settled | undefined> {
  const found = await readNote(folder);
  if (found === undefined) return undefined;
  const holds =
    found.answered === state.answeredUpTo(found.settled.record) && found.retries === state.retries();
  return holds ? found.settled : undefined;
}

/** What was counted up to there, whether or not going on from there holds: it is the same file by the same plan. */
export async function readCounted(folder: string): Promise<Settled | undefined> {
  return (await readNote(folder))?.settled;
}

async function readNote(folder: string): Promise<z.infer<typeof fileSchema> | undefined> {
  const text = await readFile(settledPath(folder), 'utf8').catch(() => '');
  return fileSchema.safeParse(readChecked(text)).data;
}

function settledPath(folder: string): string {
  return path.join(folder, 'settled.json');
}
