import { SaxesParser } from 'saxes';
import { FailureError } from '../model/failure';

export interface XmlHandlers {
  /** @param name without the prefix of its namespace */
  readonly open?: (name: string, attributes: Attributes) => void;
  readonly text?: (text: string) => void;
  readonly close?: (name: string) => void;
}

/** By their names as they are written, prefixes included. */
export type Attributes = Readonly<Record<string, string | undefined>>;

export interface XmlReader {
  /** Takes the next piece, cut anywhere. */
  readonly push: (text: string) => void;
  readonly end: () => void;
}

/**
 * Reads XML piece by piece. What Excel would not open is not read in parts either.
 *
 * @throws FailureError `fileWorkbookBroken`, out of `push` and `end`, where it is not well-formed or not complete
 */
export function createXmlReader({ open, text, close }: XmlHandlers): XmlReader {
  const parser = new SaxesParser<PlainNames>({ position: false });
  if (open !== undefined) parser.on('opentag', ({ name, attributes }) => open(localName(name), attributes));
  if (text !== undefined) {
    parser.on('text', text);
    parser.on('cdata', text);
  }
  if (close !== undefined) parser.on('closetag', ({ name }) => close(localName(name)));
  parser.on('error', () => {
    throw new FailureError('fileWorkbookBroken');
  });
  return {
    push: (piece) => {
      parser.write(piece);
    },
    end: () => {
      parser.close();
    },
  };
}

/** Attributes are wanted as they are written. */
interface PlainNames {
  readonly xmlns?: false;
  readonly position: false;
}

/** Whole XML, such as the small parts of a workbook. @throws FailureError `fileWorkbookBroken` */
export function readXml(xml: string, handlers: XmlHandlers): void {
  const reader = createXmlReader(handlers);
  reader.push(xml);
  reader.end();
}

function localName(name: string): string {
  const colon = name.indexOf(':');
  return colon === -1 ? name : name.slice(colon + 1);
}
