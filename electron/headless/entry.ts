import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { backfill } from './headless';

/** The command in plain Node. It is built to `dist/main/`, two folders below the package's own file. */
const packageFile = path.join(import.meta.dirname, '../../package.json');
const { version } = z.object({ version: z.string() }).parse(JSON.parse(await readFile(packageFile, 'utf8')));

process.exitCode = await backfill({
  args: process.argv.slice(2),
  version,
  exit: (code) => process.exit(code),
});
