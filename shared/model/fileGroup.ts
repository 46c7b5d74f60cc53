import { z } from 'zod';

/** Files of one table at most. */
export const mostFiles = 1000;

/** How the name of a list ends: a file of Backfill's own that names others, which are read as one table. */
export const fileListEnding = '.backfill-list';

/** Files that are one table together, as the window may know them: never their paths. */
export const fileGroupSchema = z.strictObject({
  token: z.string().min(1).max(64),
  /** Of all of them. */
  name: z.string().max(1000),
  /** Their names, in the order in which they are read. */
  files: z.array(z.string().max(1000)).min(1).max(mostFiles),
  /** The first of their columns, each shortened; none where nobody has to choose between files. */
  columns: z.array(z.string().max(200)).max(20),
});
export type FileGroup = Readonly<z.infer<typeof fileGroupSchema>>;
