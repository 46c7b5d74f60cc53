import { readdir, rename } from 'node:fs/promises';
import path from 'node:path';
import { type FailureCode, toFailure } from '../../shared/model/failure';
import { type History, mostImports, type OtherFolder, type PastImport } from '../../shared/model/history';
import type { Clock } from './clock';
import { deleteAllButCounts } from './deleteImport';
import { systemCode } from './fileFailure';
import { importSign, type IndexEntry, readImportsIndex, writeImportsIndex } from './importsIndex';
import { lockName, whoHolds } from './lockHolder';
import { readImport } from './readImport';

const setAsidePattern = /\.corrupt-\d+$/;
/** Folders read at once: enough to keep a disk busy, few enough for any limit on open files. */
const readers = 16;

/**
 * Every import in the folder of imports, the newest first. A folder that cannot be understood is renamed, kept and told; one
 * that a later version wrote is told and left alone. What has not changed since the last listing is not read again.
 *
 * @param log told of every folder that is set aside, by name
 */
export async function listImports(
  folder: string,
  log: (text: string) => void,
  clock: Pick<Clock, 'now'>,
): Promise<History> {
  const [names, known] = await Promise.all([namesIn(folder), readImportsIndex(folder)]);
  const entries: IndexEntry[] = [];
  const imports: PastImport[] = [];
  const others: OtherFolder[] = [];
  const waiting = names.values();

  async function look(name: string): Promise<void> {
    if (setAsidePattern.test(name)) {
      others.push({ name, kind: 'setAside' });
      return;
    }
    try {
      const own = path.join(folder, name);
      const { sign, names: files } = await importSign(own);
      const before = known.get(name);
      const past = before?.sign === sign ? before.past : await readPast(own);
      if (past === undefined) return;
      entries.push({ name, sign, past });
      const held = files.includes(lockName) && (await whoHolds(own, clock)) === 'another';
      imports.push(held ? { ...past, heldElsewhere: true } : past);
    } catch (error) {
      const kind = kinds[toFailure(error).code] ?? 'unreadable';
      if (kind === 'setAside') others.push({ name: await setAside(folder, name, log), kind });
      else others.push({ name, kind });
    }
  }

  await Promise.all(
    Array.from({ length: readers }, async () => {
      for (const name of waiting) await look(name);
    }),
  );
  const changed = entries.some(({ name, sign }) => known.get(name)?.sign !== sign);
  if (changed || entries.length < known.size) await writeImportsIndex(folder, entries);
  imports.sort((a, b) => (a.startedAt < b.startedAt ? 1 : -1));
  others.sort((a, b) => (a.name < b.name ? -1 : 1));
  return { imports: imports.slice(0, mostImports), others: others.slice(0, 1000) };
}

const kinds: Partial<Record<FailureCode, OtherFolder['kind']>> = {
  importDamaged: 'setAside',
  importOfLaterVersion: 'later',
};

async function namesIn(folder: string): Promise<string[]> {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    return entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return [];
    throw error;
  }
}

/** A deletion that a crash cut short is finished, as far as that is possible now. */
async function readPast(folder: string): Promise<PastImport | undefined> {
  const record = await readImport(folder);
  if (record?.kind === 'deleted') await deleteAllButCounts(folder).catch(() => undefined);
  return record?.past;
}

/** Under the first name that is free. Where it cannot be renamed it stays, and is told all the same. */
async function setAside(folder: string, name: string, log: (text: string) => void): Promise<string> {
  for (let number = 1; number <= 99; number += 1) {
    const aside = `${name}.corrupt-${number}`;
    try {
      await rename(path.join(folder, name), path.join(folder, aside));
    } catch {
      continue;
    }
    log(`the import ${name} could not be understood, it was set aside as ${aside}`);
    return aside;
  }
  log(`the import ${name} could not be understood`);
  return name;
}
