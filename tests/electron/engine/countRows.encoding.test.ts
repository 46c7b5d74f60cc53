import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { type CountedRows, countRows } from '../../../electron/engine/countRows';
import { openFile } from '../../../electron/engine/openFile';
import type { Encoding } from '../../../shared/model/dialect';
import { encodeText } from '../../support/encodeText';
import { type Language, languageText } from '../../support/languageText';
import { createFastClock } from './fastClock';
import { useTestWorld } from './importFixture';

const world = useTestWorld();
const plain = `id,name,town,note\n${'1,Smith,Leeds,none\n'.repeat(100_000)}`;

async function counted(...parts: readonly Uint8Array[]): Promise<CountedRows | undefined> {
  const file = path.join(world.folder(), 'people.csv');
  await writeFile(file, Buffer.concat(parts));
  const opened = await openFile({ token: 't', path: file, name: 'people.csv' });
  expect(opened.preview.dialect.encoding).toBe('utf-8');
  expect(opened.preview.warnings).toEqual([]);
  const said: CountedRows[] = [];
  await countRows(file, opened, {
    clock: createFastClock(),
    signal: new AbortController().signal,
    onCount: (one) => said.push(one),
  });
  return said.at(-1);
}

const rows = (language: Language, encoding: Encoding) =>
  encodeText(languageText(language).split('\n').slice(1).join('\n'), encoding);

test.each([
  ['french', 'windows-1252'],
  ['russian', 'windows-1251'],
  ['japanese', 'shift_jis'],
] as const)(
  'rows of %s in %s behind a first part without accents are told, and how they read',
  async (language, encoding) => {
    const last = await counted(encodeText(plain, 'utf-8'), rows(language, encoding));
    expect(last).toMatchObject({ rows: 100_030, done: true });
    const told = last?.warnings.find(({ kind }) => kind === 'undecodable');
    expect(told?.encoding).toBe(encoding);
    expect(told?.count).toBeGreaterThan(20);
    expect(told?.examples.at(0)).toBeGreaterThan(100_001);
  },
);

test('a row that is damaged among UTF-8 is told, and nothing is suggested', async () => {
  const broken = Buffer.from('7,Ren\xe9,Lyon,x\n', 'latin1');
  const last = await counted(encodeText(plain, 'utf-8'), rows('french', 'utf-8'), broken);
  expect(last?.warnings).toEqual([{ kind: 'undecodable', count: 1, examples: [100_032] }]);
});

test('rows in UTF-8 behind a first part without accents are nothing to tell', async () => {
  const last = await counted(encodeText(plain, 'utf-8'), rows('french', 'utf-8'));
  expect(last).toEqual({ rows: 100_030, done: true, warnings: [], columns: [] });
});
