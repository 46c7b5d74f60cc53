import { expect, test } from 'vitest';
import { fail, ok } from '../../../shared/model/failure';
import { filePreview } from '../../support/fakeApi';
import { createTestHandlers, file, group, identity, source } from '../support/handlers';
import { plan } from '../support/plan';

const preview = filePreview();

test('the page learns a token and a name, never a path', async () => {
  const { handlers, happened } = createTestHandlers();
  const shown = ok({ token: 't1', name: 'orders.csv' });
  expect(await handlers.grantFile({ path: file.path })).toEqual(shown);
  expect(await handlers.pasteRows({ text: 'a,b' })).toEqual(shown);
  expect(await handlers.sampleFile({})).toEqual(shown);
  expect(await handlers.chooseFile({})).toEqual(shown);
  expect(happened).toEqual([
    ['grant', file.path],
    ['paste', 'a,b'],
    ['grant', file.path],
  ]);
});

test('several files are grouped, chosen or dropped', async () => {
  const { handlers, happened } = createTestHandlers();
  expect(await handlers.chooseFiles({})).toEqual(ok([group]));
  expect(await handlers.grantFiles({ paths: ['/a.csv', '/b.csv'] })).toEqual(ok([group]));
  expect(happened).toEqual([
    ['grantGroups', [file.path]],
    ['grantGroups', ['/a.csv', '/b.csv']],
  ]);
});

test('a closed dialog is no failure', async () => {
  const none = () => Promise.resolve(undefined);
  const dialogs = {
    chooseFile: none,
    chooseFiles: none,
    chooseTemplate: none,
    chooseWhereToSave: none,
    askToPauseAndQuit: () => Promise.resolve(false),
  };
  const { handlers, happened } = createTestHandlers({ dialogs });
  expect(await handlers.chooseFile({})).toEqual(ok(null));
  expect(await handlers.chooseFiles({})).toEqual(ok(null));
  expect(await handlers.saveNotSent({ importId: 'i1' })).toEqual(ok(null));
  expect(happened).toEqual([]);
});

test('a token stands for the path until the file is closed', async () => {
  const { handlers, engine, happened } = createTestHandlers();
  await handlers.openFile({ token: 't1' });
  await handlers.previewFile({ token: 't1', dialect: plan.dialect });
  await handlers.startCheck({ token: 't1', plan });
  await handlers.startImport({
    token: 't1',
    plan,
    receiver: { kind: 'practice' },
    sending: { compress: true },
  });
  await handlers.closeFile({ token: 't1' });
  expect(engine.asked).toEqual([
    { kind: 'open', token: 't1', path: file.path, name: 'orders.csv', imports: '/imports' },
    {
      kind: 'open',
      token: 't1',
      path: file.path,
      name: 'orders.csv',
      dialect: plan.dialect,
      imports: '/imports',
    },
    { kind: 'close', token: 't1' },
  ]);
  expect(happened).toMatchObject([
    ['check', file],
    [
      'import',
      {
        path: file.path,
        identity: file.identity,
        fileName: 'orders.csv',
        plan,
        receiver: { kind: 'practice' },
        sending: { compress: true },
      },
    ],
    ['forget', 't1'],
  ]);
});

test('what the file was like when it was opened is noted; the page gets the rest', async () => {
  const { handlers, engine, happened } = createTestHandlers();
  engine.answerWith(ok({ preview, identity }));
  expect(await handlers.openFile({ token: 't1' })).toEqual(ok(preview));
  expect(happened).toEqual([['opened', { token: 't1', identity }]]);
});

test('an unknown token opens, checks and sends nothing', async () => {
  const { handlers, engine, happened } = createTestHandlers();
  const unknown = fail('fileTokenUnknown');
  expect(await handlers.openFile({ token: 'x' })).toEqual(unknown);
  expect(await handlers.previewFile({ token: 'x', dialect: plan.dialect })).toEqual(unknown);
  expect(await handlers.startCheck({ token: 'x', plan })).toEqual(unknown);
  expect(await handlers.startImport({ token: 'x', plan, receiver: { kind: 'practice' } })).toEqual(unknown);
  expect(engine.asked).toEqual([]);
  expect(happened).toEqual([]);
});

test('settings are kept and told back', async () => {
  const { handlers, happened } = createTestHandlers();
  expect(await handlers.getSettings({})).toEqual(ok({ version: 1, theme: 'dark' }));
  expect(await handlers.setSettings({ version: 1, theme: 'light' })).toEqual(
    ok({ version: 1, theme: 'light' }),
  );
  expect(happened).toEqual([['setSettings', { version: 1, theme: 'light' }]]);
});

test('links are opened by name', async () => {
  const { handlers, happened } = createTestHandlers();
  expect(await handlers.openLink({ link: 'segmentSpec' })).toEqual(ok({}));
  expect(happened).toEqual([['openLink', 'segmentSpec']]);
});

