import { expect, it } from 'vitest';
import { utf8Share } from '../../../shared/pipeline/utf8Share';

const latin1 = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'));

it.each([
  ['ASCII', latin1('id'), { share: 1, characters: 0 }],
  ['UTF-8', new TextEncoder().encode('é€🙂'), { share: 1, characters: 3 }],
  ['Latin-1', latin1('\xe9t\xe9t'), { share: 0, characters: 0 }],
  ['some of both', latin1('\xc3\xa9\xc3\xa9\xc3\xa9\xe9t'), { share: 0.75, characters: 3 }],
  ['an overlong form', latin1('\xc0\xaf'), { share: 0, characters: 0 }],
])('counts %s', (_what, bytes, expected) => {
  expect(utf8Share(bytes)).toEqual(expected);
});
