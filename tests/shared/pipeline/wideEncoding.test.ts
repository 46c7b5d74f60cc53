import { describe, expect, it } from 'vitest';
import { wideEncoding } from '../../../shared/pipeline/wideEncoding';

const little = (text: string) => new Uint8Array(Buffer.from(text, 'utf16le'));
const big = (text: string) => new Uint8Array(Buffer.from(text, 'utf16le').swap16());

describe('wideEncoding', () => {
  it.each([
    'id,name\n1,Zoe\n',
    'имя,город\r\nИван,Москва\r\n',
    '名前,都市\n田中太郎,東京都\n鈴木花子,大阪市\n',
    'a\rb\r',
  ])('knows UTF-16 of %j', (text) => {
    expect(wideEncoding(little(text))).toBe('utf-16le');
    expect(wideEncoding(big(text))).toBe('utf-16be');
    expect(wideEncoding(little(text).subarray(0, -1))).toBe('utf-16le');
  });

  it('knows UTF-32', () => {
    const text = Uint32Array.from('id,name\n', (sign) => sign.charCodeAt(0));
    expect(wideEncoding(new Uint8Array(text.buffer))).toBe('utf-32');
    expect(wideEncoding(new Uint8Array(Buffer.from(text.buffer).swap32()))).toBe('utf-32');
  });

  it.each([
    ['nothing', new Uint8Array()],
    ['text', new TextEncoder().encode('id,name\n1,Zoë\n')],
    ['text with a few zero bytes', new TextEncoder().encode('id,na\0me\n1,Z\0\0oë\n'.repeat(9))],
    ['one zero byte', new TextEncoder().encode('id,na\0me\n1,Zoë and many more, all of them fine\n')],
    ['numbers of two bytes', Uint8Array.from({ length: 400 }, (_, index) => (index % 2 === 0 ? 200 : 0))],
    ['zeros', new Uint8Array(3)],
  ])('does not take %s for it', (_what, bytes) => {
    expect(wideEncoding(bytes)).toBeUndefined();
  });
});
