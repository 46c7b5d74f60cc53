import { readFile } from 'node:fs/promises';
import path from 'node:path';
import words from '../../shared/i18n/en/headless.json';
import { readSharedTemplate } from '../../shared/model/readSharedTemplate';
import { type AppliedTemplate, applyTemplate, type TableNames } from '../../shared/pipeline/applyTemplate';
import { systemCode } from '../engine/fileFailure';
import type { PlanQuestion } from './planQuestions';
import type { HeadlessPorts } from './ports';
import { fill, fillCounted } from './say';

export type TemplateFor =
  | { readonly kind: 'applied'; readonly applied: AppliedTemplate }
  /** Why there is no template, as a sentence. */
  | { readonly kind: 'unreadable'; readonly sentence: string };

const sentences = words.template;

/** The set-up in a template's or a plan's file, for a table whose columns may be others. */
export async function templateFor(file: string, table: TableNames): Promise<TemplateFor> {
  const unreadable = (sentence: string): TemplateFor => ({
    kind: 'unreadable',
    sentence: fill(sentence, { name: path.basename(file) }),
  });
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    return unreadable(systemCode(error) === 'ENOENT' ? sentences.missingFile : words.planFile.unreadable);
  }
  const read = readSharedTemplate(readJson(text));
  return read ? { kind: 'applied', applied: applyTemplate(read.plan, table) } : unreadable(sentences.other);
}

/** What of a template the file does not have: somebody has to say that it goes without. */
export function missingQuestions({ missing, needed }: AppliedTemplate): readonly PlanQuestion[] {
  if (missing.length === 0) return [];
  const question = fillCounted(sentences.missing, missing.length, { needed, names: missing.join(', ') });
  return [{ code: 'columnsMissing', question, usual: { text: sentences.goWithout, answer: (plan) => plan } }];
}

/** What was found under another name, and what the template does not know. */
export function noteFit({ renamed, added }: AppliedTemplate, { err }: Pick<HeadlessPorts, 'err'>): void {
  const pairs = renamed.map(({ from, to }) => fill(sentences.pair, { from, to }));
  if (pairs.length > 0) err(`${fill(sentences.renamed, { names: pairs.join(', ') })}\n`);
  if (added.length > 0) err(`${fill(sentences.added, { names: added.join(', ') })}\n`);
}

function readJson(text: string): unknown {
  try {
    // Some editors put a byte order mark in front.
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
}
