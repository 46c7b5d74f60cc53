import failures from '../i18n/en/failures.json';
import words from '../i18n/en/report.json';
import { fill, fillCounted } from '../i18n/fill';
import { formatCount, formatDuration } from '../format';
import type { Failure } from '../model/failure';
import type { ImportReport } from '../model/report';
import type { RowTally } from '../model/run';
import { type Html, html } from './html';

const { page, rows: rowWords, story } = words;

export function receiverName({ receiver, host }: Pick<ImportReport, 'receiver' | 'host'>): string {
  if (receiver === undefined) return host;
  return receiver.kind === 'practice' ? page.practice : receiver.name;
}

type Part = Exclude<keyof RowTally, 'read'>;
const parts: readonly { readonly key: Part; readonly tone: string }[] = [
  { key: 'accepted', tone: 'good' },
  { key: 'invalid', tone: 'stopped' },
  { key: 'refused', tone: 'stopped' },
  { key: 'skipped', tone: 'plain' },
  { key: 'inDoubt', tone: 'look' },
  { key: 'notSent', tone: 'look' },
];

/** Where every row of the file is: numbers that add up, and those of the events made of them. */
export function equation({ rows, events }: ImportReport): Html {
  const tiles = parts.map(
    ({ key, tone }, index) =>
      html`${index > 0 ? html`<span class="sign" aria-hidden="true">+</span>` : undefined}
        <div class="tile ${rows[key] === 0 ? 'nothing' : tone}">
          <b>${formatCount(rows[key])}</b><span>${rowWords[key]}</span
          ><small>${rowWords[`${key}Hint`]}</small>
        </div>`,
  );
  return html`<section aria-labelledby="rows">
    <h2 id="rows">${rowWords.title}</h2>
    <div class="equation" role="group" aria-label="${fill(rowWords.label, rows)}">
      ${tiles}<span class="sign" aria-hidden="true">=</span>
      <div class="tile total">
        <b>${formatCount(rows.read)}</b><span>${rowWords.read}</span><small>${rowWords.readHint}</small>
      </div>
    </div>
    <p class="quiet">${fill(rowWords.events, events)}</p>
  </section>`;
}

/** What happened, in sentences; the first is the most important. */
export function whatHappened(report: ImportReport): Html {
  return html`<section aria-labelledby="story">
    <h2 id="story">${story.title}</h2>
    <ul class="story">
      ${sentences(report).map((sentence) => html`<li>${sentence}</li>`)}
    </ul>
  </section>`;
}

function sentences(report: ImportReport): string[] {
  const { rows, state, delivery, attentionFile } = report;
  const receiver = receiverName(report);
  const counted = (['invalid', 'refused', 'skipped', 'inDoubt', 'notSent'] as const).flatMap((key) =>
    rows[key] === 0 ? [] : [fillCounted(story[key], rows[key], { receiver })],
  );
  const offset = delivery.clockOffset ?? 0;
  const time = formatDuration(Math.abs(offset) / 1000);
  return [
    accepted(rows, receiver),
    ...(state === 'failed' ? [fill(story.failed, { failure: failureText(report.failure) })] : []),
    ...(state === 'stopped' ? [story.stopped] : []),
    ...counted,
    ...(attentionFile ? [story.attention] : []),
    ...(delivery.runs > 1 ? [fillCounted(story.runs, delivery.runs - 1)] : []),
    ...(Math.abs(offset) < 1000 ? [] : [fill(offset > 0 ? story.clockAhead : story.clockBehind, { time })]),
  ];
}

function accepted({ read, accepted: count }: RowTally, receiver: string): string {
  if (read === 0) return story.empty;
  if (count === 0) return story.none;
  if (count === read) return fillCounted(story.all, count, { receiver });
  return fill(story.some, { accepted: count, read, receiver });
}

function failureText(failure: Failure | undefined): string {
  return fill(failures[failure?.code ?? 'unexpected'], failure?.params ?? {});
}
