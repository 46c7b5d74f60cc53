export interface Writer {
  readonly write: (text: string) => void;
  /** Resolves when all of it has been handed over, or nobody reads any more. */
  readonly written: () => Promise<void>;
}

/** Writes to a stream in order. A reader that goes away, such as `head`, is not an error of ours. */
export function createWriter(stream: NodeJS.WritableStream): Writer {
  let last = Promise.resolve();
  stream.on('error', () => undefined);
  return {
    write(text) {
      last = new Promise((resolve) => {
        stream.write(text, () => {
          resolve();
        });
      });
    },
    written: () => last,
  };
}
