import type { JournalEntry } from './journalLine';

/** What makes an import the same import when it goes on: fixed before the first event is sent. */
export interface ImportOrigin {
  /** SHA-256 of the file's bytes, in hex. */
  readonly fileHash: string;
  readonly idPrefix: string;
  /** ISO time of the very first start. */
  readonly startedAt: string;
}

export interface RefusedRow {
  readonly status: number;
  readonly accepted: number;
  readonly refused: number;
}

/** What earlier runs of the import have had answered. */
export interface Answers {
  readonly wasAccepted: (rowNumber: number) => boolean;
  readonly wasRefused: (rowNumber: number) => RefusedRow | undefined;
}

export interface Claim {
  /** Undefined when the import has never sent anything. */
  readonly origin: ImportOrigin | undefined;
  readonly answers: Answers;
}

/**
 * Remembers an import across stops and crashes. The folder on this computer is one; a coordinator of several workers can be
 * another. Every function rejects with FailureError `journalUnwritable` when it cannot keep what it was told.
 */
export interface Journal {
  /** Takes the import for this run; rejects with `importInUse` when another process has it. Given back by {@link Journal.finish}. */
  readonly claim: () => Promise<Claim>;
  /** Fixes the origin; only ever called when the claim had none. */
  readonly begin: (origin: ImportOrigin) => Promise<void>;
  /** Resolves when the entries survive the end of this process. */
  readonly checkpoint: (entries: readonly JournalEntry[]) => Promise<void>;
  /** Resolves when everything survives a power cut too. Nothing may follow. */
  readonly finish: (entry: JournalEntry) => Promise<void>;
}
