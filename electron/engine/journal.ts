import type { JournalEntry } from './journalLine';
import type { JournalState } from './journalState';
import type { ImportJob } from './messages';
import type { ToldRows } from './readToldRows';
import type { Settled } from './settledFile';

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
  /** It may have arrived, and the person wants it never to be sent again. */
  readonly wasLeftOut: (rowNumber: number) => boolean;
  /** Whether the numbers of the journal hold an accepted row already. */
  readonly isCounted: (rowNumber: number) => boolean;
}

/** Rows `first` to `last`, both included, that left at `at`, in milliseconds since 1970, and have no answer. */
export interface RowsInDoubt {
  readonly first: number;
  readonly last: number;
  readonly at: number;
}

export interface Claim {
  /** Undefined when the import has never sent anything. */
  readonly origin: ImportOrigin | undefined;
  /** What the ids of the first run were made of; missing when this is the first. */
  readonly begun?: Pick<ImportJob, 'host' | 'plan' | 'generation' | 'receiver'> | undefined;
  /** What the journal says, this run's own lines with it as they come. */
  readonly state: JournalState;
  /** What earlier runs have told of the rows that they read; the furthest of it holds until this run has read as far. */
  readonly told?: readonly ToldRows[] | undefined;
  /** Where reading can go on, when everything before has ended. */
  readonly settled?: Settled | undefined;
  /** Aborted when the import is taken from this run: nothing is written from then on, and the run is to end. */
  readonly lost: AbortSignal;
}

/**
 * Remembers an import across stops and crashes. The folder on this computer is one; a coordinator of several workers can be
 * another. Every function rejects with FailureError `journalUnwritable` when it cannot keep what it was told, and with
 * `importInUse` when it may not, because another process has the import.
 */
export interface Journal {
  /**
   * Takes the import for this run, which may take a while where another process may only be asleep; `stop` ends that with
   * `importInUse`. Given back by {@link Journal.finish}.
   */
  readonly claim: (stop?: AbortSignal) => Promise<Claim>;
  /** Fixes the origin; only ever called when the claim had none. */
  readonly begin: (origin: ImportOrigin) => Promise<void>;
  /** Remembers where file and receiver are now; only ever called when the claim had an origin, and both are the same as then. */
  readonly goOn: () => Promise<void>;
  /** Remembers the speed that the person has changed to, in events a second; undefined for as fast as the receiver answers. */
  readonly keepSpeed: (eventsPerSecond: number | undefined) => Promise<void>;
  /** Resolves when the entries survive the end of this process. */
  readonly checkpoint: (entries: readonly JournalEntry[]) => Promise<void>;
  /** Remembers a place such that everything before it has ended, to save time when the import goes on. */
  readonly settle: (settled: Settled) => Promise<void>;
  /** Resolves when everything survives a power cut too. Nothing may follow. */
  readonly finish: (entry: JournalEntry) => Promise<void>;
}
