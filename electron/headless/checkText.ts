import words from '../../shared/i18n/en/headless.json';
import { callTypes } from '../../shared/model/event';
import type { CheckReport } from '../../shared/model/run';
import { equation } from './equation';
import { problemText } from './problemText';
import { fill, fillCounted, formatNumber } from './say';

/** What a check found, for people. */
export function checkText(report: CheckReport, name: string, columns: readonly string[]): string {
  const { rows, state } = report;
  const title = state === 'stopped' ? words.check.stopped : words.check.finished;
  const numbers = equation(
    [
      { count: rows.ready, text: words.check.ready },
      { count: rows.invalid, text: words.check.invalid },
      { count: rows.skipped, text: words.check.skipped },
    ],
    { count: rows.read, text: words.rows.read },
  );
  return [
    fill(`${title}\n`, { name }),
    numbers,
    eventText(report),
    repeatText(report),
    problemText(report.problems, columns),
  ]
    .filter((part) => part !== '')
    .join('\n');
}

function repeatText({ repeats }: CheckReport): string {
  if (repeats === undefined || repeats.rows === 0) return '';
  const texts = repeats.atLeast ? words.check.repeatsAtLeast : words.check.repeats;
  return `${fillCounted(texts, repeats.rows)}\n`;
}

function eventText({ events, timeRange, eventNames }: CheckReport): string {
  if (events.total === 0) return '';
  const kinds = callTypes
    .filter((type) => events.byType[type] > 0)
    .map((type) => `${formatNumber(events.byType[type])} ${type}`);
  const lines = [fillCounted(words.check.events, events.total, { kinds: kinds.join(', ') })];
  if (timeRange !== undefined) lines.push(fill(words.check.times, timeRange));
  if (eventNames.length > 0) {
    const names = eventNames.map((entry) => fill(words.check.name, entry));
    lines.push(fill(words.check.names, { names: names.join(', ') }));
  }
  return `${lines.join('\n')}\n`;
}
