import type { FailureCode } from '../model/failure';
import { isUtf8 } from './isUtf8';

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
  { start: '\xff\xfe', code: 'fileNotUtf8' },
  { start: '\xfe\xff', code: 'fileNotUtf8' },
];
const zipStarts = ['PK\x03\x04', 'PK\x05\x06', 'PK\x07\x08'];
const byteOrderMark = '\xef\xbb\xbf';

/** Enough for every signature, and for the names of a workbook's first parts. */
const lookedAt = 65_536;

/** Says what a file is by its first bytes, whatever its name says. Only a text in UTF-8 is `ok`. */
export function detectFormat(head: Uint8Array): Format {
  const start = latin1(head.subarray(0, lookedAt));
  const hasMark = start.startsWith(byteOrderMark);
  const body = hasMark ? start.slice(byteOrderMark.length) : start;
  if (body === '') return refused('fileEmpty');
  for (const { start: sign, at, code } of signatures) {
    if (start.startsWith(sign, at ?? 0)) return refused(code);
  }
  if (zipStarts.some((sign) => start.startsWith(sign))) {
    // A workbook is a zip file with its sheets below xl/.
    return refused(start.includes('xl/') ? 'fileIsExcel' : 'fileIsArchive');
  }
  if (start.includes('\0')) return refused(isWideText(start) ? 'fileNotUtf8' : 'fileNotText');
  const text = body.trimStart().slice(0, 200).toLowerCase();
  if (/^(<!doctype html|<html|<head|<body|<table|<meta)/.test(text)) return refused('fileIsHtml');
  if (text.startsWith('<?xml')) return refused(text.includes('<html') ? 'fileIsHtml' : 'fileNotText');
  if (/^(\{\s*["}]|\[\s*[{["\]])/.test(text)) return refused('fileIsJson');
  if (hasManyControls(start)) return refused('fileNotText');
  return isUtf8(head) ? { ok: true, byteOrderMark: hasMark } : refused('fileNotUtf8');
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

/** UTF-16 without its mark: every other byte of Western text is zero. */
function isWideText(start: string): boolean {
  const sample = start.slice(0, 400);
  let even = 0;
  let odd = 0;
  for (let index = 0; index < sample.length; index += 1) {
    if (sample.charCodeAt(index) !== 0) continue;
    if (index % 2 === 0) even += 1;
    else odd += 1;
  }
  const half = sample.length / 2;
  return (odd > half * 0.7 && even < half * 0.1) || (even > half * 0.7 && odd < half * 0.1);
}

/** Control characters other than tab and line ends: one may be a slip, one in twenty is no text. */
function hasManyControls(start: string): boolean {
  const controls = start.match(/[\x01-\x08\x0e-\x1a\x1c-\x1f]/g)?.length ?? 0;
  return controls > start.length / 20;
}
