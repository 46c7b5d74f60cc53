import type { Row } from '../model/csv';
import { shapeOf } from './shapeOf';

/** What the values of a column are by themselves, whatever it is called. */
export type ValueMeaning = 'email' | 'phone' | 'url' | 'ip' | 'currency' | 'country' | 'uuid';

/** So that the odd "n/a" does not hide what the others are. */
const nearlyAll = 0.95;

const phonePattern = /^\+\d[\d ()/.-]{6,20}$/;
const urlPattern = /^https?:\/\/[^\s/]+\.[^\s/]+/i;
const fourNumbers = /^(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)(?:\.(?!$)|$)){4}$/;
const sixPattern = /^(?=.*:.*:)[0-9a-f:]{3,39}$/i;
const currencies: ReadonlySet<string> = new Set(Intl.supportedValuesOf('currency'));
/** ISO 3166-1, two letters each. */
const countries: ReadonlySet<string> = new Set(
  (
    'AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ CA CC CD CF CG CH ' +
    'CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN ' +
    'GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI ' +
    'LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM ' +
    'PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD ' +
    'TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW'
  ).split(' '),
);

/** Undefined when they are nothing of the kind, are different things, or there are none. */
export function valueMeaning(rows: readonly Row[], column: number): ValueMeaning | undefined {
  const counts = new Map<ValueMeaning, number>();
  let filled = 0;
  for (const { cells } of rows) {
    const text = (cells[column] ?? '').trim();
    if (text === '') continue;
    filled += 1;
    const meaning = meaningOf(text);
    if (meaning !== undefined) counts.set(meaning, (counts.get(meaning) ?? 0) + 1);
  }
  for (const [meaning, count] of counts) if (count >= filled * nearlyAll) return meaning;
  return undefined;
}

function meaningOf(text: string): ValueMeaning | undefined {
  if (text.length === 2) return countries.has(text) ? 'country' : undefined;
  if (text.length === 3) return currencies.has(text.toUpperCase()) ? 'currency' : undefined;
  const shape = shapeOf(text);
  if (shape === 'email' || shape === 'uuid') return shape;
  if (phonePattern.test(text)) return 'phone';
  if (fourNumbers.test(text) || sixPattern.test(text)) return 'ip';
  return urlPattern.test(text) ? 'url' : undefined;
}
