import type { FailureCode } from '../model/failure';
import { byteOrderMark } from './byteOrderMark';
import { wideEncoding } from './wideEncoding';

export type Format =
  { readonly ok: true; readonly byteOrderMark: boolean } | { readonly ok: false; readonly code: FailureCode };

/** First bytes, as Latin-1 text, of what people drop instead of a table. Source: the formats' own specifications. */
const signatures: readonly { readonly start: string; readonly at?: number; readonly code: FailureCode }[] = [
  { start: '%PDF-', code: 'fileIsPdf' },
  { start: '\x89PNG', code: 'fileIsImage' },
  { start: '\xff\xd8\xff', code: 'fileIsImage' },
  { start: 'GIF87a', code: 'fileIsImage' },
  { start: 'GIF89a', code: 'fileIsImage' },
  { start: 'II*\0', code: 'fileIsImage' },
  { start: 'MM\0*', code: 'fileIsImage' },
  { start: 'WEBP', at: 8, code: 'fileIsImage' },
  { start: 'ftyphei', at: 4, code: 'fileIsImage' },
  { start: 'ftypavif', at: 4, code: 'fileIsImage' },
  { start: '\x1f\x8b', code: 'fileIsArchive' },
  { start: 'BZh', code: 'fileIsArchive' },
  { start: '7z\xbc\xaf\x27\x1c', code: 'fileIsArchive' },
  { start: 'Rar!\x1a\x07', code: 'fileIsArchive' },
  { start: '\xfd7zXZ\0', code: 'fileIsArchive' },
  { start: '\x28\xb5\x2f\xfd', code: 'fileIsArchive' },
  { start: 'ustar', at: 257, code: 'fileIsArchive' },
  { start: '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', code: 'fileIsOldExcel' },
];
const zipStarts = ['PK\x03\x04', 'PK\x05\x06', 'PK\x07\x08'];

/** Enough for every signature, and for the names of a workbook's first parts. */
const lookedAt = 65_536;

/** Says what a file is by its first bytes, whatever its name says. A text is `ok`, in whatever encoding. */
export function detectFormat(head: Uint8Array): Format {
  const start = latin1(head.subarray(0, lookedAt));
  const mark = byteOrderMark(head);
  const body = start.slice(mark?.bytes.length ?? 0);
  if (body === '') return refused('fileEmpty');
  for (const { start: sign, at, code } of signatures) {
    if (start.startsWith(sign, at ?? 0)) return refused(code);
  }
  if (zipStarts.some((sign) => start.startsWith(sign))) {
    // A workbook is a zip file with its sheets below xl/.
    return refused(start.includes('xl/') ? 'fileIsExcel' : 'fileIsArchive');
  }
  // Of two bytes for each character, one is zero in all that these formats begin with.
  const isWide = mark === undefined ? wideEncoding(head) !== undefined : mark.encoding !== 'utf-8';
  const text = body.replaceAll('\0', '').trimStart().slice(0, 200).toLowerCase();
  if (/^(<!doctype html|<html|<head|<body|<table|<meta)/.test(text)) return refused('fileIsHtml');
  if (text.startsWith('<?xml')) return refused(text.includes('<html') ? 'fileIsHtml' : 'fileIsXml');
  if (/^(\{\s*["}]|\[\s*[{["\]])/.test(text)) return refused('fileIsJson');
  if (!isWide && hasManyControls(start)) return refused('fileNotText');
  return { ok: true, byteOrderMark: mark !== undefined };
}

function refused(code: FailureCode): Format {
  return { ok: false, code };
}

function latin1(bytes: Uint8Array): string {
  const parts: string[] = [];
  // A call takes only so many arguments.
  for (let index = 0; index < bytes.length; index += 8192) {
    parts.push(String.fromCharCode(...bytes.subarray(index, index + 8192)));
  }
  return parts.join('');
}

/** Control characters that tables are separated by: Hive's and those that ASCII has for it. */
const separators = ['\x01', '\x02', '\x1c', '\x1d', '\x1e', '\x1f'] as const;

/**
 * Control characters other than tab and line ends, NUL among them: one may be a slip, one in twenty is no text. One kind of
 * them may be the separator of a table.
 */
function hasManyControls(start: string): boolean {
  const controls: readonly string[] = start.match(/[\0-\x08\x0e-\x1a\x1c-\x1f]/g) ?? [];
  const separating = separators.map((sign) => controls.filter((control) => control === sign).length);
  return controls.length - Math.max(...separating) > start.length / 20;
}
