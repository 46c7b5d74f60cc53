import path from 'node:path';
import words from '../../shared/i18n/en/headless.json';
import type { OpenedPreview } from '../../shared/model/openedFile';
import { type Dialect, isJson } from '../../shared/model/dialect';
import { type Failure, nameFailure, toFailure } from '../../shared/model/failure';
import type { Plan } from '../../shared/model/plan';
import type { FileIdentity } from '../engine/messages';
import { openFile } from '../engine/openFile';
import type { Question } from './refuse';
import { fill } from './say';

export interface Table {
  readonly kind: 'table';
  readonly path: string;
  /** Without its folder. */
  readonly name: string;
  readonly identity: FileIdentity;
  readonly preview: OpenedPreview;
}

export type OpenedTable = Table | { readonly kind: 'failed'; readonly failure: Failure };

/** @param dialect of the plan; undefined finds out */
export async function openTable(file: string, dialect?: Dialect): Promise<OpenedTable> {
  const name = path.basename(file);
  const whole = path.resolve(file);
  try {
    const { preview, identity } = await openFile({ token: '', path: whole, name, dialect });
    return { kind: 'table', path: whole, name, identity, preview };
  } catch (error) {
    return { kind: 'failed', failure: nameFailure(toFailure(error), { name }) };
  }
}

/** Asked when the plan was made for other columns: by their places, its fields would take the wrong cells. */
export function columnQuestion(plan: Plan, { name, preview }: Table): Question | undefined {
  const byName = isJson(plan.dialect);
  // What the first part has not may begin later.
  const missing = byName ? [] : plan.columns.filter((column) => !preview.columns.includes(column));
  const added = preview.columns.filter((column) => !plan.columns.includes(column));
  const moved = byName ? -1 : plan.columns.findIndex((column, index) => preview.columns[index] !== column);
  if (moved === -1 && added.length === 0) return undefined;
  const parts = [
    ...(missing.length === 0 ? [] : [fill(words.columns.missing, { columns: listed(missing) })]),
    ...(added.length === 0 ? [] : [fill(words.columns.added, { columns: listed(added) })]),
    ...(missing.length + added.length > 0
      ? []
      : [
          fill(words.columns.moved, {
            number: moved + 1,
            inPlan: plan.columns[moved] ?? '',
            inFile: preview.columns[moved] ?? '',
          }),
        ]),
  ];
  return {
    code: 'columnsDiffer',
    question: fill(words.columns.question, { name, what: parts.join(' ') }),
    answer: words.columns.answer,
  };
}

const shown = 10;

/** The first few by name, and how many more. */
function listed(columns: readonly string[]): string {
  const names = columns.slice(0, shown).map((name) => fill(words.column, { name: name.slice(0, 80) }));
  const more = columns.length - names.length;
  return more === 0
    ? names.join(', ')
    : fill(words.columns.andMore, { columns: names.join(', '), count: more });
}
