import words from '../i18n/en/report.json';
import { fill, fillCounted } from '../i18n/fill';
import { formatCount, formatDay } from '../format';
import { callTypes } from '../model/event';
import type { ImportReport } from '../model/report';
import { histogramChart, shareBar } from './charts';
import { type Html, html } from './html';

const { events: text } = words;

/** The events that the ready rows became: how many of which kind and name, and when they happened. */
export function eventsSection({ statistics }: ImportReport): Html {
  const { events, timeRange, histogram } = statistics;
  const range =
    timeRange && fill(text.range, { first: formatDay(timeRange.first), last: formatDay(timeRange.last) });
  return html`<section aria-labelledby="events">
    <h2 id="events">${text.title}</h2>
    ${
      events.total === 0
        ? html`<p>${text.none}</p>`
        : html`<p class="big">${fillCounted(text.total, events.total)}</p>
            <p>${range}</p>
            ${kinds(statistics)} ${names(statistics)} ${histogram && histogramChart(histogram)}`
    }
  </section>`;
}

function kinds({ events }: ImportReport['statistics']): Html {
  const types = callTypes.filter((type) => events.byType[type] > 0);
  return html`<h3>${text.byType}</h3>
    <table class="bars">
      <thead>
        <tr>
          <th scope="col">${text.kind}</th>
          <th></th>
          <th scope="col" class="number">${text.count}</th>
        </tr>
      </thead>
      <tbody>
        ${types.map(
          (type) =>
            html`<tr>
              <td>${text.call[type]} <code>${type}</code></td>
              <td>${shareBar(events.byType[type], events.total)}</td>
              <td class="number">${formatCount(events.byType[type])}</td>
            </tr>`,
        )}
      </tbody>
    </table>`;
}

function names({ events, eventNames }: ImportReport['statistics']): Html | undefined {
  if (eventNames.length === 0) return undefined;
  const others = events.byType.track - eventNames.reduce((sum, { count }) => sum + count, 0);
  const most = eventNames[0]?.count ?? 0;
  return html`<h3>${text.names}</h3>
    <table class="bars">
      <thead>
        <tr>
          <th scope="col">${text.event}</th>
          <th></th>
          <th scope="col" class="number">${text.count}</th>
        </tr>
      </thead>
      <tbody>
        ${eventNames.map(
          ({ name, count }) =>
            html`<tr>
              <td>${name}</td>
              <td>${shareBar(count, most)}</td>
              <td class="number">${formatCount(count)}</td>
            </tr>`,
        )}
        ${
          others > 0
            ? html`<tr>
                <td><small>${text.otherNames}</small></td>
                <td></td>
                <td class="number">${formatCount(others)}</td>
              </tr>`
            : undefined
        }
      </tbody>
    </table>`;
}
