import { FailureError } from '../../shared/model/failure';
import type { Dialect, Packing } from '../../shared/model/dialect';
import type { FileDoubt, FilePart } from '../../shared/model/openedFile';
import { detectFormat } from '../../shared/pipeline/detectFormat';
import { findPacking } from './findPacking';
import type { FirstPart } from './firstPart';
import type { FileIdentity } from './messages';
import { type FileHead, readFileHead } from './readFileHead';
import { readFirstJson } from './readFirstJson';
import { isProtectedWorkbook } from './isProtectedWorkbook';
import { isWorkbook } from './isWorkbook';
import { readFirstSheet } from './readFirstSheet';
import { readFirstText } from './readFirstText';

/**
 * Finds out what a file is and looks at its first part, whatever its size.
 *
 * @param dialect as the person corrected it; undefined finds out
 * @param wanted the part of the file that the person chose, where no dialect says it
 * @throws FailureError as readBytes, findPacking and readUnpacked do, and when the file is empty or no table
 */
export async function readFirstPart(
  path: string,
  identity: FileIdentity,
  dialect: Dialect | undefined,
  wanted: FilePart = {},
): Promise<FirstPart> {
  const head = await readFileHead(path, identity, undefined);
  if (await isWorkbook(path, head, dialect)) return readFirstSheet(path, identity, dialect, wanted.sheet);
  const { packing, parts } = await findPacking(path, head, dialect, wanted.entry);
  if (packing === undefined) {
    if (await isProtectedWorkbook(path, identity, head.bytes))
      throw new FailureError('fileWorkbookProtected');
    return readTable(head, dialect, {});
  }
  const inside = await readFileHead(path, identity, packing);
  const part = await readTable(inside, dialect, insideName(packing));
  return {
    ...part,
    dialect: { ...part.dialect, packing },
    ...(part.doubt === undefined ? {} : { doubt: packedDoubt(part.doubt, packing) }),
    ...(parts === undefined ? {} : { parts: { ...part.parts, ...parts } }),
  };
}

/** @param named what a failure calls the file, where it is not the one that was opened */
async function readTable(
  head: FileHead,
  dialect: Dialect | undefined,
  named: { readonly name?: string },
): Promise<FirstPart> {
  const json = await readFirstJson(head, dialect);
  if (json !== undefined) return json;
  const format = detectFormat(head.bytes);
  if (!format.ok) throw new FailureError(format.code, named);
  return readFirstText(head, format.byteOrderMark, dialect);
}

function insideName(packing: Packing): { readonly name?: string } {
  return packing.kind === 'zip' ? { name: packing.entry.split('/').at(-1) ?? packing.entry } : {};
}

/** What is chosen is read out of the same place. */
function packedDoubt(doubt: FileDoubt, packing: Packing): FileDoubt {
  return doubt.kind === 'table'
    ? { ...doubt, options: doubt.options.map((option) => inPacking(option, packing)) }
    : { ...doubt, options: doubt.options.map((option) => inPacking(option, packing)) };
}

function inPacking<T extends { readonly dialect: Dialect }>(option: T, packing: Packing): T {
  return { ...option, dialect: { ...option.dialect, packing } };
}
