import { z } from 'zod';

/** What a file's text may be written in. Source: the names of the WHATWG Encoding Standard. */
export const encodings = [
  'utf-8',
  'utf-16le',
  'utf-16be',
  'windows-1250',
  'windows-1251',
  'windows-1252',
  'windows-1253',
  'windows-1254',
  'iso-8859-2',
  'iso-8859-5',
  'iso-8859-7',
  'iso-8859-15',
  'macintosh',
  'koi8-r',
  'shift_jis',
  'euc-jp',
  'euc-kr',
  'gb18030',
  'big5',
] as const;
export type Encoding = (typeof encodings)[number];

const longestName = 1000;

/** What the file is packed into; `entry`: the path of the file inside. */
const packingSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('gzip') }),
  z.strictObject({ kind: z.literal('zip'), entry: z.string().min(1).max(longestName) }),
]);
export type Packing = Readonly<z.infer<typeof packingSchema>>;

/** What else than text with separators the table may be written as. */
const layoutSchema = z.discriminatedUnion('kind', [
  /** A sheet of a workbook, by its name. */
  z.strictObject({ kind: z.literal('sheet'), name: z.string().min(1).max(longestName) }),
  /** JSON objects, one on each line; nested keys become columns such as `a.b`. */
  z.strictObject({ kind: z.literal('jsonLines') }),
  /**
   * One JSON array of objects; `path`: the names on the way to it, where it stands inside of an object. Without a path, each
   * object that stands in the file by itself is a row, too.
   */
  z.strictObject({
    kind: z.literal('jsonArray'),
    path: z.array(z.string().max(longestName)).min(1).max(10).optional(),
  }),
]);
export type Layout = Readonly<z.infer<typeof layoutSchema>>;

/** Records that are no data, before the names and after the last row. */
const skipped = z.number().int().min(1).max(1_000_000);

/**
 * How the bytes of a file become rows and cells. What is left out has no part in it: plans that were made before something
 * could be said are the same plans, and so keep the ids of their events.
 */
export const dialectSchema = z.strictObject({
  encoding: z.enum(encodings),
  /** Of a layout other than text: what a file of its rows is separated by. */
  delimiter: z.string().length(1),
  /** `''` turns quoting off. */
  quote: z.union([z.literal('"'), z.literal("'"), z.literal('')]),
  /** What makes a quote inside of a quoted cell a part of it; left out: a second quote. */
  escape: z.literal('\\').optional(),
  /** Whether the first row that is not skipped names the columns. */
  header: z.boolean(),
  /** Files with LF and CRLF are both read as `\n`; only files of the old Mac have `\r` alone. */
  newline: z.union([z.literal('\n'), z.literal('\r')]),
  /** Which column has no name where rows have more cells than there are names, as R writes its row names; left out: the last. */
  unnamed: z.literal('first').optional(),
  /** Records before the names, such as a title: the number of the row right before them, so blank lines and comments count. */
  skipFirst: skipped.optional(),
  /** Rows at the end of the file, such as a sum; blank lines and comments do not count. */
  skipLast: skipped.optional(),
  /** Lines that begin with it, outside of quotes, are no records; they count for the numbers of rows. */
  comment: z.string().length(1).optional(),
  packing: packingSchema.optional(),
  layout: layoutSchema.optional(),
});
export type Dialect = Readonly<z.infer<typeof dialectSchema>>;

/** Whether rows are JSON objects, whose values are found by their names wherever they stand. */
export function isJson({ layout }: Pick<Dialect, 'layout'>): boolean {
  return layout?.kind === 'jsonLines' || layout?.kind === 'jsonArray';
}