test('what is done answers nothing, what fails answers why', async () => {
  const { handlers } = createTestHandlers();
  expect(await handlers.stopImport({ importId: 'i1' })).toEqual(ok({}));
  expect(await handlers.stopCheck({ checkId: 'c1' })).toEqual(ok({}));
  expect(await handlers.removeSource({ sourceId: 's1' })).toEqual(ok({}));
  expect(await handlers.emptyPracticeInbox({})).toEqual(ok({}));
  expect(await handlers.continueImport({ importId: 'i1' })).toEqual(fail('importRunning'));
  expect(await handlers.currentImport({})).toEqual(ok(null));
  expect(await handlers.practiceInbox({})).toEqual(fail('practiceUnavailable'));
  expect(await handlers.listSources({})).toEqual(ok([source]));
});

test('an import goes on with what the person answered, and with the file of a token', async () => {
  const { handlers, happened } = createTestHandlers();
  const receiver = { kind: 'source', sourceId: 's2' } as const;
  const choices = { rowsInDoubt: 'leave' } as const;
  await handlers.continueImport({ importId: 'i1', choices, receiver });
  await handlers.continueImport({ importId: 'i1', token: 't1' });
  expect(happened).toEqual([
    ['continue', 'i1', { choices, receiver }],
    ['continue', 'i1', { movedTo: file.path }],
  ]);
  expect(await handlers.continueImport({ importId: 'i1', token: 'x' })).toEqual(fail('fileTokenUnknown'));
  expect(happened).toHaveLength(2);
});

test('imports of all sessions are listed, shown, discarded and deleted by their ids', async () => {
  const { handlers, happened } = createTestHandlers();
  expect(await handlers.listImports({})).toEqual(ok({ imports: [], others: [] }));
  expect(await handlers.importDetails({ importId: 'i1' })).toEqual(fail('importUnknown'));
  expect(await handlers.discardImport({ importId: 'i1' })).toEqual(ok({}));
  expect(await handlers.deleteImport({ importId: 'i2' })).toEqual(ok({}));
  expect(await handlers.showImport({ importId: 'i3' })).toEqual(ok({}));
  expect(happened).toEqual([
    ['discard', 'i1'],
    ['delete', 'i2'],
    ['show', 'i3'],
  ]);
});

test('a draft is opened as its file was read then, and says whether it is another file', async () => {
  const draft = { step: 'map', plan, receiver: { kind: 'practice' }, retryAs: 'first' } as const;
  const reopened = ok({ file, draft, isOther: () => true });
  const drafts = {
    ...createTestHandlers().drafts,
    reopen: (token?: string) => Promise.resolve(token === 'x' ? fail('fileTokenUnknown') : reopened),
  };
  const { handlers, engine } = createTestHandlers({ drafts });
  engine.answerWith(ok({ preview, identity }));
  expect(await handlers.openDraft({})).toEqual(ok({ draft, preview, changed: true }));
  expect(engine.asked).toMatchObject([{ kind: 'open', path: file.path, dialect: plan.dialect }]);
  expect(await handlers.openDraft({ token: 'x' })).toEqual(fail('fileTokenUnknown'));
  engine.answerWith(fail('sheetMissing'));
  expect(await handlers.openDraft({})).toEqual(fail('sheetMissing'));
  expect(engine.asked).toHaveLength(2);
  expect(await handlers.openDraft({ token: 't1' })).toEqual(fail('sheetMissing'));
  expect(engine.asked.slice(2)).toMatchObject([{ dialect: plan.dialect }, { kind: 'open', path: file.path }]);
});

test('a draft is kept, offered and discarded', async () => {
  const { handlers, happened } = createTestHandlers();
  const draft = { step: 'map', plan, receiver: { kind: 'practice' }, retryAs: 'first' } as const;
  expect(await handlers.saveDraft({ token: 't1', ...draft })).toEqual(ok({}));
  expect(await handlers.getDraft({})).toEqual(ok(null));
  expect(await handlers.discardDraft({})).toEqual(ok({}));
  expect(happened).toEqual([['saveDraft', 't1', draft], ['discardDraft']]);
});

test('templates are listed, saved, changed, exported and imported by their ids', async () => {
  const { handlers, happened } = createTestHandlers();
  const { dialect: _, ...template } = plan;
  expect(await handlers.listTemplates({})).toEqual(ok([]));
  expect(await handlers.saveTemplate({ name: 'Orders', plan: template })).toEqual(fail('templateUnwritable'));
  expect(await handlers.changeTemplate({ templateId: 'id1', change: { kind: 'used' } })).toEqual(ok({}));
  expect(await handlers.exportTemplate({ templateId: 'id1' })).toEqual(ok(null));
  expect(await handlers.importTemplate({})).toEqual(fail('templateUnreadable'));
  expect(happened).toEqual([
    ['changeTemplate', 'id1', { kind: 'used' }],
    ['exportTemplate', 'id1'],
  ]);
});

test('all data is deleted and shown where the main process keeps it', async () => {
  const { handlers, happened } = createTestHandlers();
  expect(await handlers.deleteAll({})).toEqual(ok({}));
  expect(await handlers.showData({})).toEqual(ok({}));
  expect(happened).toEqual([['discardDraft'], ['showData']]);
});
