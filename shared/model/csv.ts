import { z } from 'zod';
import { dialectSchema, encodings } from './dialect';
import { valueTypes } from './valueType';

/** As many columns as a plan and the window can hold. */
export const mostColumns = 5000;

/** Characters, and cells: more than stand in the first megabyte of a file, which is all that a preview is made of. */
export const longestText = 1_100_000;

export const rowProblems = [
  'tooManyCells',
  'tooFewCells',
  'undecodable',
  'nul',
  'quoteInside',
  'quoteNeverClosed',
  'lineEndInside',
  'brokenLine',
  'cutOff',
  /** JSON that is no object; as it is written in `extraCells`. */
  'notJson',
  /** Values there is no column for; in `extraCells`, each with its name. */
  'unknownField',
] as const;
export type RowProblem = (typeof rowProblems)[number];

/**
 * One record of the file. `rowNumber` is the one Excel shows: the header is row 1, blank lines count,
 * a cell with line breaks is still one row. Cells stand by column index, always as many as there are columns.
 */
export const rowSchema = z.strictObject({
  rowNumber: z.number().int().positive(),
  cells: z.array(z.string().max(longestText)).max(mostColumns),
  /** What is structurally wrong with the record, if anything. Cells beyond the last column are kept here, never dropped. */
  problem: z.enum(rowProblems).optional(),
  extraCells: z.array(z.string().max(longestText)).max(longestText).optional(),
});
export interface Row {
  readonly rowNumber: number;
  readonly cells: readonly string[];
  readonly problem?: RowProblem | undefined;
  readonly extraCells?: readonly string[] | undefined;
}

export const shapes = [
  'empty',
  'text',
  'integer',
  'decimal',
  'boolean',
  'isoTime',
  'epoch',
  'email',
  'uuid',
] as const;
export type Shape = (typeof shapes)[number];

const cellsCount = z.number().int().nonnegative();
const shortText = z.string().max(81);

/** What more there is to say about a column that has values. */
const columnDetailsSchema = z.strictObject({
  /** Different values: counted, or estimated to about 3 % where there are too many to remember. */
  distinct: z.strictObject({ value: cellsCount, exact: z.boolean() }),
  /** The values that occur most often, shortened to 80 characters: only such as occur twice or more, and stand out. */
  top: z.array(z.strictObject({ value: shortText, count: cellsCount })).max(5),
  /** Else each count is at least that high: not every value could be remembered. */
  topExact: z.boolean(),
  /** UTF-16 units of the filled cells. */
  shortest: cellsCount,
  longest: cellsCount,
  /** How many cells have each shape. */
  shapes: z.array(z.strictObject({ shape: z.enum(shapes), cells: cellsCount })).max(shapes.length),
  /** Of a column of numbers, or of times; times in the order of their texts. */
  range: z.strictObject({ least: shortText, greatest: shortText }).optional(),
});
export type ColumnDetails = Readonly<z.infer<typeof columnDetailsSchema>>;

/** What the rows that were looked at say about one column: those of the first part of the file, later all. */
export const columnProfileSchema = z.strictObject({
  /** Cells looked at. */
  rows: z.number().int().nonnegative(),
  filled: z.number().int().nonnegative(),
  /** Up to 3 different values, in order of appearance, shortened to 80 characters. */
  samples: z.array(z.string().max(81)).max(3),
  /** Different values, counted up to 1,000. */
  distinct: z.number().int().nonnegative(),
  /** The narrowest shape that every filled cell has. */
  shape: z.enum(shapes),
  /** What the file itself says that the values are, where it is written in a way that does. */
  type: z.enum(valueTypes).optional(),
  /** The row whose value made the shape a wider one, the last such row: before it, the column looked narrower. */
  turned: z.strictObject({ rowNumber: z.number().int().positive(), value: shortText }).optional(),
  details: columnDetailsSchema.optional(),
});
export type ColumnProfile = Readonly<z.infer<typeof columnProfileSchema>>;

export const fileWarningSchema = z.strictObject({
  kind: z.enum([
    'duplicateColumn',
    'unnamedColumn',
    'tooManyCells',
    'tooFewCells',
    'undecodable',
    'nul',
    'quoteInside',
    'quoteNeverClosed',
    'lineEndInside',
    'brokenLine',
    'cutOff',
    'notJson',
    'mixedNewlines',
    'formulaError',
    'hiddenRow',
    'hiddenColumn',
  ]),
  count: z.number().int().positive(),
  /** Names of columns or numbers of rows, the first few. */
  examples: z.array(z.union([z.string().max(200), z.number()])).max(5),
  /** Of rows that are not in the file's encoding: the one that they are in, as far as that can be told. */
  encoding: z.enum(encodings).optional(),
});
export type FileWarning = Readonly<z.infer<typeof fileWarningSchema>>;

/** A column that first appears behind the first part of its file, as columns of JSON may. */
export const laterColumnSchema = z.strictObject({
  name: z.string().max(longestText),
  /** As in a column's profile. */
  type: z.enum(valueTypes).optional(),
});
export type LaterColumn = Readonly<z.infer<typeof laterColumnSchema>>;

/** What the window may know of a file: never its path, never more than 100 rows. */
export const filePreviewSchema = z.strictObject({
  token: z.string().max(64),
  name: z.string().max(1000),
  /** Bytes. */
  size: z.number().nonnegative(),
  dialect: dialectSchema,
  byteOrderMark: z.boolean(),
  /** Unique, non-empty names: unnamed columns are called "Column 3", repeated ones "total (2)". */
  columns: z.array(z.string().max(longestText)).max(mostColumns),
  rawLines: z.array(z.string().max(longestText)).max(100),
  rows: z.array(rowSchema).max(100),
  profiles: z.array(columnProfileSchema).max(mostColumns),
  /** Data rows, without the header and blank lines: exact once the whole file was seen, an estimate before. */
  rowCount: z.strictObject({ value: z.number().nonnegative(), exact: z.boolean() }),
  warnings: z.array(fileWarningSchema).max(20),
});
export type FilePreview = Readonly<z.infer<typeof filePreviewSchema>>;
