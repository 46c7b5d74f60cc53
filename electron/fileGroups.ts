import path from 'node:path';
import { fill } from '../shared/i18n/fill';
import type { FileGroup } from '../shared/model/fileGroup';
import { ok, type Result } from '../shared/model/failure';
import type { EngineHost } from './engineHost';
import type { Files } from './files';
import { words } from './words';

export interface FileGroupsPorts {
  readonly files: Pick<Files, 'grant'>;
  readonly engine: Pick<EngineHost, 'call'>;
  /** Where lists of files are kept: imports of them may go on at any later time. */
  readonly folder: string;
}

const shownColumns = 20;

/** Gives a token for each group of files that are one table together; a single file is its own. */
export type GrantGroups = (paths: readonly string[]) => Promise<Result<FileGroup[]>>;

export function createFileGroups({ files, engine, folder }: FileGroupsPorts): GrantGroups {
  return async (paths) => {
    const [only = ''] = paths;
    if (paths.length === 1) return granted([{ path: only, names: [path.basename(only)], columns: [] }]);
    const found = await engine.call({ kind: 'groupFiles', paths, folder });
    return found.ok ? granted(found.value) : found;
  };

  async function granted(
    groups: readonly {
      readonly path: string;
      readonly names: readonly string[];
      readonly columns: readonly string[];
    }[],
  ): Promise<Result<FileGroup[]>> {
    const all: FileGroup[] = [];
    for (const { path: file, names, columns } of groups) {
      const [first = ''] = names;
      const others = names.length - 1;
      const name = others === 0 ? undefined : fill(words.severalFiles, { first, count: others });
      const grant = await files.grant(file, name);
      if (!grant.ok) return grant;
      all.push({
        token: grant.value.token,
        name: grant.value.name,
        files: [...names],
        columns: columns.slice(0, shownColumns).map((column) => column.slice(0, 200)),
      });
    }
    return ok(all);
  }
}
