import type { Block } from './findBlock';
import type { SampleCell, SplitSample } from './splitSample';
import { type ValueKind, valueKind } from './valueKind';

/** Records whose cells are looked at, spread over all of the sample. */
const mostRecords = 120;
/** Of a very wide table. */
const mostColumns = 60;

/**
 * 0 to 1: how likely the sample was meant to be cut so: as even as the records are and as clean as the cells that come out.
 * The idea is from Gerrit van den Burg and others, "Wrangling messy CSV files by detecting row and type patterns", 2019.
 */
export function scoreTable({ records, quoted, stray }: SplitSample, block: Block): number {
  const body = records.slice(block.start, block.end).filter((record) => record.length > 1);
  const step = Math.max(1, Math.ceil(body.length / mostRecords));
  const looked = body.filter((_, index) => index % step === 0);
  const width = Math.min(block.width, mostColumns);
  let sum = 0;
  for (let column = 0; column < width; column += 1) {
    sum += scoreColumn(looked.flatMap((record) => record[column] ?? []));
  }
  const quotes = stray === 0 ? 1 : 1 - 0.5 * (stray / (stray + quoted));
  // What cuts a single line evenly is soon found.
  const seen = body.length / (body.length + 0.3);
  return block.evenness * (sum / width) * (block.width / (block.width + 0.35)) * quotes * seen;
}

/** 0 to 1: how much the cells of a column belong together and are whole. The first may be its name. */
export function scoreColumn([name, ...values]: readonly SampleCell[]): number {
  const cells = values.length === 0 && name !== undefined ? [name] : values;
  const kinds = new Map<ValueKind, number>();
  let filled = 0;
  let text = 0;
  for (const cell of cells) {
    const kind = valueKind(cell.text);
    if (kind === 'empty') continue;
    filled += 1;
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
    text += textScore(cell, kind);
  }
  if (filled === 0) return name === undefined || name.text.trim() === '' ? 0.35 : 0.7;
  const typed = Math.max(0, ...[...kinds].map(([kind, count]) => (isText(kind) ? 0 : count))) / filled;
  const spaced = values.some((cell) => isSpaced(cell)) && name !== undefined && !isSpaced(name) ? 0.75 : 1;
  const headed = name === undefined ? 1 : Math.min(1, 0.5 + textScore(name, valueKind(name.text)));
  return (typed * typed + (1 - typed * typed) * (text / filled)) * spaced * headed;
}

function isText(kind: ValueKind): boolean {
  return kind === 'text' || kind === 'word' || kind === 'code';
}

function isSpaced({ text, quoted }: SampleCell): boolean {
  return !quoted && /^\s|\s$/.test(text);
}

/** What is opened is closed: not so in one half of a quotation or a list. */
function isBalanced(text: string): boolean {
  // Inches are no quotation.
  const signsOnly = text.replaceAll(/\d"/g, '');
  const count = (signs: RegExp) => signsOnly.match(signs)?.length ?? 0;
  return count(/"/g) % 2 === 0 && count(/[[{]/g) === count(/[\]}]/g);
}

/** A piece of text that was torn by the wrong separator holds the right one, or half of a quotation. */
function textScore({ text, quoted }: SampleCell, kind: ValueKind): number {
  if (kind === 'word' || kind === 'code') return 0.85;
  if (kind !== 'text') return 0.9;
  if (quoted) return 0.8;
  if (!isBalanced(text)) return 0.35;
  if (/^["']|["']$/.test(text.trim())) return 0.15;
  if (/[\t|^~\x01-\x08\x1c-\x1f]/.test(text)) return 0.15;
  if (/[;,](?! )/.test(text)) return 0.35;
  return /[;,]/.test(text) ? 0.6 : 0.75;
}
