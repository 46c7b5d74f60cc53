import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect } from 'vitest';
import { systemClock } from '../../../electron/engine/clock';
import { createFolderJournal } from '../../../electron/engine/folderJournal';
import { createHttpPool } from '../../../electron/engine/httpPool';
import { createImportControl } from '../../../electron/engine/importControl';
import type { ImportJob } from '../../../electron/engine/messages';
import { type ImportPorts, runImport } from '../../../electron/engine/runImport';
import type { Plan } from '../../../shared/model/plan';
import type { ImportProgress } from '../../../shared/model/run';
import { addsUp, importProgressSchema } from '../../../shared/model/run';
import {
  type Fault,
  type ScriptedRequest,
  type SegmentEndpoint,
  startSegmentEndpoint,
} from '../../support/segmentEndpoint';

/** A folder of its own for one test. */
export async function temporaryFolder(): Promise<{
  readonly path: string;
  readonly remove: () => Promise<void>;
}> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'backfill-'));
  return { path: folder, remove: () => rm(folder, { recursive: true, force: true }) };
}

/** Orders: a userId, an event name, a time, a number. */
export const ordersPlan: Plan = {
  version: 1,
  dialect: { encoding: 'utf-8', delimiter: ',', quote: '"', header: true, newline: '\n' },
  columns: ['userId', 'event', 'timestamp', 'total'],
  calls: { by: 'row', types: ['track'] },
  fields: [
    { from: { kind: 'column', column: 0 }, target: { kind: 'userId' }, type: 'text' },
    { from: { kind: 'column', column: 1 }, target: { kind: 'event' }, type: 'text' },
    { from: { kind: 'column', column: 2 }, target: { kind: 'timestamp' }, type: 'text' },
    { from: { kind: 'column', column: 3 }, target: { kind: 'properties', path: ['total'] }, type: 'number' },
  ],
  time: { zone: 'UTC', whenMissing: 'invalid' },
  destinations: { kind: 'all' },
};

export const ordersHeader = 'userId,event,timestamp,total';

export function orderLine(index: number): string {
  return `user-${index},Order Completed,2024-01-01T00:00:00Z,${index}.5`;
}

export function orders(count: number): string {
  return `${[ordersHeader, ...Array.from({ length: count }, (_, index) => orderLine(index + 1))].join('\n')}\n`;
}

export interface TestImport {
  readonly job: ImportJob;
  readonly snapshots: readonly ImportProgress[];
  /** Runs, or goes on with, the import. `stop` is for those without a control of their own. */
  readonly run: (
    stop?: AbortSignal,
    ports?: Partial<ImportPorts>,
    control?: ReturnType<typeof createImportControl>,
  ) => Promise<ImportProgress>;
}

export const testStamp = {
  library: { name: '@segment/analytics-node', version: '3.1.0' },
  nodeVersion: 'v20.0.0',
};

/** An import of `text` into an endpoint, whose every snapshot is checked. */
export async function testImport(
  folder: string,
  host: string,
  text: string | Uint8Array,
  job: Partial<ImportJob> = {},
): Promise<TestImport> {
  const file = path.join(folder, 'orders.csv');
  await writeFile(file, text);
  const whole: ImportJob = {
    importId: 'import-1',
    folder: path.join(folder, 'import-1'),
    path: file,
    fileName: 'orders.csv',
    plan: ordersPlan,
    host,
    ...job,
    // Many tests have a clock of their own, and the endpoint has this computer's.
    choices: { wrongClock: 'goOn', ...job.choices },
  };
  const snapshots: ImportProgress[] = [];
  return {
    job: whole,
    snapshots,
    async run(stop, ports = {}, control = createImportControl(stop)) {
      const pool = createHttpPool(4, 2000);
      try {
        const result = await runImport(
          whole,
          {
            writeKey: 'test-key',
            stamp: testStamp,
            clock: systemClock,
            random: () => 0.1,
            post: pool.post,
            journal: createFolderJournal(whole, systemClock),
            onProgress(progress) {
              expectBalanced(progress);
              snapshots.push(progress);
            },
            ...ports,
          },
          control,
        );
        expectBalanced(result);
        return result;
      } finally {
        await pool.close();
      }
    },
  };
}

/** read = accepted + invalid + refused + skipped + inDoubt + notSent, and what crosses to the window is what the contract says. */
export function expectBalanced(progress: ImportProgress): void {
  expect(progress.rows).toSatisfy(addsUp);
  expect(importProgressSchema.parse(progress)).toEqual(progress);
}

export interface TestWorld {
  /** A folder of the test's own. */
  readonly folder: () => string;
  readonly endpoint: (script?: (request: ScriptedRequest) => Fault | undefined) => Promise<SegmentEndpoint>;
}

/** A folder and endpoints for each test of the file, gone after it. */
export function useTestWorld(): TestWorld {
  let folder: Awaited<ReturnType<typeof temporaryFolder>> | undefined;
  const endpoints: SegmentEndpoint[] = [];
  beforeEach(async () => {
    folder = await temporaryFolder();
  });
  afterEach(async () => {
    await Promise.all(endpoints.splice(0).map((endpoint) => endpoint.close()));
    await folder?.remove();
  });
  return {
    folder: () => folder?.path ?? '',
    async endpoint(script) {
      const started = await startSegmentEndpoint(script);
      endpoints.push(started);
      return started;
    },
  };
}

/** What the last snapshot says when every row has been accepted. */
export function allAccepted(count: number): object {
  return {
    state: 'finished',
    rows: { read: count, accepted: count, invalid: 0, refused: 0, skipped: 0, inDoubt: 0, notSent: 0 },
    events: { accepted: count, refused: 0 },
  };
}

/** The numbers of the rows whose event an endpoint took, and how many it took in all. */
export function taken({ accepted }: SegmentEndpoint): {
  readonly rows: readonly number[];
  readonly times: number;
} {
  const rows = [...accepted.keys()].map((id) => Number.parseInt(id.split('-')[1] ?? '', 36));
  return {
    rows: rows.sort((a, b) => a - b),
    times: [...accepted.values()].reduce((sum, times) => sum + times, 0),
  };
}

export function rowsFrom(first: number, count: number): number[] {
  return Array.from({ length: count }, (_, index) => first + index);
}
