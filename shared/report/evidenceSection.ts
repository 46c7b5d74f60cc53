import words from '../i18n/en/report.json';
import { fill, fillCounted } from '../i18n/fill';
import { formatBytes } from '../format';
import type { ImportReport } from '../model/report';
import { type Html, html } from './html';

const { evidence: text } = words;

/** How to see for oneself that the events arrived, and everything that says which file, plan and program it was. */
export function evidenceSection(report: ImportReport): Html {
  return html`<section aria-labelledby="evidence">
      <h2 id="evidence">${text.title}</h2>
      ${proof(report)}
    </section>
    <section aria-labelledby="details">
      <h2 id="details">${text.details}</h2>
      <dl class="details">
        ${details(report).map(
          ({ name, value }) =>
            html`<dt>${name}</dt>
              <dd>${value}</dd>`,
        )}
      </dl>
    </section>`;
}

function proof({ verification, events, file }: ImportReport): Html {
  if (verification === undefined)
    return html`<p>${file.sha256 === undefined ? text.noIds : text.otherIds}</p>`;
  const { prefix, sql } = verification;
  return html`<p>${fill(text.ids, { prefix })}</p>
    ${
      sql === ''
        ? undefined
        : html`<p>${text.query}</p>
            <pre>${sql}</pre>
            <p>${fillCounted(text.expected, events.accepted)}</p>`
    }`;
}

function details(report: ImportReport): readonly { readonly name: string; readonly value: string }[] {
  const { file, plan, versions, receiver } = report;
  return [
    { name: text.file, value: file.name },
    { name: text.size, value: formatBytes(file.bytes) },
    ...(file.sha256 === undefined ? [] : [{ name: text.hash, value: file.sha256 }]),
    { name: text.plan, value: plan.sha256 },
    { name: text.calls, value: plan.calls.join(', ') },
    ...(plan.rule === undefined
      ? []
      : [{ name: text.rule, value: fill(text.onlyRows, { rule: plan.rule }) }]),
    { name: text.destinations, value: plan.destinations?.join(', ') ?? text.allDestinations },
    { name: text.host, value: report.host },
    ...(receiver?.kind === 'source' ? [{ name: text.key, value: receiver.maskedKey }] : []),
    { name: text.import, value: report.importId },
    { name: text.app, value: versions.app },
    { name: text.library, value: versions.library },
    ...(versions.electron === undefined ? [] : [{ name: text.electron, value: versions.electron }]),
    { name: text.node, value: versions.node },
  ];
}
