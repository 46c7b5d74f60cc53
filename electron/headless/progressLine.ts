import words from '../../shared/i18n/en/headless.json';
import type { ImportProgress } from '../../shared/model/run';
import { fill, fillCounted } from './say';

const { progress: texts } = words;

/**
 * "31,400 of 47,950 events · 820/s · about 20 s left · 3 retried · 0 refused", or why it waits.
 *
 * @param rows of the file, where they are known
 */
export function progressLine(progress: ImportProgress, rows?: number): string {
  const { state, waiting, events, eventsPerSecond, secondsLeft, retries } = progress;
  const parts = [done(progress, rows)];
  if (state === 'waiting' && waiting !== undefined) {
    const seconds = Math.ceil(waiting.milliseconds / 1000);
    parts.push(fill(texts.waiting[waiting.reason], { seconds }));
  }
  if (state === 'starting' || state === 'stopping' || state === 'paused') parts.push(texts.state[state]);
  if (state === 'sending') {
    parts.push(fill(texts.speed, { speed: Math.round(eventsPerSecond) }));
    if (secondsLeft !== undefined) parts.push(fill(texts.left, { time: duration(secondsLeft) }));
  }
  parts.push(fill(texts.retried, { count: retries }), fill(texts.refused, { count: events.refused }));
  return parts.join(' · ');
}

/** Never the whole before the last answer. */
function done({ events, rows, bytesDone, bytesTotal }: ImportProgress, allRows: number | undefined): string {
  if (events.expected !== undefined) {
    return fill(texts.of, { accepted: events.accepted, expected: events.expected });
  }
  // The bytes of a small file are done all at once.
  const ended = rows.read - rows.notSent - rows.inDoubt;
  const [part, whole] = allRows === undefined ? [bytesDone, bytesTotal] : [ended, allRows];
  const percent = whole === 0 ? 0 : Math.floor((100 * part) / whole);
  return fillCounted(texts.events, events.accepted, { percent });
}

function duration(seconds: number): string {
  if (seconds < 60) return fill(texts.seconds, { count: Math.ceil(seconds) });
  if (seconds < 3600) return fill(texts.minutes, { count: Math.ceil(seconds / 60) });
  return fill(texts.hours, { count: Math.floor(seconds / 3600), minutes: Math.round((seconds % 3600) / 60) });
}
