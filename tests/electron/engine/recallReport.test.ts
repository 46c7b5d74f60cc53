import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { carryOutImport } from '../../../electron/engine/carryOutImport';
import { systemClock } from '../../../electron/engine/clock';
import { deleteImport } from '../../../electron/engine/deleteImport';
import { identifyFile } from '../../../electron/engine/fileIdentity';
import type { ReportPorts } from '../../../electron/engine/folderReport';
import { createImportControl } from '../../../electron/engine/importControl';
import { writeJournalLine } from '../../../electron/engine/journalLine';
import { recallReport } from '../../../electron/engine/recallReport';
import { findReport } from '../../../electron/engine/savedReport';
import { reportSchema } from '../../../shared/model/report';
import { begin } from '../../support/begunImport';
import { temporaryFolder } from '../support/temporaryFolder';
import { orders, testImport, testStamp, useTestWorld } from './importFixture';

const world = useTestWorld();
const place = { appVersion: '1.2.3', electronVersion: undefined, timeZone: 'UTC' };
const ports: ReportPorts = { ...place, stamp: testStamp };

/** An import that refuses one row and stops another, carried out as the app does. */
async function imported() {
  const segment = await world.endpoint(({ body }) =>
    body.includes('user-7"') ? { kind: 'status', status: 400 } : undefined,
  );
  const text = `${orders(40)},nobody,2024-02-01,1\n`;
  const { job: plain } = await testImport(world.folder(), segment.host, text);
  const job = { ...plain, identity: await identifyFile(plain.path) };
  const run = (stop?: AbortSignal) =>
    carryOutImport(
      job,
      {
        writeKey: 'test-key',
        clock: systemClock,
        random: () => 0.1,
        onProgress: () => undefined,
        log: () => undefined,
        place,
      },
      createImportControl(stop),
    );
  const inFolder = (name: string): string => path.join(job.folder, name);
  const read = async () => reportSchema.parse(JSON.parse(await readFile(inFolder('report.json'), 'utf8')));
  return { job, run, inFolder, read };
}

test('the report of an import whose process died at the very end is written again from its folder', async () => {
  const { job, run, inFolder, read } = await imported();
  await run();
  const before = await read();
  for (const name of ['report.json', 'report.html', 'progress.json']) await rm(inFolder(name));
  expect(await findReport(job.folder, ports)).toBe(inFolder('report.html'));
  const { speed: _lost, elapsedMilliseconds: _sooner, ...delivery } = before.delivery;
  expect(await read()).toMatchObject({
    ...before,
    endedAt: (await read()).endedAt,
    versions: { ...before.versions, node: testStamp.nodeVersion },
    delivery,
  });
  expect((await read()).delivery.speed.events).toEqual([]);
  expect(await readFile(inFolder('report.html'), 'utf8')).toContain('39 of 41 rows were accepted');
});

test('the report of an earlier run is no longer believed when a later one has ended', async () => {
  const { job, run, inFolder, read } = await imported();
  await run(AbortSignal.abort());
  const stopped = await readFile(inFolder('report.json'), 'utf8');
  const page = await readFile(inFolder('report.html'), 'utf8');
  await run();
  await writeFile(inFolder('report.json'), stopped);
  await writeFile(inFolder('report.html'), page);
  await findReport(job.folder, ports);
  expect(await read()).toMatchObject({ state: 'finished', rows: { accepted: 39 }, delivery: { runs: 2 } });
  expect(await readFile(inFolder('report.html'), 'utf8')).not.toBe(page);
});

test('a report that is there stays as it was written', async () => {
  const { job, run, inFolder } = await imported();
  await run();
  const names = ['report.json', 'report.html'];
  const content = () => Promise.all(names.map((name) => readFile(inFolder(name), 'utf8')));
  const before = await content();
  await findReport(job.folder, { ...ports, appVersion: 'another' });
  expect(await content()).toEqual(before);
});

test('the file of the rows that need attention is told of where it is there', async () => {
  const { job, run, inFolder } = await imported();
  await run();
  await rm(inFolder('report.json'));
  await writeFile(inFolder('attention.csv'), '');
  expect(await recallReport(job.folder, ports)).toMatchObject({ attentionFile: true });
});

test('an import that was killed on its way has none, and neither has one whose data was deleted', async () => {
  const imports = await temporaryFolder();
  const missing = { failure: { code: 'reportMissing' } };
  const started = writeJournalLine({ kind: 'started', at: '2026-05-03T10:00:00.000Z' });
  const ended = writeJournalLine({ kind: 'ended', at: '2026-05-03T10:00:01.000Z', state: 'stopped' });
  await expect(
    findReport(await begin(imports, 'killed', { journal: `${started}${ended}${started}` }), ports),
  ).rejects.toMatchObject(missing);
  const deleted = await begin(imports, 'deleted', { journal: started + ended });
  await deleteImport(deleted, systemClock);
  await expect(findReport(deleted, ports)).rejects.toMatchObject(missing);
});

test('a folder that cannot be written to still shows the page that it has', async () => {
  const { job, run, inFolder } = await imported();
  await run();
  await rm(inFolder('report.json'));
  await mkdir(path.join(inFolder('report.json'), 'in the way'), { recursive: true });
  expect(await findReport(job.folder, ports)).toBe(inFolder('report.html'));
});
