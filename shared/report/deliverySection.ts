import words from '../i18n/en/report.json';
import { fill } from '../i18n/fill';
import { formatCount, formatDuration } from '../format';
import type { ImportReport, Delivery } from '../model/report';
import { waitReasons } from '../model/run';
import { speedChart } from './charts';
import { type Html, html } from './html';

const { delivery: text } = words;

/** How sending went: what had to be repeated and waited for, and how fast it was. */
export function deliverySection({ delivery, events }: ImportReport): Html {
  const seconds = delivery.elapsedMilliseconds / 1000;
  const average = seconds < 1 ? events.accepted : Math.round(events.accepted / seconds);
  const facts = [
    { name: text.requests, value: formatCount(delivery.requests) },
    { name: text.retries, value: formatCount(delivery.retries) },
    { name: text.runs, value: formatCount(delivery.runs) },
    { name: text.pauses, value: formatCount(delivery.pauses) },
    { name: text.speed, value: fill(text.perSecond, { count: average }) },
  ];
  return html`<section aria-labelledby="delivery">
    <h2 id="delivery">${text.title}</h2>
    <dl class="facts">
      ${facts.map(
        ({ name, value }) =>
          html`<div>
            <dt>${name}</dt>
            <dd>${value}</dd>
          </div>`,
      )}
    </dl>
    ${causes(delivery)} ${speedChart(delivery.speed)}
  </section>`;
}

function causes({ retriesBy, waited: waits }: Delivery): Html {
  const rows = [
    ...waitReasons.map((reason) => ({ reason, times: retriesBy[reason] ?? 0, waited: waits[reason] ?? 0 })),
  ].filter(({ times, waited }) => times > 0 || waited > 0);
  if (rows.length === 0) return html`<p>${text.calm}</p>`;
  return html`<table>
      <thead>
        <tr>
          <th scope="col">${text.cause}</th>
          <th scope="col" class="number">${text.times}</th>
          <th scope="col" class="number">${text.waited}</th>
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          ({ reason, times, waited }) =>
            html`<tr>
              <td>${text.reason[reason]}</td>
              <td class="number">${formatCount(times)}</td>
              <td class="number">${formatDuration(waited / 1000)}</td>
            </tr>`,
        )}
      </tbody>
    </table>
    <p class="quiet">${text.sameIds}</p>`;
}
