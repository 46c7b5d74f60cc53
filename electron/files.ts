import { mkdir, readdir, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { FileIdentity } from './engine/messages';
import { fileListEnding } from '../shared/model/fileGroup';
import { fail, type FailureCode, ok, type Result } from '../shared/model/failure';
import { words } from './words';

/** A file of the person's, as the main process knows it. The window knows only its token and name. */
export interface GrantedFile {
  readonly token: string;
  readonly name: string;
  readonly path: string;
  /** The file as it was when it was opened; undefined before. */
  readonly identity?: FileIdentity | undefined;
}

export interface Files {
  /**
   * Gives a token for a file that the person chose or dropped.
   *
   * @param name of a list of files that Backfill made; a list of somebody else could name any file of the computer
   */
  readonly grant: (file: string, name?: string) => Promise<Result<GrantedFile>>;
  /** Keeps pasted text as a file for this session, so that it is read like any other. */
  readonly paste: (text: string) => Promise<Result<GrantedFile>>;
  readonly sample: () => Promise<Result<GrantedFile>>;
  readonly find: (token: string) => Result<GrantedFile>;
  /** Notes what the file was like when it was opened, so that another one in its place is noticed. */
  readonly opened: (token: string, identity: FileIdentity) => void;
  readonly forget: (token: string) => void;
}

export interface FilesPorts {
  /** Folder for pasted text, emptied at every start. */
  readonly pastedFolder: string;
  /** A file in there that somebody will go on with. */
  readonly keep?: string | undefined;
  readonly samplePath: string;
  readonly newId: () => string;
}

/** Tokens that stay good; the oldest gives way. Far more files than a person opens without closing one. */
export const tokenLimit = 200;
export const pastedName = words.pastedName;

export async function createFiles({ pastedFolder, keep, samplePath, newId }: FilesPorts): Promise<Files> {
  await emptyFolder(pastedFolder, keep === undefined ? undefined : path.dirname(keep));
  const granted = new Map<string, GrantedFile>();

  async function grant(file: string, listName?: string): Promise<Result<GrantedFile>> {
    const name = listName ?? path.basename(file);
    if (listName === undefined && name.endsWith(fileListEnding)) return fail('fileNotText', { name });
    const problem = path.isAbsolute(file) ? await problemOf(file) : 'fileMissing';
    if (problem !== undefined) return fail(problem, { name });
    const token = newId();
    const entry: GrantedFile = { token, name, path: file };
    granted.set(token, entry);
    const [oldest] = granted.keys();
    if (granted.size > tokenLimit && oldest !== undefined) granted.delete(oldest);
    return ok(entry);
  }

  return {
    grant,
    paste: async (text) => {
      if (text.trim() === '') return fail('pasteEmpty');
      const folder = path.join(pastedFolder, newId());
      await mkdir(folder, { recursive: true });
      const file = path.join(folder, pastedName);
      await writeFile(file, text, { mode: 0o600 });
      return grant(file);
    },
    sample: () => grant(samplePath),
    find: (token) => {
      const file = granted.get(token);
      return file ? ok(file) : fail('fileTokenUnknown');
    },
    opened: (token, identity) => {
      const file = granted.get(token);
      if (file) granted.set(token, { ...file, identity });
    },
    forget: (token) => {
      granted.delete(token);
    },
  };
}

async function emptyFolder(folder: string, kept: string | undefined): Promise<void> {
  const names = kept === undefined ? [] : await readdir(folder).catch(() => []);
  const entries = names.map((name) => path.join(folder, name));
  const gone = entries.includes(kept ?? '') ? entries.filter((entry) => entry !== kept) : [folder];
  for (const entry of gone) await rm(entry, { recursive: true, force: true });
}

async function problemOf(file: string): Promise<FailureCode | undefined> {
  try {
    const stats = await stat(file);
    if (stats.isDirectory()) return 'fileIsFolder';
    return stats.isFile() ? undefined : 'fileUnreadable';
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'ENOENT' || code === 'ENOTDIR') return 'fileMissing';
    return code === 'EBUSY' ? 'fileLocked' : 'fileUnreadable';
  }
}
