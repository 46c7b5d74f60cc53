import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import words from '../../shared/i18n/en/headless.json';
import { type Plan, planSchema } from '../../shared/model/plan';
import { systemCode } from '../engine/fileFailure';
import type { HeadlessPorts } from './ports';
import { fill } from './say';

export type ReadPlan =
  | { readonly kind: 'plan'; readonly plan: Plan }
  /** Why there is no plan, as a sentence. */
  | { readonly kind: 'unreadable'; readonly sentence: string };

const anyPlan = z.looseObject({ version: z.number() });
const newest = 1;
const sentences = words.planFile;

/** @param file `-` is the standard input, so that a plan can be handed on by a pipe */
export async function readPlanFile(
  file: string,
  { readStandardInput }: Pick<HeadlessPorts, 'readStandardInput'>,
): Promise<ReadPlan> {
  const name = file === '-' ? sentences.standardInput : path.basename(file);
  const unreadable = (sentence: string, place = ''): ReadPlan => ({
    kind: 'unreadable',
    sentence: fill(sentence, { name, place }),
  });
  let text: string;
  try {
    text = file === '-' ? await readStandardInput() : await readFile(file, 'utf8');
  } catch (error) {
    return unreadable(systemCode(error) === 'ENOENT' ? sentences.missing : sentences.unreadable);
  }
  if (text.trim() === '') return unreadable(sentences.empty);
  const json = readJson(text);
  if (json === undefined) return unreadable(sentences.notJson);
  const plan = planSchema.safeParse(json);
  if (plan.success) return { kind: 'plan', plan: plan.data };
  if ((anyPlan.safeParse(json).data?.version ?? 0) > newest) return unreadable(sentences.later);
  return unreadable(sentences.damaged, plan.error.issues[0]?.path.join('.') ?? '');
}

function readJson(text: string): unknown {
  try {
    // Some editors put a byte order mark in front.
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
}
