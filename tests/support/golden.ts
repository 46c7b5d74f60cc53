import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { rowProblems, type Row } from '../../shared/model/csv';
import { dialectSchema } from '../../shared/model/dialect';
import { failureSchema } from '../../shared/model/failure';
import { filePartsSchema } from '../../shared/model/openedFile';

export const goldenFolder = path.join(import.meta.dirname, '../fixtures/golden');

const cells = z.array(z.string());

/** What is known of a fixture; rows, what is wrong with them and cells beyond the last column stand by the rows' numbers. */
const goldenTableSchema = z.strictObject({
  file: z.string(),
  /** Those parts of the dialect that matter. */
  dialect: dialectSchema.partial(),
  columns: cells,
  rows: z.record(z.string(), cells),
  problems: z.record(z.string(), z.enum(rowProblems)).default({}),
  extra: z.record(z.string(), cells).default({}),
  parts: filePartsSchema.optional(),
  /** What the person is asked; left out: nothing. */
  doubt: z.enum(['encoding', 'table']).optional(),
});
export type GoldenTable = Readonly<z.infer<typeof goldenTableSchema>>;

/** A file that is no table, and what it is told as. */
const goldenRefusalSchema = z.strictObject({
  file: z.string(),
  failure: failureSchema.partial({ params: true }),
});

const goldens = readdirSync(goldenFolder)
  .filter((name) => name.endsWith('.expected.json'))
  .map((name): unknown => JSON.parse(readFileSync(path.join(goldenFolder, name), 'utf8')))
  .map((content) => z.union([goldenTableSchema, goldenRefusalSchema]).parse(content));

export const goldenTables = goldens.filter((golden) => 'columns' in golden);
export const goldenRefusals = goldens.filter((golden) => 'failure' in golden);

export function goldenFile(file: string): string {
  return path.join(goldenFolder, file);
}

/** The rows that a fixture holds, as the engine gives them. */
export function goldenRows({ rows, problems, extra }: GoldenTable): Row[] {
  return Object.entries(rows).map(([number, rowCells]) => ({
    rowNumber: Number(number),
    cells: rowCells,
    ...(problems[number] === undefined ? {} : { problem: problems[number] }),
    ...(extra[number] === undefined ? {} : { extraCells: extra[number] }),
  }));
}
