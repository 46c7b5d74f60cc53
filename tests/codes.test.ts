import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import failures from '../shared/i18n/en/failures.json';
import issues from '../shared/i18n/en/issues.json';
import { rowProblems } from '../shared/model/csv';
import { failureCodes } from '../shared/model/failure';
import { issueCodes } from '../shared/model/run';

const root = path.resolve(import.meta.dirname, '..');
const tables = ['failure.ts', 'run.ts', 'csv.ts'].map((name) => path.join(root, 'shared/model', name));

const source = ['electron', 'renderer', 'shared']
  .flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' }).map((file) =>
      path.join(root, folder, file),
    ),
  )
  .filter((file) => /\.tsx?$/.test(file) && !tables.includes(file))
  .map((file) => readFileSync(file, 'utf8'))
  .join('\n');

test.each([...failureCodes, ...issueCodes])('something in the code says %s', (code) => {
  // The row's own problems are issues under the same name.
  const said = rowProblems.some((problem) => problem === code) || source.includes(`'${code}'`);
  expect(said).toBe(true);
});

test('every code has words, and no words are left without a code', () => {
  expect(Object.keys(failures).toSorted()).toEqual([...failureCodes].toSorted());
  expect(Object.keys(issues).toSorted()).toEqual([...issueCodes].toSorted());
});
