export interface Watermark<Mark = never> {
  /** A batch has been handed out whose rows begin at this byte of the file. */
  readonly begin: (batch: object, startByte: number) => void;
  readonly end: (batch: object) => void;
  /** Everything up to this byte has been read and, apart from the batches under way, has ended. */
  readonly readTo: (byte: number) => void;
  /** All rows before this byte have ended in some state. */
  readonly done: () => number;
  /**
   * Remembers this moment of the reading.
   *
   * @param filling the batch that is handed out next holds rows that were read before
   */
  readonly mark: (mark: Mark, filling: boolean) => void;
  /** The latest moment such that all rows read before it have ended. */
  readonly passed: () => Mark | undefined;
}

/** Of more moments than that, the last one makes room: one batch may take long while the others go on. */
const mostMarks = 16;

/** How far a file is done, when its batches end in any order. */
export function createWatermark<Mark = never>(): Watermark<Mark> {
  const open = new Map<object, { readonly startByte: number; readonly number: number }>();
  const marks: { readonly mark: Mark; readonly batches: number }[] = [];
  let begun = 0;
  let read = 0;
  let passed: Mark | undefined;

  const oldest = (): { readonly startByte: number; readonly number: number } | undefined =>
    open.values().next().value;

  return {
    begin(batch, startByte) {
      begun += 1;
      open.set(batch, { startByte, number: begun });
    },
    end(batch) {
      open.delete(batch);
    },
    readTo(byte) {
      read = byte;
    },
    done: () => Math.min(oldest()?.startByte ?? read, read),
    mark(mark, filling) {
      if (marks.length === mostMarks) marks.pop();
      marks.push({ mark, batches: filling ? begun + 1 : begun });
    },
    passed() {
      const ended = (oldest()?.number ?? begun + 1) - 1;
      for (let first = marks[0]; first !== undefined && first.batches <= ended; first = marks[0]) {
        passed = first.mark;
        marks.shift();
      }
      return passed;
    },
  };
}
