import { createHash } from 'node:crypto';
import { type FileHandle, open, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import type { SenderStamp } from '../../shared/model/event';
import { FailureError } from '../../shared/model/failure';
import { compilePlan } from '../../shared/pipeline/prepareRow';
import type { Clock } from './clock';
import { csvLines } from './csvLines';
import { identifyFile } from './fileIdentity';
import { systemCode } from './fileFailure';
import { journalName } from './folderJournal';
import { readJobFile, type StoredJob } from './jobFile';
import { notSentReason } from './notSentReason';
import { readJournal } from './readJournal';
import { readRows } from './readRows';

export interface NotSentPorts {
  readonly stamp: SenderStamp;
  readonly clock: Clock;
  /** At least 0, less than 1. */
  readonly random: () => number;
}

/** The columns that follow the file's own. */
const addedColumns = ['row_number', 'problem', 'code', 'how_to_fix'];

/**
 * Writes every row of an import that was not accepted to a CSV file: the row's own cells as they are (formulas get an
 * apostrophe, see csvLines), then its number in the file, what is wrong, a code and what to do. Cells beyond the table's
 * columns come last. With a byte order mark, because Excel reads UTF-8 only then; separated as the file was.
 *
 * @param folder of the import's journal
 * @throws FailureError when the file is no longer the one that was imported, when it would be overwritten, or when the CSV
 * cannot be written; then nothing is left of it
 */
export async function saveNotSent(
  folder: string,
  to: string,
  ports: NotSentPorts,
): Promise<{ readonly rows: number }> {
  const stored = await readJobFile(folder);
  if (stored === undefined) throw new FailureError('importUnknown');
  if (await isSameFile(stored.job.path, to)) {
    throw new FailureError('reportOverOriginal', { name: stored.job.fileName });
  }
  // Beside its place under another name, which nobody has: a file that is there is whole.
  const beside = `${to}.${Math.floor(ports.random() * 36 ** 8).toString(36)}.part`;
  const file = await orUnwritable(open(beside, 'wx'));
  try {
    const rows = await writeRows(folder, stored, file, ports);
    await orUnwritable(file.sync());
    await file.close();
    await orUnwritable(rename(beside, to));
    return { rows };
  } catch (error) {
    await file.close().catch(() => undefined);
    await rm(beside, { force: true });
    throw error;
  }
}

async function writeRows(
  folder: string,
  { job, origin }: StoredJob,
  file: FileHandle,
  { stamp, clock }: NotSentPorts,
): Promise<number> {
  const { plan } = job;
  const { answers } = await readJournal(path.join(folder, journalName));
  const now = clock.now();
  const prepare = compilePlan(plan, {
    stamp,
    idPrefix: origin?.idPrefix ?? '0'.repeat(20),
    startedAt: origin?.startedAt ?? new Date(now).toISOString(),
    nowMilliseconds: now,
  });
  const hash = createHash('sha256');
  const { delimiter } = plan.dialect;
  await orUnwritable(file.writeFile(`\uFEFF${csvLines([[...plan.columns, ...addedColumns]], delimiter)}`));
  let count = 0;
  const chunks = readRows(
    job.path,
    await identifyFile(job.path),
    { dialect: plan.dialect, columns: plan.columns.length },
    { onBytes: (bytes) => hash.update(bytes) },
  );
  for await (const { rows } of chunks) {
    const lines = rows.flatMap((row) => {
      const reason = notSentReason(prepare(row), plan.columns, answers);
      if (reason === undefined) return [];
      const { problem, code, howToFix } = reason;
      return [[...row.cells, row.rowNumber, problem, code, howToFix, ...(row.extraCells ?? [])]];
    });
    count += lines.length;
    await orUnwritable(file.writeFile(csvLines(lines, delimiter)));
  }
  if (origin !== undefined && hash.digest('hex') !== origin.fileHash) throw new FailureError('fileChanged');
  return count;
}

/** The same by another name too: a link, or other capitals where the system takes them for the same. */
async function isSameFile(one: string, other: string): Promise<boolean> {
  if (path.resolve(one) === path.resolve(other)) return true;
  // Larger than numbers are exact on Windows.
  const [a, b] = await Promise.all(
    [one, other].map((file) => stat(file, { bigint: true }).catch(() => undefined)),
  );
  if (a === undefined || b === undefined) return false;
  return a.ino === b.ino && a.dev === b.dev;
}

async function orUnwritable<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    throw new FailureError('reportUnwritable', {}, systemCode(error));
  }
}
