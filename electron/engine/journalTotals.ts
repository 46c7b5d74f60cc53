import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { systemCode } from './fileFailure';
import { readJournalLine } from './journalLine';
import { createRowRanges } from './rowRanges';

export interface JournalTotals {
  /** Rows in the ranges that were accepted, those refused apart. Rows that were never to be sent lie in them too. */
  readonly accepted: number;
  readonly refused: number;
  /** The last row that has an answer, 0 when none has. */
  readonly lastRow: number;
  /** ISO time of the first start. */
  readonly startedAt: string | undefined;
}

/** What a journal says of an import as a whole; damaged lines are passed over. */
export async function readJournalTotals(journal: string): Promise<JournalTotals> {
  const ranges = createRowRanges();
  const refused = new Set<number>();
  let lastRow = 0;
  let startedAt: string | undefined;
  try {
    for await (const line of createInterface({ input: createReadStream(journal), crlfDelay: Infinity })) {
      const entry = readJournalLine(line);
      if (entry?.kind === 'started') startedAt ??= entry.at;
      if (entry?.kind === 'refused') refused.add(entry.row);
      if (entry?.kind === 'accepted') ranges.add(entry.first, entry.last);
      if (entry?.kind === 'refused') lastRow = Math.max(lastRow, entry.row);
      if (entry?.kind === 'accepted') lastRow = Math.max(lastRow, entry.last);
    }
  } catch (error) {
    if (systemCode(error) !== 'ENOENT') throw error;
  }
  const inRanges = [...refused].filter((row) => ranges.has(row)).length;
  return { accepted: ranges.count() - inRanges, refused: refused.size, lastRow, startedAt };
}
