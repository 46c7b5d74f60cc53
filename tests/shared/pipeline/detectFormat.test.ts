import { deflateRawSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { detectFormat } from '../../../shared/pipeline/detectFormat';

const bytes = (text: string) => new TextEncoder().encode(text);
const latin1 = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'));

function zipStart(name: string): Uint8Array {
  const header = Buffer.alloc(30);
  header.write('PK\x03\x04', 'latin1');
  header.writeUInt16LE(name.length, 26);
  return new Uint8Array(Buffer.concat([header, Buffer.from(name), deflateRawSync('content')]));
}

describe('detectFormat', () => {
  it.each([
    ['a table', 'id,name\n1,Zoë\n'],
    ['a table with quotes first', '"id","name"\n'],
    ['a table of one column', 'email\n'],
    ['a column of JSON', 'data\n{"a":1}\n'],
    ['names in brackets', '[id],[name]\n1,2\n'],
    ['a name that looks like a picture’s first letters', 'BMI,age\n22,31\n'],
    ['text with a less-than sign', '<5,>5\n1,2\n'],
    ['a table of Hive', '1\x01a\x01b\n2\x01c\x01d\n'],
    ['a table with unit separators', 'a\x1fb\x1fc\n'],
  ])('takes %s', (_what, text) => {
    expect(detectFormat(bytes(text))).toEqual({ ok: true, byteOrderMark: false });
  });

  it('sees a byte order mark', () => {
    expect(detectFormat(bytes('\uFEFFid,name\n'))).toEqual({ ok: true, byteOrderMark: true });
  });

  it.each([
    ['nothing', new Uint8Array(), 'fileEmpty'],
    ['a byte order mark and nothing else', bytes('\uFEFF'), 'fileEmpty'],
    ['a PDF', latin1('%PDF-1.7\n%\xe2\xe3\xcf\xd3'), 'fileIsPdf'],
    ['a PNG', latin1('\x89PNG\r\n\x1a\n\0\0'), 'fileIsImage'],
    ['a JPEG', latin1('\xff\xd8\xff\xe0\0\x10JFIF'), 'fileIsImage'],
    ['a GIF', latin1('GIF89a\x01\0'), 'fileIsImage'],
    ['a WebP', latin1('RIFF\x24\0\0\0WEBPVP8 '), 'fileIsImage'],
    ['a HEIC', latin1('\0\0\0\x18ftypheic\0\0'), 'fileIsImage'],
    ['an Excel workbook', zipStart('xl/workbook.xml'), 'fileIsExcel'],
    ['a zip file', zipStart('orders.csv'), 'fileIsArchive'],
    ['a gzip file', new Uint8Array(gzipSync('id,name\n')), 'fileIsArchive'],
    ['an old Excel workbook', latin1('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0\0'), 'fileIsOldExcel'],
    ['a web page', bytes('<!DOCTYPE html>\n<html><table>'), 'fileIsHtml'],
    ['a web table after blank lines', bytes('\n\n  <TABLE border=1>'), 'fileIsHtml'],
    ['XML', bytes('<?xml version="1.0"?><Workbook>'), 'fileIsXml'],
    ['XHTML', bytes('<?xml version="1.0"?><html xmlns="x">'), 'fileIsHtml'],
    ['a JSON object', bytes('{ "a": 1 }'), 'fileIsJson'],
    ['JSON lines', bytes('{"a":1}\n{"a":2}\n'), 'fileIsJson'],
    ['a JSON list', bytes('\uFEFF[\n  {"a":1}\n]'), 'fileIsJson'],
    ['a web page in UTF-16', new Uint8Array(Buffer.from('\uFEFF<html>\n', 'utf16le')), 'fileIsHtml'],
    ['JSON in UTF-16', new Uint8Array(Buffer.from('{\n"a": 1}\n', 'utf16le')), 'fileIsJson'],
    ['UTF-16 of nothing', latin1('\xff\xfe'), 'fileEmpty'],
    ['zero bytes', latin1('id\0\0\0\0\0\0\0\0\0\0,name'), 'fileNotText'],
    ['bytes of many kinds', latin1('\x01\x01\x01\x02\x03\x05ab'), 'fileNotText'],
    ['control characters', latin1('\x01\x02\x03\x04\x05\x06abc'), 'fileNotText'],
  ])('knows %s', (_what, head, code) => {
    expect(detectFormat(head)).toEqual({ ok: false, code });
  });

  it.each([
    ['Windows-1252', latin1('id,name\n1,Fran\xe7ois\n'), false],
    ['UTF-16 without its mark', new Uint8Array(Buffer.from('id,name\n1,Zoe\n', 'utf16le')), false],
    ['UTF-16 with its mark', new Uint8Array(Buffer.from('\uFEFFid,name', 'utf16le')), true],
    ['UTF-16, the high byte first', latin1('\xfe\xff\0i\0d'), true],
  ])('takes %s for a text', (_what, head, byteOrderMark) => {
    expect(detectFormat(head)).toEqual({ ok: true, byteOrderMark });
  });
});
