import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import type { z } from 'zod';
import type { Log } from './log';

export interface JsonFile<T> {
  /** The last value written, or `otherwise` where there is none that can be read. */
  readonly read: () => Promise<T>;
  /** Resolves once the value is on the disk. Writes keep their order. */
  readonly write: (value: T) => Promise<void>;
}

/**
 * One value in one file. Reading never fails: a file that does not fit is set aside as `name.corrupt-1`,
 * told in the log, and `otherwise` is used. A crash while writing leaves the old value or the new one.
 */
export function createJsonFile<T>(file: string, shape: z.ZodType<T>, otherwise: T, log: Log): JsonFile<T> {
  let lastWrite: Promise<unknown> = Promise.resolve();

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

  function write(value: T): Promise<void> {
    const written = lastWrite.then(() => replaceFile(file, `${JSON.stringify(value, undefined, 2)}\n`));
    lastWrite = written.catch(() => undefined);
    return written;
  }

  return { read: () => lastWrite.then(read), write };
}

async function replaceFile(file: string, text: string): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true });
  const unfinished = `${file}.new`;
  const handle = await open(unfinished, 'w', 0o600);
  try {
    await handle.writeFile(text);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(unfinished, file);
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
