import path from 'node:path';
import { FailureError, nameFailure, toFailure } from '../../shared/model/failure';
import type { Dialect } from '../../shared/model/dialect';
import { identifyFile } from './fileIdentity';
import { writeFileList } from './fileList';
import { readFirstPart } from './readFirstPart';

/** Files that are one table together. */
export interface FoundGroup {
  /** Of the file itself, or of the list of them. */
  readonly path: string;
  /** The files' names, in the order in which they are read. */
  readonly names: readonly string[];
  readonly columns: readonly string[];
}

interface Group {
  readonly columns: readonly string[];
  readonly dialect: Dialect;
  readonly files: string[];
}

/**
 * Puts files together that have the same columns and are written the same way, the largest group first, in the order of their
 * names as people count: "orders-2" before "orders-10".
 *
 * @param folder where lists are kept
 * @throws FailureError of the first file that cannot be opened, with its `name`
 */
export async function groupFiles(paths: readonly string[], folder: string): Promise<FoundGroup[]> {
  const inOrder = [...new Set(paths)].sort((one, other) =>
    byName.compare(path.basename(one), path.basename(other)),
  );
  const groups: Group[] = [];
  for (const file of inOrder) {
    const { columns, dialect } = await firstPartOf(file);
    const known = groups.find((group) => isOneTable(group, { columns, dialect }));
    if (known === undefined) groups.push({ columns, dialect, files: [file] });
    else known.files.push(file);
  }
  return Promise.all(
    groups
      .sort((one, other) => other.files.length - one.files.length)
      .map(async ({ columns, files }) => {
        const [only = ''] = files;
        return {
          path: files.length === 1 ? only : await writeFileList(folder, files),
          names: files.map((file) => path.basename(file)),
          columns,
        };
      }),
  );
}

const byName = new Intl.Collator('en', { numeric: true });

async function firstPartOf(file: string): Promise<Pick<Group, 'columns' | 'dialect'>> {
  try {
    return await readFirstPart(file, await identifyFile(file), undefined);
  } catch (error) {
    const { code, params, detail } = nameFailure(toFailure(error), { name: path.basename(file) });
    throw new FailureError(code, params, detail);
  }
}

/** Names of columns and what they are written as; where nothing but the encoding differs, one of them has no accents yet. */
function isOneTable(one: Omit<Group, 'files'>, other: Omit<Group, 'files'>): boolean {
  return JSON.stringify([one.columns, one.dialect]) === JSON.stringify([other.columns, other.dialect]);
}
