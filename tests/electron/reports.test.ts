import path from 'node:path';
import { expect, test } from 'vitest';
import { createImportFolders } from '../../electron/importFolders';
import { isReport } from '../../electron/isReport';
import { createReports } from '../../electron/reports';
import { fail, ok } from '../../shared/model/failure';
import { createTestEngine } from './support/engine';
import { order } from './support/imports';
import { startedProgress } from './support/snapshots';

function create({ to, opens = true }: { readonly to?: string | undefined; readonly opens?: boolean }) {
  const engine = createTestEngine();
  engine.answerWith(ok({ path: '/imports/i1/report.html' }), 'findReport');
  const suggested: unknown[] = [];
  const opened: string[] = [];
  const reports = createReports({
    engine,
    folders: createImportFolders('/imports'),
    imports: {
      recall: () => Promise.resolve(ok({ folder: '/imports/i1', order, latest: startedProgress('i1') })),
    },
    dialogs: {
      chooseWhereToSave: (...asked) => {
        suggested.push(asked);
        return Promise.resolve(to);
      },
    },
    openPage: (page) => {
      opened.push(page);
      return Promise.resolve(opens);
    },
  });
  return { reports, engine, suggested, opened };
}

test('a report is opened where the engine finds it', async () => {
  const { reports, opened, engine } = create({});
  expect(await reports.open('i1')).toEqual(ok(null));
  expect(engine.asked).toEqual([{ kind: 'findReport', folder: path.join('/imports', 'i1') }]);
  expect(opened).toEqual(['/imports/i1/report.html']);
});

test('a report that is not there, or that the system does not open, is told', async () => {
  expect(await create({ opens: false }).reports.open('i1')).toEqual(fail('reportNotOpened'));
  const { reports, engine, opened } = create({});
  engine.answerWith(fail('reportMissing'), 'findReport');
  expect(await reports.open('i1')).toEqual(fail('reportMissing'));
  expect(opened).toEqual([]);
});

test('a report is saved under a name that tells of its file', async () => {
  const { reports, engine, suggested } = create({ to: '/home/ada/r.html' });
  expect(await reports.save('i1')).toEqual(ok({ name: 'r.html' }));
  expect(suggested).toEqual([[`${path.parse(order.fileName).name} import report.html`, 'report']]);
  expect(engine.asked).toEqual([
    { kind: 'saveReport', folder: path.join('/imports', 'i1'), to: '/home/ada/r.html' },
  ]);
  engine.answerWith(fail('reportUnwritable'), 'saveReport');
  expect(await reports.save('i1')).toEqual(fail('reportUnwritable'));
});

test('a closed dialog is no failure, and no path is an id', async () => {
  const { reports, engine } = create({});
  expect(await reports.save('i1')).toEqual(ok(null));
  expect(await reports.open('../i1')).toEqual(fail('importUnknown'));
  expect(await reports.save('../i1')).toEqual(fail('importUnknown'));
  expect(engine.asked).toEqual([]);
});

test.each([
  ['/imports/i1/report.html', true],
  ['/imports/i1/../i2/report.html', true],
  ['/imports/report.html', false],
  ['/imports/i1/../../report.html', false],
  ['/imports/i1/deep/report.html', false],
  ['/imports/i1/report.html.exe', false],
  ['/imports/i1/journal.log', false],
  ['/elsewhere/i1/report.html', false],
  ['i1/report.html', false],
])('%s is a report: %s', (file, is) => {
  expect(isReport('/imports', file)).toBe(is);
});
