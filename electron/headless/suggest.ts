import words from '../../shared/i18n/en/headless.json';
import { type Plan, planSchema } from '../../shared/model/plan';
import { namesNoZone } from '../../shared/pipeline/namesNoZone';
import { sourceColumns } from '../../shared/pipeline/sourceColumns';
import { suggestPlan } from '../../shared/pipeline/suggestPlan';
import { doubtQuestions } from './doubtQuestions';
import { type ExitCode, exitCodes } from './exitCodes';
import { openTable, type Table } from './openTable';
import { type PlanQuestion, planQuestions } from './planQuestions';
import { readAllColumns } from './readAllColumns';
import type { HeadlessPorts } from './ports';
import type { SuggestCommand } from './readCommand';
import { type Question, refuse, refusePlan, writeQuestions } from './refuse';
import { fill, fillCounted } from './say';
import { missingQuestions, noteFit, templateFor } from './templateFor';

/** Writes the plan that the window would begin with to `out`, and asks what it leaves open. */
export async function suggest(command: SuggestCommand, ports: HeadlessPorts): Promise<ExitCode> {
  const opened = await openTable(command.file);
  const table = opened.kind === 'failed' ? opened : await readAllColumns(opened, ports);
  if (table.kind === 'failed') return refuse(ports, table.failure, false);
  const { name, preview } = table;
  const { dialect, columns, profiles, rows } = preview;
  const input = { fileName: name, dialect, columns, profiles, rows, timeZone: ports.timeZone };
  const template = command.template === undefined ? undefined : await templateFor(command.template, preview);
  if (template?.kind === 'unreadable') return refusePlan(ports, template.sentence, false);
  const applied = template?.applied;
  if (applied) noteFit(applied, ports);
  const suggested = applied?.plan ?? suggestPlan(input).plan;
  const questions = [
    ...doubtQuestions(preview.doubt),
    ...(applied ? missingQuestions(applied) : []),
    ...planQuestions(suggested, name),
  ];
  const taken = questions.filter(({ usual }) => command.acceptDefaults && usual !== undefined);
  for (const { question, usual } of taken) {
    ports.err(`${fill(words.usual.taken, { question, answer: usual?.text ?? '' })}\n`);
  }
  const plan = taken.reduce((decided, { usual }) => usual?.answer(decided) ?? decided, suggested);
  if (readsLocalTimes(plan, table)) ports.err(`${fill(words.zoneNote, { zone: plan.time.zone })}\n`);
  // Open questions included: that is where they can be answered. The schema gives the keys their order.
  ports.out(`${JSON.stringify(planSchema.parse(plan), undefined, 2)}\n`);
  const open = questions.filter((question) => !taken.includes(question));
  if (open.length === 0) return exitCodes.done;
  writeQuestions(ports, fillCounted(words.ask.inSuggestion, open.length), open.map(asked));
  return exitCodes.question;
}

function asked({ code, question, usual }: PlanQuestion): Question {
  const answer = usual === undefined ? words.usual.none : fill(words.usual.stated, { answer: usual.text });
  return { code, question, answer };
}

/** Whether the computer's own time zone decides what the times of the file mean. */
function readsLocalTimes(plan: Plan, { preview }: Table): boolean {
  return plan.fields.some(({ from, target }) => {
    if (target.kind !== 'timestamp') return false;
    const columns = sourceColumns(from, plan.columns);
    return preview.rows.some(({ cells }) => columns.some((column) => namesNoZone(cells[column] ?? '')));
  });
}
