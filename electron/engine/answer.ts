import type { WaitReason } from '../../shared/model/run';

/** What came back for one request. */
export type Answer =
  | {
      readonly kind: 'status';
      readonly status: number;
      readonly retryAfter?: string | undefined;
      readonly rateLimitReset?: string | undefined;
      readonly date?: string | undefined;
    }
  /** No answer: no connection, a broken one, or none in time. `detail` is a system code, never text of the request. */
  | { readonly kind: 'none'; readonly detail: string }
  /** We gave up waiting, because the person or a failure stopped the import. */
  | { readonly kind: 'aborted' };

export type Verdict =
  | { readonly kind: 'accepted' }
  /** Something in the request is wrong, and a part of it may not be: send the parts. */
  | { readonly kind: 'refused'; readonly status: 400 | 413 }
  /** Nothing that we send will be taken, whatever it is. */
  | {
      readonly kind: 'stop';
      readonly code: 'endpointRefusedKey' | 'endpointRefused';
      readonly status: number;
    }
  /** Ask all lanes to wait; undefined when the endpoint does not say how long. */
  | { readonly kind: 'slowDown'; readonly milliseconds: number | undefined }
  | { readonly kind: 'retry'; readonly reason: WaitReason }
  /** Connected, and yet no answer in time: it may have been too much for the line. */
  | { readonly kind: 'late' }
  | { readonly kind: 'aborted' };

const maximumWait = 300_000;
/** What a system says that has no network itself, or finds no way and no name server. */
const offline: ReadonlySet<string> = new Set([
  'ENETUNREACH',
  'ENETDOWN',
  'EHOSTUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
]);
const passing: ReadonlySet<number> = new Set([408, 410, 460]);
const permanent: ReadonlySet<number> = new Set([501, 505, 511]);

/**
 * Segment documents 200, 400 and 429; the rest follows its own Node library (3.1.0, publisher.ts), except that a redirect
 * is no success: nobody has followed it, so nothing was delivered.
 *
 * @param now milliseconds since 1970, for a Retry-After that is a date
 */
export function judgeAnswer(answer: Answer, now: number): Verdict {
  if (answer.kind === 'aborted') return { kind: 'aborted' };
  if (answer.kind === 'none' && answer.detail === 'TIMEOUT') return { kind: 'late' };
  if (answer.kind === 'none') {
    return { kind: 'retry', reason: offline.has(answer.detail) ? 'offline' : 'unreachable' };
  }
  const { status } = answer;
  if (status >= 200 && status < 300) return { kind: 'accepted' };
  if (status === 400 || status === 413) return { kind: 'refused', status };
  if (status === 401 || status === 403) return { kind: 'stop', code: 'endpointRefusedKey', status };
  if (status === 429) return { kind: 'slowDown', milliseconds: askedWait(answer, now) };
  if (passing.has(status) || (status >= 500 && !permanent.has(status))) {
    return { kind: 'retry', reason: 'serverError' };
  }
  return { kind: 'stop', code: 'endpointRefused', status };
}

function askedWait(
  answer: { readonly retryAfter?: string | undefined; readonly rateLimitReset?: string | undefined },
  now: number,
): number | undefined {
  const waits = [answer.retryAfter, answer.rateLimitReset].flatMap((text) => {
    if (text === undefined || text.trim() === '') return [];
    const milliseconds = waitOf(text, now);
    return Number.isFinite(milliseconds) ? [Math.min(Math.max(milliseconds, 0), maximumWait)] : [];
  });
  return waits[0];
}

/** Seconds from now, or a moment: as a date, or in seconds or milliseconds since 1970, whichever the number can only be. */
function waitOf(text: string, now: number): number {
  const value = Number(text);
  if (!Number.isFinite(value)) return Date.parse(text) - now;
  if (value > 1e12) return value - now;
  return value > 1e9 ? value * 1000 - now : value * 1000;
}
