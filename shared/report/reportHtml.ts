import words from '../i18n/en/report.json';
import { fill } from '../i18n/fill';
import { formatDuration } from '../format';
import type { ImportReport } from '../model/report';
import { deliverySection } from './deliverySection';
import { eventsSection } from './eventsSection';
import { evidenceSection } from './evidenceSection';
import { Html, html } from './html';
import { problemsSection } from './problemsSection';
import { style } from './style';
import { equation, receiverName, whatHappened } from './summary';

const { page, evidence } = words;

/** Nothing runs and nothing is fetched, whatever the file that was imported held. */
const policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/** The report as one page that needs nothing else: to be read, kept, printed and handed on. */
export function reportHtml(report: ImportReport): string {
  const { file, versions, timeZone } = report;
  const document = html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${policy}" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${fill(page.title, { name: file.name })}</title>
        <style>
          ${new Html(style)}
        </style>
      </head>
      <body>
        <header>
          <p class="brand">
            ${logo} <span><b>Backfill</b> · ${page.heading}</span>
          </p>
          <h1>${file.name}</h1>
          ${stateMark(report)} ${facts(report)}
        </header>
        <main>
          ${equation(report)} ${whatHappened(report)} ${eventsSection(report)} ${problemsSection(report)}
          ${deliverySection(report)} ${evidenceSection(report)}
        </main>
        <footer>
          <p>
            ${fill(page.facts.zone, { zone: timeZone })} ${fill(evidence.footer, { version: versions.app })}
          </p>
        </footer>
      </body>
    </html> `;
  return document.text;
}

const logo = new Html(
  '<svg width="24" height="24" viewBox="0 0 32 32" aria-hidden="true"><rect width="32" height="32" rx="7.5" fill="#006e69"/><path d="M8 9.5h16M8 16h10M8 22.5h5" stroke="#a6dad7" stroke-width="3" stroke-linecap="round"/><path d="M25 14v5.5a3 3 0 0 1-3 3h-3.2m1.7-3.9-3.9 3.9 3.9 3.9" stroke="#fff" stroke-width="3" fill="none" stroke-linecap="round" stroke-linejoin="round"/></svg>',
);

const marks = {
  finished: { tone: 'good', path: 'M4 12.5l5 5L20 6.5' },
  stopped: { tone: 'look', path: 'M8 5v14M16 5v14' },
  failed: { tone: 'stopped', path: 'M12 4v10M12 19v.5' },
} as const;

/** By sign and word, never by colour alone. An import that left rows behind has ended, and still wants to be looked at. */
function stateMark({ state }: ImportReport): Html {
  const { tone, path } = marks[state];
  return html`<span class="state ${tone}"
    ><svg viewBox="0 0 24 24" aria-hidden="true"><path d="${path}" /></svg>${page.state[state]}</span
  >`;
}

function facts(report: ImportReport): Html {
  const { facts: text } = page;
  const { startedAt, endedAt, timeZone, delivery } = report;
  const seconds = delivery.elapsedMilliseconds / 1000;
  const list = [
    { name: text.receiver, value: receiverName(report) },
    { name: text.started, value: moment(startedAt, timeZone) },
    { name: text.ended, value: moment(endedAt, timeZone) },
    { name: text.took, value: seconds < 1 ? text.moment : formatDuration(seconds) },
  ];
  return html`<dl class="facts">
    ${list.map(
      ({ name, value }) =>
        html`<div>
          <dt>${name}</dt>
          <dd>${value}</dd>
        </div>`,
    )}
  </dl>`;
}

function moment(iso: string, timeZone: string): string {
  const options = { dateStyle: 'medium', timeStyle: 'short', hourCycle: 'h23', timeZone } as const;
  return new Intl.DateTimeFormat('en', options).format(new Date(iso));
}
