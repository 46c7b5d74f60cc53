import { createImports } from '../../../electron/imports';
import type { FindReceiver } from '../../../electron/receivers';
import { fail, ok, type Result } from '../../../shared/model/failure';
import type { ImportProgress } from '../../../shared/model/run';
import { createTestEngine } from './engine';
import { plan } from './plan';

export const foundPractice = {
  host: 'http://127.0.0.1:4000',
  writeKey: 'theKey1234',
  eventsPerSecond: undefined,
  remembered: { kind: 'practice' },
} as const;
export const order = {
  path: '/home/orders.csv',
  identity: { size: 9, mtimeMs: 1, inode: 2, device: 3 },
  fileName: 'orders.csv',
  plan,
  receiver: { kind: 'practice' },
  expected: { rows: 3, events: 6 },
} as const;
export const job = {
  importId: 'i1',
  folder: '/imports/i1',
  path: '/home/orders.csv',
  identity: { size: 9, mtimeMs: 1, inode: 2, device: 3 },
  fileName: 'orders.csv',
  plan,
  host: 'http://127.0.0.1:4000',
  eventsPerSecond: undefined,
  expected: { rows: 3, events: 6 },
  receiver: { kind: 'practice' },
  choices: undefined,
};
export const crash = fail('engineCrashed', {}, 'engine ended with code 6').failure;

/** Imports of an engine that the test plays, with every snapshot that they report. */
export function createTestImports(ports: { findReceiver?: FindReceiver; folder?: Result<string> } = {}) {
  const engine = createTestEngine();
  const reports: ImportProgress[] = [];
  let ids = 0;
  const imports = createImports({
    engine,
    findReceiver: ports.findReceiver ?? (() => Promise.resolve(ok(foundPractice))),
    folders: {
      make: (importId) => Promise.resolve(ports.folder ?? ok(`/imports/${importId}`)),
      of: (importId) => ports.folder ?? ok(`/imports/${importId}`),
    },
    newId: () => `i${String(++ids)}`,
    now: () => new Date(Date.UTC(2026, 0, 2)),
    report: (progress) => reports.push(progress),
  });
  return { engine, reports, imports };
}
