import { readdir } from 'node:fs/promises';
import path from 'node:path';
import words from '../../shared/i18n/en/headless.json';
import type { PastImport } from '../../shared/model/history';
import { systemCode } from '../engine/fileFailure';
import { readJobFile, type StoredJob } from '../engine/jobFile';
import { readKeptCounts } from '../engine/keptCounts';
import { hashPlan } from '../engine/messageIdPrefix';
import type { ImportJob } from '../engine/messages';
import { readImport } from '../engine/readImport';
import type { Question } from './refuse';
import { fill } from './say';

/**
 * What only a person can decide about imports that were begun before: whether events that may be there already are sent
 * under new ids, or whose journal this is. Undefined when nothing speaks against beginning or going on.
 *
 * @param input.own whether the folder is the one that is kept for this file, plan and receiver
 * @param input.beside folders that hold those of imports
 * @param input.asNew the person has decided that it is a new import all the same
 * @throws FailureError as `readJobFile` and `readKeptCounts` do, when what the folder holds cannot be read
 */
export async function earlierImportQuestion(input: {
  readonly job: ImportJob;
  /** SHA-256 of the file's bytes, in hex. */
  readonly fileHash: string;
  readonly own: boolean;
  readonly beside: readonly string[];
  readonly asNew: boolean;
}): Promise<Question | undefined> {
  const { job, fileHash, own, beside, asNew } = input;
  const begun = await readJobFile(job.folder);
  if (begun !== undefined) return own ? undefined : otherJournalQuestion(begun, job, fileHash);
  const counts = await readKeptCounts(job.folder);
  if (counts !== undefined) return deletedQuestion(counts, job);
  // Practice forgets what it was sent, and ids that do not come from the file stay the same.
  if (asNew || job.receiver?.kind === 'practice' || job.plan.messageIds !== undefined) return undefined;
  for (const { folder, stored } of (await Promise.all(beside.map(importsIn))).flat()) {
    const question = doubleQuestion(stored, { job, fileHash, folder });
    if (question !== undefined && (await hasSent(folder))) return question;
  }
  return undefined;
}

/** Somebody has deleted what told which of its rows have arrived. */
function deletedQuestion({ startedAt }: PastImport, { fileName, folder }: ImportJob): Question {
  const filled = { name: fileName, date: day(startedAt), folder };
  const { deleted, deletedAnswer } = words.earlier;
  return { code: 'importDeleted', question: fill(deleted, filled), answer: fill(deletedAnswer, filled) };
}

/** The folder was named: it must be the journal of this very import. */
function otherJournalQuestion(
  { job: before, origin }: StoredJob,
  job: ImportJob,
  fileHash: string,
): Question | undefined {
  const texts = words.earlier;
  if (!samePlan(before, job) || !sameReceiver(before, job)) {
    const question = fill(texts.otherJournal, { folder: job.folder, name: before.fileName });
    return { code: 'otherJournal', question, answer: texts.otherJournalAnswer };
  }
  if (origin === undefined || origin.fileHash === fileHash) return undefined;
  const question = fill(texts.changed, { name: job.fileName, date: day(origin.startedAt) });
  return { code: 'fileChanged', question, answer: texts.changedJournalAnswer };
}

/** Undefined when the earlier import has nothing that would be doubled. */
function doubleQuestion(
  { job: before, origin }: StoredJob,
  now: { readonly job: ImportJob; readonly fileHash: string; readonly folder: string },
): Question | undefined {
  const { job, fileHash, folder } = now;
  if (origin === undefined || !sameReceiver(before, job)) return undefined;
  const same = { plan: samePlan(before, job), file: origin.fileHash === fileHash };
  const filled = { name: job.fileName, date: day(origin.startedAt), folder };
  const texts = words.earlier;
  if (same.plan && same.file) {
    // Begun in the window, or with a folder of its own: its ids are the same, and its journal knows what has arrived.
    const question = fill(texts.elsewhere, filled);
    return { code: 'sentBefore', question, answer: fill(texts.elsewhereAnswer, filled) };
  }
  if (same.file) {
    return { code: 'sentBefore', question: fill(texts.otherPlan, filled), answer: texts.asNewAnswer };
  }
  if (before.path !== job.path || !same.plan) return undefined;
  return { code: 'fileChanged', question: fill(texts.changed, filled), answer: texts.asNewAnswer };
}

function samePlan(one: ImportJob, other: ImportJob): boolean {
  return hashPlan(one.plan) === hashPlan(other.plan);
}

function sameReceiver(one: ImportJob, other: ImportJob): boolean {
  const [a, b] = [one.receiver, other.receiver];
  if (a?.kind === 'practice' || b?.kind === 'practice') return a?.kind === b?.kind;
  return one.host === other.host && a?.maskedKey === b?.maskedKey;
}

/** Whether some of its rows may have arrived. Where that cannot be told, they may. */
async function hasSent(folder: string): Promise<boolean> {
  const record = await readImport(folder).catch(() => undefined);
  // After a crash, rows may have left of which no answer was written down.
  if (record === undefined || record.past.state === 'interrupted') return true;
  const { accepted, inDoubt } = record.past.rows;
  return accepted + inDoubt > 0;
}

/** The imports in a folder; one that cannot be read is nobody's business here. */
async function importsIn(
  parent: string,
): Promise<readonly { readonly folder: string; readonly stored: StoredJob }[]> {
  const names = await readdir(parent).catch((error: unknown) => {
    if (systemCode(error) === 'ENOENT') return [];
    throw error;
  });
  const found = await Promise.all(
    names.map(async (name) => {
      const beside = path.join(parent, name);
      const stored = await readJobFile(beside).catch(() => undefined);
      return stored === undefined ? [] : [{ folder: beside, stored }];
    }),
  );
  return found.flat();
}

function day(time: string): string {
  return time.slice(0, 10);
}
