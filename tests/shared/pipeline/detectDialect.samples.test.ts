import { describe, expect, it } from 'vitest';
import { detectDialect } from '../../../shared/pipeline/detectDialect';
import { readHead } from '../../../shared/pipeline/readHead';
import { machineSamples } from './dialectSamples/machineSamples';
import { oddSamples } from './dialectSamples/oddSamples';
import { officeSamples } from './dialectSamples/officeSamples';
import { shopSamples } from './dialectSamples/shopSamples';

const samples = [...shopSamples, ...officeSamples, ...machineSamples, ...oddSamples];
/** In which nothing decides. */
const asked: readonly string[] = [];
/** Whose rows are not whole in the file. */
const ragged = ['a ragged row', 'empty cells left out at the end of rows', 'a last row that is cut off'];

describe('detectDialect', () => {
  it.each(samples)('reads $name', ({ name, text, dialect, complete }) => {
    const { dialect: found, doubt } = detectDialect(text, complete);
    if (asked.includes(name)) {
      expect(doubt?.options.map((option) => option.dialect)).toContainEqual(dialect);
      return;
    }
    expect(found).toEqual(dialect);
    expect(doubt).toBeUndefined();
  });

  it.each(samples)('makes whole rows of $name', ({ name, text, dialect, complete }) => {
    const { rows } = readHead(text, dialect, complete);
    expect(rows.some(({ problem }) => problem !== undefined)).toBe(ragged.includes(name));
  });

  it('asks in three of a hundred at most', () => {
    expect(samples.length).toBeGreaterThanOrEqual(100);
    expect(asked.length).toBeLessThanOrEqual(3);
  });
});
