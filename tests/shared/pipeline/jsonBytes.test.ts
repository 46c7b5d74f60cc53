import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { JsonBytes, jsonLiteral } from '../../../shared/pipeline/jsonBytes';
import { anyText } from './anyText';

const decoded = (out: JsonBytes): string => new TextDecoder().decode(out.written());

/** Into so little room that it has to grow. */
function quoted(text: string): string {
  const out = new JsonBytes(1);
  out.quoted(text);
  return decoded(out);
}

describe('a text in JSON', () => {
  it.each([
    '',
    'abc',
    'say "hi"',
    'back\\slash',
    'a\nb',
    '\u0000',
    '\u007f',
    'é',
    '\u2028',
    '🙂',
    '\ud800',
    '</script>',
  ])('%j is written as JSON.stringify does', (text) => {
    expect(quoted(text)).toBe(JSON.stringify(text));
  });

  it('of any characters is written as JSON.stringify does', () => {
    fc.assert(
      fc.property(anyText(20), (text) => {
        expect(quoted(text)).toBe(JSON.stringify(text));
      }),
    );
  });

  it('of each of the first 256 characters is written as JSON.stringify does', () => {
    for (let code = 0; code < 256; code += 1) {
      const text = `a${String.fromCharCode(code)}b`;
      expect(quoted(text)).toBe(JSON.stringify(text));
    }
  });
});

describe('a number in JSON', () => {
  const written = (value: number): string => {
    const out = new JsonBytes(1);
    out.number(value);
    return decoded(out);
  };

  it.each([
    0,
    -0,
    1,
    -1,
    9,
    10,
    99.5,
    0.05,
    -0.05,
    0.1,
    1.005,
    0.001,
    173.2,
    1e-7,
    1e21,
    9_999_999_999_999.99,
    1e13,
    99_999_999_999_999.98,
    2 ** 53 - 1,
    -(2 ** 53 - 1),
    4.35,
    1.1 + 2.2,
    1e15 / 100,
    5e-324,
  ])('%d is written as JSON.stringify does', (value) => {
    expect(written(value)).toBe(JSON.stringify(value));
  });

  it('of any size is written as JSON.stringify does', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.double({ noNaN: true, noDefaultInfinity: true }),
          fc.integer(),
          fc.maxSafeInteger(),
          fc
            .tuple(fc.maxSafeInteger(), fc.integer({ min: 0, max: 6 }))
            .map(([whole, digits]) => whole / 10 ** digits),
        ),
        (value) => {
          expect(written(value)).toBe(JSON.stringify(value));
        },
      ),
      { numRuns: 2000 },
    );
  });
});

it('a whole number to the base of 36 is written as toString does', () => {
  fc.assert(
    fc.property(fc.oneof(fc.maxSafeNat(), fc.nat(), fc.constantFrom(0, 35, 36, 1295, 1296)), (value) => {
      const out = new JsonBytes(1);
      out.base36(value);
      expect(decoded(out)).toBe(value.toString(36));
    }),
  );
});

describe('bytes', () => {
  it('are those of the platform, half characters included', () => {
    fc.assert(
      fc.property(anyText(20), anyText(20), (one, other) => {
        const text = `${one}\udc00${other}\ud800`;
        expect([...jsonLiteral(text).bytes]).toEqual([...new TextEncoder().encode(text)]);
      }),
    );
  });

  it('stand one after the other, whatever wrote them and however often there was no room', () => {
    const part = fc.oneof(
      anyText(40).map((text) => ({ kind: 'quoted', text }) as const),
      anyText(40).map((text) => ({ kind: 'text', text: JSON.stringify(text) }) as const),
      anyText(40).map((text) => ({ kind: 'literal', text: JSON.stringify(text) }) as const),
      fc.constant({ kind: 'character', text: ',' } as const),
    );
    fc.assert(
      fc.property(fc.array(part), fc.integer({ min: 0, max: 64 }), (parts, capacity) => {
        const out = new JsonBytes(capacity);
        for (const { kind, text } of parts) {
          if (kind === 'literal') out.literal(jsonLiteral(text));
          else if (kind === 'character') out.character(44);
          else out[kind](text);
        }
        const expected = parts.map(({ kind, text }) => (kind === 'quoted' ? JSON.stringify(text) : text));
        expect(decoded(out)).toBe(expected.join(''));
      }),
    );
  });

  it('written last are taken away by setting the length back', () => {
    const out = new JsonBytes(8);
    out.text('abc');
    out.text('def');
    out.length = 3;
    out.quoted('g');
    expect(decoded(out)).toBe('abc"g"');
  });
});

describe('a text that is the same for every row', () => {
  it('is worked out once, however often a plan is compiled', () => {
    expect(jsonLiteral(',"plan":')).toBe(jsonLiteral(',"plan":'));
  });

  it('is not kept when it is long', () => {
    const text = 'x'.repeat(201);
    expect(jsonLiteral(text)).toEqual(jsonLiteral(text));
    expect(jsonLiteral(text)).not.toBe(jsonLiteral(text));
  });

  it('stays right when more texts come by than are kept', () => {
    const first = jsonLiteral('name 0');
    for (let index = 0; index <= 20_000; index += 1) jsonLiteral(`name ${String(index)}`);
    expect(jsonLiteral('name 0')).not.toBe(first);
    expect(jsonLiteral('name 0')).toEqual(first);
  });
});
