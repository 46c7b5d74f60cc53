import fc from 'fast-check';

/** Any UTF-16 text, half characters included. fast-check's own `binary` strings take seconds to get ready. */
export function anyText(maxLength: number): fc.Arbitrary<string> {
  const ascii = fc.integer({ min: 0, max: 0x7f });
  const latin = fc.integer({ min: 0x80, max: 0x7ff });
  const beyond = fc.integer({ min: 0x800, max: 0xffff });
  const surrogate = fc.integer({ min: 0xd800, max: 0xdfff });
  const emoji = fc.constantFrom(0x1f642, 0x10ffff, 0x10000);
  return fc
    .array(fc.oneof(ascii, ascii, latin, beyond, surrogate, emoji), { maxLength })
    .map((codes) => String.fromCodePoint(...codes));
}
