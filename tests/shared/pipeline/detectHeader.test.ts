import { describe, expect, it } from 'vitest';
import { detectHeader } from '../../../shared/pipeline/detectHeader';

const records = (text: string) => text.split('\n').map((line) => line.split(','));

describe('detectHeader', () => {
  it.each([
    ['names above numbers', 'id,total\n1,2.5\n2,3.5'],
    ['names above text', 'name,city\nAnn,Rome\nTom,Oslo'],
    ['names above dates', 'when,who\n2024-01-02,Ann\n2024-01-03,Tom'],
    ['names alone', 'id,name'],
    ['a year among names', 'country,2023,total\nDE,x,3\nFR,y,4'],
    ['a name that once stands below itself', `status\n${'paid\n'.repeat(30)}status`],
    ['no names but also nothing that speaks against', 'a,b\nc,d'],
  ])('sees %s', (_what, text) => {
    expect(detectHeader(records(text))).toBe(true);
  });

  it.each([
    ['numbers above numbers', '1,2.5\n2,3.5'],
    ['a date above dates', 'Ann,2024-01-02\nTom,2024-01-03'],
    ['an email above emails', 'a@example.com,Ann\nb@example.com,Tom'],
    ['a value above its repetitions', 'paid,DE\npaid,FR\npaid,DE\nopen,DE'],
    ['one row with values', '1,2024-01-02,paid'],
  ])('sees no names in %s', (_what, text) => {
    expect(detectHeader(records(text))).toBe(false);
  });

  it('takes nothing for names', () => {
    expect(detectHeader([])).toBe(true);
  });
});
