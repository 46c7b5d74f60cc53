import { fill, fillCounted } from '../i18n/fill';
import words from '../i18n/en/report.json';
import { formatCount, formatDuration, formatPeriod } from '../format';
import type { Delivery } from '../model/report';
import type { Histogram } from '../model/statistics';
import { type Html, html } from './html';

const { events, delivery } = words;

/** A bar of its share of the largest, for beside a number. */
export function shareBar(count: number, most: number): Html {
  const width = share(count, most);
  return html`<svg class="share" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
    <rect width="100" height="4" class="ground" />
    <rect width="${width}" height="4" class="mark" />
  </svg>`;
}

/** Events over time: bars to look at, and their numbers as a table for those who cannot or want to know. */
export function histogramChart({ unit, bars }: Histogram): Html {
  const most = bars.reduce((top, bar) => Math.max(top, bar.count), 1);
  const label = (bar: Histogram['bars'][number]): string =>
    fillCounted(events.bar, bar.count, { period: formatPeriod(bar.start, unit) });
  const peak = bars.find(({ count }) => count === most);
  const width = 1000 / bars.length;
  // Bars of a few periods would look like walls.
  const gap = Math.max(width * 0.12, width - 60);
  const title = events.per[unit];
  return html`<h3>${title}</h3>
    <svg class="chart" viewBox="0 0 1000 100" preserveAspectRatio="none" role="img" aria-label="${title}">
      ${bars.map((bar, index) => {
        const height = bar.count === 0 ? 0 : Math.max(1.5, share(bar.count, most));
        return html`<rect
          class="mark"
          x="${round(index * width + gap / 2)}"
          y="${round(100 - height)}"
          width="${round(width - gap)}"
          height="${round(height)}"
          ><title>${label(bar)}</title></rect
        >`;
      })}
    </svg>
    <p class="axis">
      <span>${formatPeriod(bars[0]?.start ?? '', unit)}</span>
      ${bars.length > 1 ? html`<span>${formatPeriod(bars.at(-1)?.start ?? '', unit)}</span>` : undefined}
    </p>
    ${peak && html`<p class="quiet">${fill(events.most, { text: label(peak) })}</p>`}
    <details>
      <summary>${events.numbers}</summary>
      <table class="narrow">
        <thead>
          <tr>
            <th scope="col">${events.period}</th>
            <th scope="col" class="number">${events.count}</th>
          </tr>
        </thead>
        <tbody>
          ${bars.map(
            (bar) =>
              html`<tr>
                <td>${formatPeriod(bar.start, unit)}</td>
                <td class="number">${formatCount(bar.count)}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </details>`;
}

/** Events accepted per second over the time that the import ran; nothing when it was too short to have a course. */
export function speedChart({ intervalMilliseconds, events: accepted }: Delivery['speed']): Html | undefined {
  if (accepted.length < 3) return undefined;
  const perSecond = accepted.map((count) => (count * 1000) / intervalMilliseconds);
  const most = Math.max(1, ...perSecond);
  const step = 1000 / (perSecond.length - 1);
  const line = perSecond.map((speed, index) => `${round(index * step)},${round(100 - share(speed, most))}`);
  const time = formatDuration((accepted.length * intervalMilliseconds) / 1000);
  const shown = formatCount(Math.round(most));
  return html`<h3>${delivery.curve}</h3>
    <svg
      class="chart"
      viewBox="0 -2 1000 102"
      preserveAspectRatio="none"
      role="img"
      aria-label="${fill(delivery.curveLabel, { most: shown, time })}"
    >
      <polygon class="area" points="0,100 ${line.join(' ')} 1000,100" />
      <polyline class="line" points="${line.join(' ')}" />
    </svg>
    <p class="axis"><span>${formatDuration(0)}</span><span>${time}</span></p>
    <p class="quiet">${fill(delivery.most, { most: shown })}</p>`;
}

function share(value: number, most: number): number {
  return most === 0 ? 0 : round((value / most) * 100);
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
