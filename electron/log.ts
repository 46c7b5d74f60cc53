import { appendFile, mkdir, rename, stat } from 'node:fs/promises';
import path from 'node:path';

/** What Backfill did and what went wrong. Never holds a cell's value, a write key or the text of a message. */
export interface Log {
  readonly info: (text: string) => void;
  readonly error: (text: string) => void;
}

/** A log in a file; `written` resolves when everything so far is in it. */
export interface FileLog extends Log {
  readonly written: () => Promise<void>;
}

export interface LogPorts {
  readonly folder: string;
  readonly now: () => Date;
  /** Shown as well while developing. */
  readonly echo?: ((line: string) => void) | undefined;
}

/** Bytes after which a log file makes room for a new one; one old file is kept. */
export const logFileBytes = 1_000_000;
/** Characters of one entry: a stack is worth keeping, a flood is not. */
const entryLength = 4000;

export function createLog(ports: LogPorts): FileLog {
  const file = path.join(ports.folder, 'backfill.log');
  let last: Promise<void> = Promise.resolve();

  function write(level: 'info' | 'error', text: string): void {
    const line = `${ports.now().toISOString()} ${level} ${text.slice(0, entryLength).replaceAll('\n', '\n    ')}`;
    ports.echo?.(line);
    // A full disk must not stop the app, and there is nowhere left to say so.
    last = last.then(() => append(file, `${line}\n`)).catch(() => undefined);
  }

  return {
    info: (text) => {
      write('info', text);
    },
    error: (text) => {
      write('error', text);
    },
    written: () => last,
  };
}

async function append(file: string, text: string): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true });
  const size = await stat(file).then(
    (stats) => stats.size,
    () => 0,
  );
  if (size > logFileBytes) await rename(file, file.replace(/\.log$/, '.old.log'));
  await appendFile(file, text);
}
