import issues from '../i18n/en/issues.json';
import words from '../i18n/en/report.json';
import { fill } from '../i18n/fill';
import { formatCount } from '../format';
import type { ImportReport } from '../model/report';
import { type Html, html } from './html';

type ReportedProblem = ImportReport['problems'][number];

const { problems: text } = words;
const shownExamples = 5;

/** What was wrong with rows, what to do about it, and what the receiver refused. */
export function problemsSection({ problems, refusals }: ImportReport): Html {
  return html`<section aria-labelledby="problems">
    <h2 id="problems">${text.title}</h2>
    ${problems.length === 0 ? html`<p>${text.none}</p>` : problemTable(problems)}
    ${refusals.length === 0 ? undefined : refusalTable(refusals)}
  </section>`;
}

function problemTable(problems: readonly ReportedProblem[]): Html {
  return html`<table>
    <thead>
      <tr>
        <th scope="col">${text.problem}</th>
        <th scope="col">${text.first}</th>
        <th scope="col" class="number">${text.rows}</th>
      </tr>
    </thead>
    <tbody>
      ${problems.map(problemRow)}
    </tbody>
  </table>`;
}

function problemRow({ code, severity, columnName, count, examples }: ReportedProblem): Html {
  const stops = severity === 'invalid';
  return html`<tr>
    <td>
      <b>${issues[code].title}</b> <span class="tag ${stops ? 'stopped' : 'look'}">${text[severity]}</span>
      ${columnName === undefined ? undefined : html`<small>${fill(text.column, { name: columnName })}</small>`}
      <small>${issues[code].fix}</small>
    </td>
    <td>${examples.slice(0, shownExamples).map(exampleLine)}</td>
    <td class="number">${formatCount(count)}</td>
  </tr>`;
}

/** Row numbers are names: they have no separators. */
function exampleLine({ rowNumber, value = '' }: ReportedProblem['examples'][number]): Html {
  const row = String(rowNumber);
  return html`<small
    >${value === '' ? fill(text.example, { row }) : fill(text.exampleValue, { row, value })}</small
  >`;
}

function refusalTable(refusals: ImportReport['refusals']): Html {
  return html`<h3>${text.refusals}</h3>
    <p>${text.refusalMeaning}</p>
    <table class="narrow">
      <thead>
        <tr>
          <th scope="col">${text.status}</th>
          <th scope="col" class="number">${text.rows}</th>
        </tr>
      </thead>
      <tbody>
        ${refusals.map(
          ({ status, count }) =>
            html`<tr>
              <td>${status}</td>
              <td class="number">${formatCount(count)}</td>
            </tr>`,
        )}
      </tbody>
    </table>`;
}
