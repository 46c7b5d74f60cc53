import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { writeJobFile } from '../../electron/engine/jobFile';
import { writeLastSnapshot } from '../../electron/engine/lastSnapshot';
import type { ImportProgress } from '../../shared/model/run';
import { startingProgress } from '../../shared/model/startingProgress';
import { readyPlan } from './readyStore';

export const receiver = {
  kind: 'source',
  sourceId: 's1',
  name: 'Shop',
  endpoint: { kind: 'segment', region: 'eu' },
  maskedKey: 'abcd****wxyz',
} as const;

interface Begun {
  readonly startedAt?: string;
  readonly progress?: Partial<ImportProgress>;
  readonly journal?: string;
  readonly fileName?: string;
}

/** The folder of an import as a run leaves it. Without `progress` it was killed. */
export async function begin(imports: string, importId: string, begun: Begun = {}): Promise<string> {
  const { startedAt = '2026-05-03T10:00:00.000Z', progress, journal = '', fileName = 'orders.csv' } = begun;
  const folder = path.join(imports, importId);
  await mkdir(folder, { recursive: true });
  await writeJobFile(folder, {
    job: {
      importId,
      folder: '/somewhere/else',
      path: `/home/ada/${fileName}`,
      identity: { size: 900, mtimeMs: 1, inode: 2, device: 3 },
      fileName,
      plan: readyPlan(),
      host: 'https://events.eu1.segmentapis.com',
      expected: { rows: 100, events: 100 },
      receiver,
      choices: { refused: 'retry' },
    },
    origin: { fileHash: 'ab', idPrefix: '0'.repeat(20), startedAt },
  });
  await writeFile(path.join(folder, 'journal.log'), journal);
  if (progress) {
    const start = startingProgress(importId, new Date(startedAt), 100);
    await writeLastSnapshot(folder, { ...start, ...progress });
  }
  return folder;
}

/** The numbers of a run that was stopped. */
export const stopped = {
  state: 'stopped',
  rows: { read: 100, accepted: 90, invalid: 4, refused: 1, skipped: 0, inDoubt: 0, notSent: 5 },
  events: { expected: 100, accepted: 90, refused: 1 },
} as const;
