import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import type { z } from 'zod';
import type { Log } from './log';

export interface JsonFile<T> {
  /** The last value written, or `otherwise` where there is none that can be read. */
  readonly read: () => Promise<T>;
  /** Resolves once the value is on the disk. Changes keep their order. */
  readonly write: (value: T) => Promise<void>;
  /** Writes what `change` makes of the last value, and gives way to no other change in between. */
  readonly update: (change: (value: T) => T) => Promise<void>;
}

/**
 * One value in one file. Reading never fails: a file that does not fit is set aside as `name.corrupt-1`,
 * told in the log, and `otherwise` is used. A crash while writing leaves the old value or the new one.
 */
export function createJsonFile<T>(file: string, shape: z.ZodType<T>, otherwise: T, log: Log): JsonFile<T> {
  let lastChange: Promise<unknown> = Promise.resolve();

  async function read(): Promise<T> {
    const text = await readFile(file, 'utf8').catch((error: unknown) => {
      if (!isMissing(error)) log.error(`${path.basename(file)} could not be read`);
      return undefined;
    });
    if (text === undefined) return otherwise;
    const value = shape.safeParse(fromJson(text));
    if (value.success) return value.data;
    await setAside(file, log);
    return otherwise;
  }

  function inTurn(work: () => Promise<void>): Promise<void> {
    const done = lastChange.then(work);
    lastChange = done.catch(() => undefined);
    return done;
  }

  return {
    read: () => lastChange.then(read),
    write: (value) => inTurn(() => replaceFile(file, value)),
    update: (change) => inTurn(async () => replaceFile(file, change(await read()))),
  };
}

async function replaceFile(file: string, value: unknown): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true });
  const unfinished = `${file}.new`;
  const handle = await open(unfinished, 'w', 0o600);
  try {
    await handle.writeFile(`${JSON.stringify(value, undefined, 2)}\n`);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(unfinished, file);
  await syncFolder(path.dirname(file));
}

/** Without it a power cut may undo the rename. Windows cannot open a folder and needs no such thing. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => undefined);
  try {
    await handle?.sync();
  } catch {
    // Some network drives refuse; the value is written all the same.
  } finally {
    await handle?.close();
  }
}

async function setAside(file: string, log: Log): Promise<void> {
  for (let number = 1; number <= 99; number++) {
    const name = `${file}.corrupt-${number}`;
    // Opening it for writing only if it is not there keeps what was set aside earlier.
    const isNew = await open(name, 'wx').then(
      (handle) => handle.close().then(() => true),
      () => false,
    );
    if (!isNew) continue;
    await rename(file, name);
    log.error(`${path.basename(file)} could not be understood, it was set aside as ${path.basename(name)}`);
    return;
  }
  await rm(file);
  log.error(`${path.basename(file)} could not be understood, it was removed`);
}

function fromJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}
