import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Issue } from '../../../../shared/model/run';
import { type Transform, transformSchema } from '../../../../shared/model/transform';
import { compileStep, compileSteps } from '../../../../shared/pipeline/transforms/compileSteps';
import { lengthBound } from '../../../../shared/pipeline/transforms/lengthBound';
import { anyStep } from '../anyField';
import { anyText } from '../anyText';

function run(text: string, ...steps: Transform[]) {
  const issues: Issue[] = [];
  const result = compileSteps(steps)(text, issues, 3);
  return issues.length === 0
    ? result
    : issues.map(({ code, column, value }) => `${code} ${String(column)} ${value ?? ''}`);
}

const map = (otherwise: Extract<Transform, { do: 'map' }>['otherwise']): Transform => ({
  do: 'map',
  pairs: [
    { from: 'paid', to: 'yes' },
    { from: 'Paid', to: 'YES' },
    { from: 'void', to: '' },
  ],
  otherwise,
});

describe('a transformation', () => {
  it.each<[string, Transform, string]>([
    [' \u00A0a b\t', { do: 'trim' }, 'a b'],
    ['a  b\n\n c', { do: 'spaces' }, 'a b c'],
    ['ÄRGER Straße', { do: 'case', to: 'lower' }, 'ärger straße'],
    ['straße', { do: 'case', to: 'upper' }, 'STRASSE'],
    ['I', { do: 'case', to: 'lower' }, 'i'],
    ['ada o’neil-BYRON 3rd', { do: 'case', to: 'title' }, 'Ada O’neil-Byron 3rd'],
    ['“HELLO World”', { do: 'case', to: 'sentence' }, '“Hello world”'],
    ['', { do: 'case', to: 'title' }, ''],
    ['a.b.c', { do: 'replace', find: '.', with: '$&' }, 'a$&b$&c'],
    ['Mr. x mr. y', { do: 'replace', find: 'MR.', with: '', ignoreCase: true }, ' x  y'],
    ['2024-05', { do: 'replace', find: '(\\d+)-(\\d+)', with: '$2/$1', pattern: true }, '05/2024'],
    ['aXbx', { do: 'replace', find: 'x', with: '_', pattern: true, ignoreCase: true }, 'a_b_'],
    ['ab', { do: 'replace', find: 'b', with: '[$`]', pattern: true }, 'a[$`]'],
    ['abc', { do: 'replace', find: '', with: 'x' }, 'abc'],
    ['a; b;;c', { do: 'split', separator: ';' }, '["a","b","c"]'],
    ['["a"]', { do: 'split', separator: ',' }, '["a"]'],
    [' ; ', { do: 'split', separator: ';' }, ''],
    ['["a",1,"c"]', { do: 'join', separator: ' | ' }, 'a | 1 | c'],
    ['plain', { do: 'join', separator: ',' }, 'plain'],
    ['  ', { do: 'default', text: 'none' }, 'none'],
    ['x', { do: 'default', text: 'none' }, 'x'],
    ['Paid', map({ kind: 'keep' }), 'YES'],
    [' PAID ', map({ kind: 'keep' }), 'yes'],
    ['void', map({ kind: 'text', text: 'other' }), ''],
    ['open', map({ kind: 'keep' }), 'open'],
    ['open', map({ kind: 'leaveOut' }), ''],
    ['open', map({ kind: 'text', text: 'other' }), 'other'],
    ['', map({ kind: 'text', text: 'other' }), ''],
    ['1999', { do: 'number', divide: '100' }, '19.99'],
    ['0.1', { do: 'number', multiply: '3' }, '0.3'],
    ['10', { do: 'number', divide: '4', decimals: 0 }, '3'],
    ['-2.5', { do: 'number', decimals: 0 }, '-3'],
    ['-0.004', { do: 'number', decimals: 2 }, '0.00'],
    ['1', { do: 'number', divide: '3' }, '0.333333333333333'],
    ['1e3', { do: 'number', decimals: 2 }, '1000.00'],
    ['', { do: 'number', decimals: 2 }, ''],
    ['4111111111111111', { do: 'mask', keep: 4 }, '************1111'],
    ['😀😀ab', { do: 'mask', keep: 3 }, '*😀ab'],
    ['12', { do: 'mask', keep: 4 }, '**'],
    // Source: NIST, FIPS 180-4 examples.
    ['abc', { do: 'sha256' }, 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
    ['', { do: 'sha256' }, ''],
    ['abc', { do: 'uuid' }, 'ba7816bf-8f01-8fea-8141-40de5dae2223'],
    [' ', { do: 'uuid' }, ''],
  ])('of “%s” by %j', (text, step, result) => {
    expect(run(text, step)).toBe(result);
  });

  it('stops the row where it can make nothing of the text, and names column and value', () => {
    expect(run('1,5', { do: 'number' })).toEqual(['numberNotUnderstood 3 1,5']);
    expect(run('12345678901234567890', { do: 'number' })).toEqual(['numberTooLong 3 12345678901234567890']);
    const long = 'a'.repeat(100_000);
    expect(run(long, { do: 'replace', find: 'a', with: 'b'.repeat(1000) })).toEqual([
      `eventTooLarge 3 ${'a'.repeat(80)}…`,
    ]);
  });

  it.each<Transform>([
    { do: 'replace', find: '(', with: '', pattern: true },
    { do: 'replace', find: '(a)\\1', with: '', pattern: true },
    { do: 'number', multiply: 'x' },
    { do: 'number', divide: '0' },
  ])('that is none is told: %j', (step) => {
    expect(compileStep(step)).toBeUndefined();
    expect(run('a', step)).toEqual(['stepNotUnderstood 3 a']);
  });

  it('with a pattern that would hang others ends', () => {
    const step: Transform = { do: 'replace', find: '^(a+)+$', with: 'x', pattern: true };
    expect(run(`${'a'.repeat(5000)}!`, step)).toBe(`${'a'.repeat(5000)}!`);
  });

  it('comes after the one above it', () => {
    expect(run(' A@B.c ', { do: 'trim' }, { do: 'case', to: 'lower' }, { do: 'sha256' })).toBe(
      run('a@b.c', { do: 'sha256' }),
    );
  });
});

describe('any transformations', () => {
  it('of any text never throw, say the same twice, and are what a plan can hold', () => {
    fc.assert(
      fc.property(fc.array(anyStep, { maxLength: 4 }), anyText(30), (steps, any) => {
        for (const one of steps) expect(transformSchema.parse(one)).toEqual(one);
        expect(run(any, ...steps)).toEqual(run(any, ...steps));
      }),
    );
  });

  it('make no text longer than is reckoned with', () => {
    fc.assert(
      fc.property(fc.array(anyStep, { maxLength: 4 }), anyText(30), (steps, any) => {
        const bound = lengthBound(steps);
        const result = compileSteps(steps)(any, [], undefined);
        if (bound === undefined || result === undefined) return;
        expect(result.length).toBeLessThanOrEqual(bound.factor * any.length + bound.extra);
      }),
    );
  });
});
