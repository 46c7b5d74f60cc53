import { escapedText } from './escapedText';
import { createXmlReader } from './xmlReader';

export interface SharedStringsReader {
  /** Takes the next piece of the part, cut anywhere. */
  readonly push: (xml: string) => void;
  /** @throws FailureError `fileWorkbookBroken` where it is not complete */
  readonly end: () => void;
  /** Strings read until now. */
  readonly count: () => number;
}

/**
 * Reads the texts that a workbook's cells share. Runs of one text are joined, and what is only there to tell how it is
 * pronounced is left out.
 *
 * @param keep takes each text and its number; a text may be a view into the piece that it was read from
 */
export function createSharedStringsReader(keep: (text: string, index: number) => void): SharedStringsReader {
  let count = 0;
  let text = '';
  let inText = false;
  let phonetic = 0;
  const xml = createXmlReader({
    open: (name) => {
      if (name === 't') inText = phonetic === 0;
      else if (name === 'rPh') phonetic += 1;
      else if (name === 'si') text = '';
    },
    text: (piece) => {
      if (inText) text += piece;
    },
    close: (name) => {
      if (name === 't') inText = false;
      else if (name === 'rPh') phonetic -= 1;
      else if (name === 'si') {
        keep(escapedText(text), count);
        count += 1;
      }
    },
  });
  return { ...xml, count: () => count };
}
