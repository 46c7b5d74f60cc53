import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { type CountedRows, countRows } from '../../../electron/engine/countRows';
import { openFile } from '../../../electron/engine/openFile';
import { withLaterColumns } from '../../../shared/pipeline/laterColumns';
import { readRows } from '../../../electron/engine/readRows';
import { createFastClock } from './fastClock';
import { useTestWorld } from './importFixture';

const world = useTestWorld();

test('columns that begin behind the first part are found while the rows are counted, and then no row lacks one', async () => {
  const file = path.join(world.folder(), 'people.jsonl');
  const line = JSON.stringify({ id: 1, note: 'x'.repeat(100) });
  const last = '{"id":2,"vip":true,"tags":["a"],"none":null}\n{"vip":"yes"}\n';
  await writeFile(file, `${`${line}\n`.repeat(12_000)}${last}`);
  const opened = await openFile({ token: 't', path: file, name: 'people.jsonl' });
  expect(opened.preview.columns).toEqual(['id', 'note']);
  const counts: CountedRows[] = [];
  await countRows(file, opened, {
    clock: createFastClock(),
    signal: new AbortController().signal,
    onCount: (counted) => counts.push(counted),
  });
  const { rows, columns = [], warnings } = counts.at(-1) ?? { rows: 0, warnings: [] };
  expect({ rows, columns, warnings }).toEqual({
    rows: 12_002,
    columns: [
      { name: 'vip', type: 'text' },
      { name: 'tags', type: 'json' },
    ],
    warnings: [],
  });
  const problems = [];
  const table = withLaterColumns(opened.preview, columns);
  for await (const chunk of readRows(file, opened.identity, table)) {
    problems.push(...chunk.rows.filter(({ problem }) => problem !== undefined));
  }
  expect(problems).toEqual([]);
});
