/** What should be one object, as it is written. */
export interface JsonRecord {
  /** The number of its line, or its place in the list, from 1 on. */
  readonly rowNumber: number;
  readonly text: string;
  /** The file ends in the middle of it. */
  readonly torn?: true;
}

/** Cuts the text of a file into records, piece by piece, wherever the pieces are cut. */
export interface JsonRecords {
  readonly push: (text: string) => readonly JsonRecord[];
  /** Nothing follows. */
  readonly end: () => readonly JsonRecord[];
}

/** Characters of one record; a longer one could not be sent anyway, and would fill the memory. */
export const longestJsonRecord = 8 * 1024 * 1024;
