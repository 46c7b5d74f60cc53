import type { Plan } from '../../shared/model/plan';
import words from '../../shared/i18n/en/headless.json';
import type { ExitCode } from './exitCodes';
import { columnQuestion, openTable, type Table } from './openTable';
import { planQuestions } from './planQuestions';
import type { HeadlessPorts } from './ports';
import { readPlanFile } from './readPlanFile';
import { ask, type Question, refuse, refusePlan } from './refuse';

export interface PlannedTable {
  readonly kind: 'planned';
  readonly plan: Plan;
  readonly table: Table;
}

export type Planned =
  | PlannedTable
  /** It has been said why not. */
  | { readonly kind: 'ended'; readonly code: ExitCode };

/** The plan and the file that it was made for; whatever stands in the way is asked or told. */
export async function openPlanned(
  command: { readonly plan: string; readonly file: string; readonly json: boolean },
  ports: HeadlessPorts,
): Promise<Planned> {
  const { json } = command;
  const read = await readPlanFile(command.plan, ports);
  if (read.kind === 'unreadable') return { kind: 'ended', code: refusePlan(ports, read.sentence, json) };
  const { plan } = read;
  const table = await openTable(command.file, plan.dialect);
  if (table.kind === 'failed') return { kind: 'ended', code: refuse(ports, table.failure, json) };
  const open: Question[] = planQuestions(plan, table.name).map(({ code, question }) => ({
    code,
    question,
    answer: words.ask.inPlan,
  }));
  const columns = columnQuestion(plan, table);
  const questions = columns === undefined ? open : [columns, ...open];
  if (questions.length > 0) return { kind: 'ended', code: ask(ports, questions, json) };
  return { kind: 'planned', plan, table };
}
