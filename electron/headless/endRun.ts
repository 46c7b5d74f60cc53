import words from '../../shared/i18n/en/headless.json';
import type { Failure, FailureCode } from '../../shared/model/failure';
import type { ImportProgress } from '../../shared/model/run';
import type { ImportJob } from '../engine/messages';
import { type ExitCode, exitCodes } from './exitCodes';
import { failureText } from './failureText';
import { namedProblems } from './namedProblems';
import type { HeadlessPorts } from './ports';
import { type Question, refuse, writeQuestions, writeResult } from './refuse';
import { runText } from './runText';

const answers: Readonly<Partial<Record<FailureCode, string>>> = words.runQuestions;

/** Says what became of every row, for people or as JSON. */
export function endRun(
  last: ImportProgress,
  { job, title, json }: { readonly job: ImportJob; readonly title: string; readonly json: boolean },
  ports: Pick<HeadlessPorts, 'out' | 'err'>,
): ExitCode {
  const { failure } = last;
  const question = failure && questionOf(failure);
  const exitCode = question === undefined ? codeOf(last) : exitCodes.question;
  if (question !== undefined) writeQuestions(ports, words.ask.goOn, [question]);
  else if (failure !== undefined) refuse(ports, failure, false);
  if (!json) {
    // Where it could not even begin there are no numbers to tell.
    if (failure === undefined || last.rows.read > 0) ports.out(runText(last, job, title));
    return exitCode;
  }
  const { state, rows, events, refusals, requests, retries, startedAt, elapsedMilliseconds } = last;
  writeResult(ports, {
    exitCode,
    file: job.fileName,
    receiver: job.host,
    journal: job.folder,
    state,
    ...(failure === undefined ? {} : { failure: { code: failure.code, sentence: failureText(failure) } }),
    ...(question === undefined ? {} : { questions: [question] }),
    rows,
    events,
    refusals,
    problems: namedProblems(last.problems, job.plan.columns),
    requests,
    retries,
    startedAt,
    elapsedMilliseconds,
  });
  return exitCode;
}

/** What a person has to decide before the import can go on; undefined when it is no matter of deciding. */
function questionOf(failure: Failure): Question | undefined {
  const answer = answers[failure.code];
  return answer === undefined ? undefined : { code: failure.code, question: failureText(failure), answer };
}

function codeOf({ state, rows }: ImportProgress): ExitCode {
  if (state === 'failed') return exitCodes.failure;
  if (state !== 'finished') return exitCodes.paused;
  return rows.accepted === rows.read ? exitCodes.done : exitCodes.rowsLeft;
}
