export interface Watermark {
  /** A batch has been handed out whose rows begin at this byte of the file. */
  readonly begin: (batch: object, startByte: number) => void;
  readonly end: (batch: object) => void;
  /** Everything up to this byte has been read and, apart from the batches under way, has ended. */
  readonly readTo: (byte: number) => void;
  /** All rows before this byte have ended in some state. */
  readonly done: () => number;
}

/** How far a file is done, when its batches end in any order. */
export function createWatermark(): Watermark {
  const open = new Map<object, number>();
  let read = 0;
  return {
    begin(batch, startByte) {
      open.set(batch, startByte);
    },
    end(batch) {
      open.delete(batch);
    },
    readTo(byte) {
      read = byte;
    },
    done() {
      const [oldest] = open.values();
      return oldest === undefined ? read : Math.min(oldest, read);
    },
  };
}
