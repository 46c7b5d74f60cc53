import { mkdir, readFile, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { carryOutImport } from '../../../electron/engine/carryOutImport';
import { type Clock, systemClock } from '../../../electron/engine/clock';
import { identifyFile } from '../../../electron/engine/fileIdentity';
import { createFolderJournal } from '../../../electron/engine/folderJournal';
import { createImportControl } from '../../../electron/engine/importControl';
import type { ImportJob } from '../../../electron/engine/messages';
import { readImport } from '../../../electron/engine/readImport';
import { readToldRows } from '../../../electron/engine/readToldRows';
import { createJournalState } from '../../../electron/engine/journalState';
import type { Plan } from '../../../shared/model/plan';
import { type ImportReport, reportSchema } from '../../../shared/model/report';
import { addsUp, type ImportProgress } from '../../../shared/model/run';
import type { SegmentEndpoint } from '../../support/segmentEndpoint';
import {
  expectBalanced,
  ordersHeader,
  ordersPlan,
  rowsFrom,
  taken,
  testImport,
  useTestWorld,
} from './importFixture';

const world = useTestWorld();
const count = 6000;
const sends = { value: 'Order Completed', types: ['track' as const] };
const plan: Plan = {
  ...ordersPlan,
  calls: { by: 'column', column: 1, values: [sends, { value: 'Test', types: [] }] },
};
/** Every tenth row is stopped for its number, every fifth of the others is left out, and two are refused. */
const lines = Array.from({ length: count }, (_, index) => {
  const name = index % 5 === 1 ? 'Test' : 'Order Completed';
  return `user-${index},${name},2024-01-01T00:00:00Z,${index % 10 === 0 ? 'many' : `${index}.5`}`;
});
const text = `${[ordersHeader, ...lines].join('\n')}\n`;
const rows = { read: count, accepted: 4198, invalid: 600, refused: 2, skipped: 1200, inDoubt: 0, notSent: 0 };

let refusing = true;
let segment: SegmentEndpoint;
let job: ImportJob;

async function carryOut(
  change: Partial<ImportJob> = {},
  clock: Clock = systemClock,
  control = createImportControl(),
): Promise<ImportProgress> {
  const progress = await carryOutImport(
    { ...job, ...change },
    {
      writeKey: 'test-key',
      clock,
      random: () => 0.1,
      onProgress: expectBalanced,
      log: () => undefined,
      place: { appVersion: '1.2.3', electronVersion: undefined, timeZone: 'UTC' },
    },
    control,
  );
  expectBalanced(progress);
  return progress;
}

async function report(): Promise<ImportReport> {
  return reportSchema.parse(JSON.parse(await readFile(path.join(job.folder, 'report.json'), 'utf8')));
}

const retry: Partial<ImportJob> = { choices: { refused: 'retry' } };

/** The file of an import is gone for the length of one run. */
async function withoutFile(change: Partial<ImportJob>): Promise<ImportProgress> {
  await rename(job.path, `${job.path}.away`);
  const progress = await carryOut(change);
  expect(progress).toMatchObject({ state: 'failed', failure: { code: 'fileMissing' } });
  await rename(`${job.path}.away`, job.path);
  return progress;
}

/** As a crash leaves it that comes right after the refused rows were given up to be sent once more. */
async function killedWhenRetrying(): Promise<void> {
  const journal = createFolderJournal(job, systemClock);
  await journal.claim();
  await journal.checkpoint([{ kind: 'retried', at: '2024-06-01T00:00:00.000Z' }]);
  await journal.finish({ kind: 'ended', at: '2024-06-01T00:00:01.000Z', state: 'stopped' });
}

/** What the run says, what is stored of it, and what the history tells of it. */
async function expectTold(progress: ImportProgress, expected: ImportProgress['rows']): Promise<void> {
  expect(progress.rows).toEqual(expected);
  expect(progress.problems).toMatchObject([{ code: 'numberNotUnderstood', count: 600 }]);
  const stored = await report();
  expect(stored.rows).toEqual(expected);
  expect(stored.rows).toSatisfy(addsUp);
  expect(stored.problems).toMatchObject([{ code: 'numberNotUnderstood', count: 600 }]);
  expect(stored.events).toMatchObject({ prepared: 4200, accepted: 4198 });
  expect(stored.file).toMatchObject({ bytes: Buffer.byteLength(text) });
  expect(stored.file.sha256).toMatch(/^[0-9a-f]{64}$/);
  expect(stored.verification).toBeDefined();
  expect((await readImport(job.folder))?.past.rows).toEqual(expected);
}

beforeEach(async () => {
  refusing = true;
  segment = await world.endpoint(({ events }) =>
    refusing && events.some(({ json }) => /"total":(?:3|2777)\.5/.test(json))
      ? { kind: 'status', status: 400 }
      : undefined,
  );
  const begun = await testImport(world.folder(), segment.host, text, { plan, expected: { rows: count } });
  job = { ...begun.job, identity: await identifyFile(begun.job.path) };
  expect(await carryOut()).toMatchObject({ state: 'finished', rows });
});

describe('a run that sends refused rows once more, and ends before it reads a row', () => {
  test('because its file was moved away, forgets nothing', async () => {
    await expectTold(await withoutFile(retry), rows);
  });

  test('because it was stopped while the file was looked at, forgets nothing', async () => {
    const control = createImportControl();
    control.stop();
    const stopped = await carryOut(retry, systemClock, control);
    expect(stopped.state).toBe('stopped');
    await expectTold(stopped, rows);
  });

  test("because of this computer's clock, forgets nothing", async () => {
    const wrong = { ...systemClock, now: () => Date.now() - 3_600_000 };
    const asked = await carryOut(retry, wrong);
    expect(asked).toMatchObject({ state: 'failed', failure: { code: 'clockWrong' } });
    await expectTold(asked, rows);
  });

  test.each([
    ['', []],
    [', though the place to go on from was never kept', ['settled.json']],
  ])(
    'after a crash took the answers that are asked for again, forgets nothing else%s',
    async (_how, lost) => {
      await Promise.all(lost.map((name) => rm(path.join(job.folder, name))));
      await killedWhenRetrying();
      const open = { ...rows, refused: 0, notSent: 2 };
      expect((await readImport(job.folder))?.past.rows).toEqual(open);
      await expectTold(await withoutFile({}), open);
      await expectTold(await withoutFile(retry), open);
      refusing = false;
      const all = { ...open, accepted: 4200, notSent: 0 };
      expect(await carryOut()).toMatchObject({ state: 'finished', rows: all });
      expect(taken(segment).times).toBe(4200);
    },
  );

  test('after a crash that left no other numbers tells those of the last place', async () => {
    await rm(path.join(job.folder, 'progress.json'));
    await killedWhenRetrying();
    const { rows: told, problems } = await withoutFile({});
    expect(told).toMatchObject({ read: count, accepted: 4198, refused: 0 });
    expect(told.invalid).toBeGreaterThan(0);
    expect(told.skipped).toBeGreaterThan(0);
    expect(problems[0]?.count).toBe(told.invalid);
  });
});

test('a run that is stopped while it reads from the beginning again tells what an earlier one knew of the rest', async () => {
  const control = createImportControl();
  const gone = segment.requests.length;
  const running = carryOut(retry, systemClock, control);
  // The first of the two rows is refused again; the other stands far behind it.
  await segment.whenRequest(gone + 1);
  control.stop();
  const stopped = await running;
  expect(stopped).toMatchObject({ rows: { read: count, accepted: 4198, invalid: 600, skipped: 1200 } });
  expect(stopped.rows.refused + stopped.rows.inDoubt + stopped.rows.notSent).toBe(2);
  expect(stopped.problems).toMatchObject([{ count: 600 }]);
  refusing = false;
  const ended = await carryOut(retry);
  expect(ended).toMatchObject({ state: 'finished', rows: { ...rows, accepted: 4200, refused: 0 } });
  const sent = rowsFrom(2, count).filter((row) => (row - 2) % 10 !== 0 && (row - 2) % 5 !== 1);
  expect(taken(segment).rows).toEqual(sent);
});

test('where no run has told anything, nothing is told', async () => {
  const empty = path.join(world.folder(), 'empty');
  await mkdir(empty);
  expect(await readToldRows(empty, createJournalState())).toEqual([]);
});
