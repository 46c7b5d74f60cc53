import { nameFailure } from '../../shared/model/failure';
import type { ImportProgress } from '../../shared/model/run';
import type { ImportJob } from '../engine/messages';
import { type ExitCode, exitCodes } from './exitCodes';
import { failureText } from './failureText';
import { namedProblems } from './namedProblems';
import type { HeadlessPorts } from './ports';
import { refuse, writeResult } from './refuse';
import { runText } from './runText';

/** Says what became of every row, for people or as JSON. */
export function endRun(
  last: ImportProgress,
  { job, title, json }: { readonly job: ImportJob; readonly title: string; readonly json: boolean },
  ports: Pick<HeadlessPorts, 'out' | 'err'>,
): ExitCode {
  const exitCode = codeOf(last);
  const names = { name: job.fileName, host: new URL(job.host).host };
  const failure = last.failure && nameFailure(last.failure, names);
  if (failure !== undefined) refuse(ports, failure, false);
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

function codeOf({ state, rows }: ImportProgress): ExitCode {
  if (state === 'failed') return exitCodes.failure;
  if (state !== 'finished') return exitCodes.paused;
  return rows.accepted === rows.read ? exitCodes.done : exitCodes.rowsLeft;
}
