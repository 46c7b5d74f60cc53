export interface LineEnds {
  readonly lf: number;
  readonly crlf: number;
  readonly cr: number;
}

const quoteCode = { '"': 34, "'": 39, '': -1 } as const;

/** Line ends outside of quoted cells: spreadsheets write LF inside cells and CRLF between rows. */
export function countLineEnds(text: string, quote: '"' | "'" | ''): LineEnds {
  const mark = quoteCode[quote];
  let lf = 0;
  let crlf = 0;
  let cr = 0;
  let quoted = false;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code === mark) quoted = !quoted;
    else if (quoted) continue;
    else if (code === 10) lf += 1;
    else if (code === 13) {
      if (text.charCodeAt(index + 1) === 10) {
        crlf += 1;
        index += 1;
      } else cr += 1;
    }
  }
  return { lf, crlf, cr };
}
