import words from '../../shared/i18n/en/headless.json';
import type { ImportProgress } from '../../shared/model/run';
import type { ImportJob } from '../engine/messages';
import { equation } from './equation';
import { problemText } from './problemText';
import { fill } from './say';

const { result, rows: names } = words;

/** What became of every row, for people. */
export function runText(
  last: ImportProgress,
  { fileName, plan, folder }: ImportJob,
  receiver: string,
): string {
  const { rows, state, events, refusals } = last;
  const title = state === 'finished' ? result.finished : state === 'failed' ? result.failed : result.paused;
  const numbers = equation(
    [
      { count: rows.accepted, text: names.accepted },
      { count: rows.invalid, text: names.invalid },
      { count: rows.refused, text: names.refused },
      { count: rows.skipped, text: names.skipped },
      { count: rows.inDoubt, text: names.inDoubt },
      { count: rows.notSent, text: names.notSent },
    ],
    { count: rows.read, text: names.read },
  );
  const facts = [
    fill(result.events, { accepted: events.accepted, requests: last.requests, retries: last.retries }),
    ...refusals.map(({ status, count }) => fill(result.refusal, { count, status: String(status) })),
    fill(result.journal, { folder }),
    ...(state === 'finished' ? [] : [result.again]),
  ];
  const parts = [
    `${fill(title, { name: fileName, receiver })}\n`,
    numbers,
    `${facts.join('\n')}\n`,
    problemText(last.problems, plan.columns),
  ];
  return parts.filter((part) => part !== '').join('\n');
}
