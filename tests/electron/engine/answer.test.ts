import { describe, expect, test } from 'vitest';
import { judgeAnswer } from '../../../electron/engine/answer';

const now = Date.parse('2024-06-01T00:00:00Z');

function judge(
  status: number,
  headers: { readonly retryAfter?: string; readonly rateLimitReset?: string } = {},
) {
  return judgeAnswer({ kind: 'status', status, ...headers }, now);
}

describe('an answer', () => {
  test.each([200, 201, 202, 204, 299])('of %i is an acceptance', (status) => {
    expect(judge(status)).toEqual({ kind: 'accepted' });
  });

  test.each([400, 413])('of %i is about the request, parts of which may be good', (status) => {
    expect(judge(status)).toEqual({ kind: 'refused', status });
  });

  test.each([
    [401, 'endpointRefusedKey'],
    [403, 'endpointRefusedKey'],
    [404, 'endpointRefused'],
    [402, 'endpointRefused'],
    [422, 'endpointRefused'],
    [301, 'endpointRefused'],
    [304, 'endpointRefused'],
    [308, 'endpointRefused'],
    [501, 'endpointRefused'],
    [505, 'endpointRefused'],
    [511, 'endpointRefused'],
    [101, 'endpointRefused'],
  ])('of %i stops with %s', (status, code) => {
    expect(judge(status)).toEqual({ kind: 'stop', code, status });
  });

  test.each([408, 410, 460, 500, 502, 503, 504, 599])('of %i passes with time', (status) => {
    expect(judge(status)).toEqual({ kind: 'retry', reason: 'serverError' });
  });

  test('that does not come is tried again', () => {
    expect(judgeAnswer({ kind: 'none', detail: 'ECONNRESET' }, now)).toEqual({
      kind: 'retry',
      reason: 'unreachable',
    });
    expect(judgeAnswer({ kind: 'none', detail: 'UND_ERR_CONNECT_TIMEOUT' }, now)).toEqual({
      kind: 'retry',
      reason: 'unreachable',
    });
    expect(judgeAnswer({ kind: 'none', detail: 'EAI_AGAIN' }, now)).toEqual({
      kind: 'retry',
      reason: 'offline',
    });
    expect(judgeAnswer({ kind: 'none', detail: 'TIMEOUT' }, now)).toEqual({ kind: 'late' });
    expect(judgeAnswer({ kind: 'aborted' }, now)).toEqual({ kind: 'aborted' });
  });
});

describe('429 waits', () => {
  test.each([
    [{ retryAfter: '12' }, 12_000],
    [{ rateLimitReset: '3' }, 3000],
    [{ retryAfter: '2', rateLimitReset: '9' }, 2000],
    [{ retryAfter: '0' }, 0],
    [{ retryAfter: '-5' }, 0],
    [{ retryAfter: 'Sat, 01 Jun 2024 00:00:30 GMT' }, 30_000],
    [{ retryAfter: 'soon', rateLimitReset: '4' }, 4000],
    // Nobody means days: the endpoint is asked again after five minutes.
    [{ retryAfter: '86400' }, 300_000],
    [{ retryAfter: 'soon' }, undefined],
    // A moment, as some proxies say it: 12 seconds from now.
    [{ rateLimitReset: '1717200012' }, 12_000],
    [{ rateLimitReset: '1717200012500' }, 12_500],
    [{ retryAfter: '' }, undefined],
    [{}, undefined],
  ])('%j as long as it says', (headers, milliseconds) => {
    expect(judge(429, headers)).toEqual({ kind: 'slowDown', milliseconds });
  });
});
