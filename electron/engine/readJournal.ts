import { type FileHandle, open } from 'node:fs/promises';
import { systemCode } from './fileFailure';
import { readJournalLine } from './journalLine';
import { createJournalState, type JournalState } from './journalState';

/** The name of the journal's file in the import's folder. */
export const journalName = 'journal.log';

export interface JournalContents {
  readonly state: JournalState;
  /** Bytes up to the end of the last whole line: what follows is a line that a crash has torn. */
  readonly wholeBytes: number;
}

/** Reads the journal line by line; a damaged line is passed over, so that its rows are sent again, with the same ids. */
export async function readJournal(path: string): Promise<JournalContents> {
  const state = createJournalState();
  let wholeBytes = 0;
  const file = await openIfThere(path);
  if (file !== undefined) {
    try {
      for await (const { line, endByte } of wholeLines(file)) {
        wholeBytes = endByte;
        const entry = readJournalLine(line);
        if (entry !== undefined) state.apply(entry);
      }
    } finally {
      await file.close();
    }
  }
  return { state, wholeBytes };
}

async function openIfThere(path: string): Promise<FileHandle | undefined> {
  try {
    return await open(path, 'r');
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return undefined;
    throw error;
  }
}

async function* wholeLines(
  file: FileHandle,
): AsyncGenerator<{ readonly line: string; readonly endByte: number }, void, undefined> {
  const memory = Buffer.alloc(64 * 1024);
  let torn = Buffer.alloc(0);
  let endByte = 0;
  for (;;) {
    const { bytesRead } = await file.read(memory, 0, memory.length);
    if (bytesRead === 0) return;
    const bytes = Buffer.concat([torn, memory.subarray(0, bytesRead)]);
    let start = 0;
    for (let end = bytes.indexOf(10); end !== -1; end = bytes.indexOf(10, start)) {
      endByte += end + 1 - start;
      yield { line: bytes.toString('utf8', start, end), endByte };
      start = end + 1;
    }
    torn = bytes.subarray(start);
  }
}
