import type { HeadlessPorts } from './ports';

export interface LiveLine {
  /** Takes the place of what stood there. Nothing happens where there is no terminal. */
  readonly show: (text: string) => void;
  /** Leaves the line empty for what follows. */
  readonly end: () => void;
}

/** Back to the line's begin, and all of it gone. */
const clearLine = '\r\u001B[2K';

/** One line of a terminal that is drawn anew. It is cut to the terminal's width: a line that wraps cannot be taken back. */
export function createLiveLine({
  err,
  terminalWidth,
}: Pick<HeadlessPorts, 'err' | 'terminalWidth'>): LiveLine {
  let drawn = '';
  return {
    show(text) {
      const width = terminalWidth();
      if (width === undefined) return;
      const line = text.slice(0, Math.max(0, width - 1));
      if (line === drawn) return;
      err(clearLine + line);
      drawn = line;
    },
    end() {
      if (drawn !== '') err(clearLine);
      drawn = '';
    },
  };
}
