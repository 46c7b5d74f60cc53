import { describe, expect, it } from 'vitest';
import { readBoolean } from '../../../shared/pipeline/readBoolean';

describe('readBoolean', () => {
  it.each(['true', 'TRUE', 'Yes', ' yes ', '1'])('%j is true', (cell) => {
    expect(readBoolean(cell)).toBe(true);
  });
  it.each(['false', 'No', 'FALSE ', '0'])('%j is false', (cell) => {
    expect(readBoolean(cell)).toBe(false);
  });
  it.each(['', 'maybe', '2', 'y', 'oui', 'constructor'])('%j is neither', (cell) => {
    expect(readBoolean(cell)).toBeUndefined();
  });
});
