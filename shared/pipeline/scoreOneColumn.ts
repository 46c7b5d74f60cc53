import { usualDelimiters } from './cuttingCandidates';
import type { SampleCell, SplitSample } from './splitSample';
import { isValueKind, valueKind } from './valueKind';

const mostLines = 120;
/** A line that holds a value of its own: whatever stands in it is a part of that. */
const wholeValues = 0.9;
const quotedTexts = 0.8;
const amounts = 0.8;
/** Any even table is likelier. */
const anyText = 0.38;
/** Nobody writes a tab or a bar into every line without a reason. */
const hardly = 0.2;
const amount = /^-?\d{1,3}(?:[. ]?\d{3})*,\d\d$/;

/** 0 to 1: how likely the lines of a sample are whole values and not to be cut at all. */
export function scoreOneColumn({ records }: SplitSample): number {
  const cells = records.flatMap((record) => (record.length === 1 ? record : []));
  const filled = cells.filter(({ text }) => text.trim() !== '').slice(0, mostLines);
  const [name, ...values] = filled;
  if (name === undefined) return 0;
  const looked = values.length === 0 ? [name] : values;
  if (looked.length * 2 < records.length - 1) return anyText;
  const share = (fits: (cell: (typeof looked)[number]) => boolean) =>
    looked.filter(fits).length / looked.length;
  if (share(({ quoted }) => quoted) > 0.9) return quotedTexts;
  if (isAlwaysCut(filled, ['\t', '|'])) return hardly;
  const commaKinds = ['time', 'json'];
  if (share(({ text }) => commaKinds.includes(valueKind(text))) > 0.9) {
    return isNameCut(name.text, looked) ? anyText : wholeValues;
  }
  const kinds = ['email', 'id', 'link', 'boolean'];
  if (share(({ text }) => kinds.includes(valueKind(text))) > 0.9) {
    return isAlwaysCut(looked, usualDelimiters) ? anyText : wholeValues;
  }
  if (share(({ text }) => valueKind(text) === 'number') <= 0.9) return anyText;
  // "1,50" is an amount or two numbers: a name without a comma tells.
  if (!filled.some(({ text }) => text.includes(',')) || !name.text.includes(',')) return wholeValues;
  return looked.every(({ text }) => amount.test(text.trim())) && amount.test(name.text) ? amounts : anyText;
}

/** Names that have the separator of the lines below say that it is one. */
function isNameCut(name: string, cells: readonly SampleCell[]): boolean {
  if (isValueKind(valueKind(name))) return false;
  return usualDelimiters.some(
    (sign) => name.includes(sign) && cells.every(({ text }) => text.includes(sign)),
  );
}

function isAlwaysCut(cells: readonly SampleCell[], signs: readonly string[]): boolean {
  return signs.some((sign) => cells.filter(({ text }) => text.includes(sign)).length > cells.length * 0.8);
}
