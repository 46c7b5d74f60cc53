import { expect, test } from 'vitest';
import { createFileGroups } from '../../electron/fileGroups';
import type { GrantedFile } from '../../electron/files';
import { fail, ok } from '../../shared/model/failure';
import { createTestEngine } from './support/engine';

function create() {
  const engine = createTestEngine();
  const granted: unknown[] = [];
  const grant = (file: string, name?: string) => {
    granted.push([file, name]);
    const entry: GrantedFile = { token: `t${String(granted.length)}`, name: name ?? 'one.csv', path: file };
    return Promise.resolve(ok(entry));
  };
  return { engine, granted, groups: createFileGroups({ files: { grant }, engine, folder: '/lists' }) };
}

test('a single file is a group of its own, which nobody has to look into first', async () => {
  const { engine, groups } = create();
  expect(await groups(['/home/ada/one.csv'])).toEqual(
    ok([{ token: 't1', name: 'one.csv', files: ['one.csv'], columns: [] }]),
  );
  expect(engine.asked).toEqual([]);
});

test('several files are named after the first of each group, with no path', async () => {
  const { engine, granted, groups } = create();
  const columns = Array.from({ length: 30 }, () => 'x'.repeat(300));
  engine.answerWith(
    ok([
      { path: '/lists/a.backfill-list', names: ['a.csv', 'b.csv', 'c.csv'], columns },
      { path: '/home/ada/d.csv', names: ['d.csv'], columns: ['id'] },
    ]),
    'groupFiles',
  );
  const found = await groups(['/home/ada/a.csv', '/home/ada/d.csv']);
  expect(engine.asked).toEqual([
    { kind: 'groupFiles', paths: ['/home/ada/a.csv', '/home/ada/d.csv'], folder: '/lists' },
  ]);
  expect(granted).toEqual([
    ['/lists/a.backfill-list', 'a.csv and 2 more'],
    ['/home/ada/d.csv', undefined],
  ]);
  expect(found.ok && found.value[0]?.columns).toEqual(Array.from({ length: 20 }, () => 'x'.repeat(200)));
});

test('a file among them that cannot be opened is named', async () => {
  const { engine, groups } = create();
  const failure = fail('fileIsPdf', { name: 'b.pdf' });
  engine.answerWith(failure, 'groupFiles');
  expect(await groups(['/a.csv', '/b.pdf'])).toEqual(failure);
});
