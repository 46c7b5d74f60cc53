import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { fail, ok, type Result } from '../shared/model/failure';

/** Where each import's journal is kept: a folder of its own, named by its id. */
export interface ImportFolders {
  /** The folder that holds them all. */
  readonly root: string;
  readonly make: (importId: string) => Promise<Result<string>>;
  /** Of an import that may be there. What could be another folder's name is no import's id. */
  readonly of: (importId: string) => Result<string>;
}

const idPattern = /^[\w-]{1,64}$/;

export function createImportFolders(root: string): ImportFolders {
  function of(importId: string): Result<string> {
    return idPattern.test(importId) ? ok(path.join(root, importId)) : fail('importUnknown');
  }
  return {
    root,
    of,
    make: async (importId) => {
      const folder = of(importId);
      if (!folder.ok) return folder;
      return mkdir(folder.value, { recursive: true }).then(
        () => folder,
        () => fail('journalUnwritable'),
      );
    },
  };
}
