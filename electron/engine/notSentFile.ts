import { createHash } from 'node:crypto';
import path from 'node:path';
import type { SenderStamp } from '../../shared/model/event';
import type { Row } from '../../shared/model/csv';
import { FailureError } from '../../shared/model/failure';
import type { Plan } from '../../shared/model/plan';
import { compilePlan } from '../../shared/pipeline/prepareRow';
import { addedColumns, ownColumnsOf, withOwnCells } from '../../shared/pipeline/retryFile';
import type { Clock } from './clock';
import { csvLines } from './csvLines';
import { identifyFile } from './fileIdentity';
import { readJobFile, type StoredJob } from './jobFile';
import { notSentReason } from './notSentReason';
import { journalName, readJournal } from './readJournal';
import { readRows } from './readRows';
import { type Append, isPartOf, writeWholeFile } from './wholeFile';

export interface NotSentPorts {
  readonly stamp: SenderStamp;
  readonly clock: Clock;
  /** At least 0, less than 1. */
  readonly random: () => number;
}

/**
 * Writes every row of an import that was not accepted to a CSV file: the row's own cells as they are (formulas get an
 * apostrophe, see csvLines), then its number in the file, what is wrong, a code, what to do, and the beginning of its events'
 * ids, so that it can be sent again under them. Cells beyond the table's columns come last. With a byte order mark, because
 * Excel reads UTF-8 only then; separated as the file was.
 *
 * @param folder of the import's journal
 * @param wanted by a row's code; all of them where it is not said
 * @throws FailureError when the file is no longer the one that was imported, when it would be overwritten, or when the CSV
 * cannot be written; then nothing is left of it
 */
export async function saveNotSent(
  folder: string,
  to: string,
  ports: NotSentPorts,
  wanted: (code: string) => boolean = () => true,
): Promise<{ readonly rows: number }> {
  const stored = await readJobFile(folder);
  if (stored === undefined) throw new FailureError('importUnknown');
  if (await isPartOf(stored.job.path, to)) {
    throw new FailureError('reportOverOriginal', { name: stored.job.fileName });
  }
  const rows = await writeWholeFile(to, ports.random, (append) =>
    writeRows(folder, stored, { append, wanted }, ports),
  );
  return { rows: rows ?? 0 };
}

async function writeRows(
  folder: string,
  { job, origin }: StoredJob,
  { append, wanted }: { readonly append: Append; readonly wanted: (code: string) => boolean },
  { stamp, clock }: NotSentPorts,
): Promise<number> {
  const { plan } = job;
  const { answers } = (await readJournal(path.join(folder, journalName))).state;
  const now = clock.now();
  const idPrefix = origin?.idPrefix ?? '0'.repeat(20);
  const prepare = compilePlan(plan, {
    stamp,
    idPrefix,
    startedAt: origin?.startedAt ?? new Date(now).toISOString(),
    nowMilliseconds: now,
  });
  const hash = createHash('sha256');
  const ownCells = withOwnCells(plan) ?? ((row: Row) => row);
  const { delimiter } = plan.dialect;
  const own = ownColumnsOf(plan) ?? plan.columns.length;
  const firstId = firstIds(plan, idPrefix);
  const added = addedColumns.slice(0, firstId === undefined ? -1 : undefined);
  await append(`\uFEFF${csvLines([[...plan.columns.slice(0, own), ...added]], delimiter)}`);
  let count = 0;
  const chunks = readRows(job.path, await identifyFile(job.path), plan, {
    onBytes: (bytes) => hash.update(bytes),
  });
  for await (const { rows } of chunks) {
    const lines = rows.flatMap((row) => {
      const reason = notSentReason(prepare(row), plan.columns, answers);
      if (reason === undefined || !wanted(reason.code)) return [];
      const { problem, code, howToFix } = reason;
      const cells = ownCells(row).cells.slice(0, own);
      const ids = firstId === undefined ? [] : [firstId(row)];
      return [[...cells, row.rowNumber, problem, code, howToFix, ...ids, ...(row.extraCells ?? [])]];
    });
    count += lines.length;
    await append(csvLines(lines, delimiter));
  }
  if (origin !== undefined && hash.digest('hex') !== origin.fileHash) throw new FailureError('fileChanged');
  return count;
}

/**
 * How the ids of a row's events begin, without their last letter. Undefined where they come from the row's own cells: sent by
 * the same plan again, such a row has the same ids by itself.
 */
function firstIds({ messageIds }: Plan, idPrefix: string): ((row: Row) => string) | undefined {
  if (messageIds === undefined) return (row) => `${idPrefix}-${row.rowNumber.toString(36)}`;
  return messageIds.by === 'first' ? (row) => row.cells[messageIds.column] ?? '' : undefined;
}
