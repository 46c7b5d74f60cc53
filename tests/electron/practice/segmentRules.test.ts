import { describe, expect, test } from 'vitest';
import { judgeRequest, segmentLimits, type Judgement } from '../../../electron/practice/segmentRules';

const authorization = `Basic ${Buffer.from('key:').toString('base64')}`;

function judge(body: unknown, path = '/v1/batch'): Judgement {
  return judgeRequest({ path, authorization, body: { kind: 'text', text: JSON.stringify(body) } });
}

function judgeEvent(event: unknown): Judgement {
  return judge({ batch: [event] });
}

const track = { type: 'track', userId: 'u', event: 'Order Completed', messageId: 'm-1' };

describe('a request', () => {
  test('with a batch is taken', () => {
    expect(judgeEvent(track)).toEqual({
      status: 200,
      events: [{ messageId: 'm-1', type: 'track', name: 'Order Completed', json: JSON.stringify(track) }],
      discarded: [],
    });
  });

  test.each(['track', 'identify', 'page', 'screen', 'group', 'alias'])(
    'to /v1/%s holds one event',
    (type) => {
      expect(judge({ ...track, type: 'other' }, `/v1/${type}`)).toMatchObject({
        status: 200,
        events: [{ type }],
      });
    },
  );

  test('to an unknown address is not found', () => {
    expect(judge({ batch: [track] }, '/v1/other')).toEqual({ status: 404 });
  });

  test.each(['{"batch":[', '[]', '"text"', '{"batch":{}}', '{}'])(
    'whose body is %s is refused with 400',
    (text) => {
      expect(judgeRequest({ path: '/v1/batch', authorization, body: { kind: 'text', text } })).toEqual({
        status: 400,
      });
    },
  );

  test('longer than the limit is refused with 400', () => {
    expect(judgeRequest({ path: '/v1/batch', authorization, body: { kind: 'tooLong' } })).toEqual({
      status: 400,
    });
  });

  test('needs a write key, as Basic user name or in the body', () => {
    const text = JSON.stringify({ batch: [track] });
    const path = '/v1/batch';
    expect(judgeRequest({ path, authorization: undefined, body: { kind: 'text', text } })).toEqual({
      status: 401,
    });
    const empty = `Basic ${Buffer.from(':').toString('base64')}`;
    expect(judgeRequest({ path, authorization: empty, body: { kind: 'text', text } })).toEqual({
      status: 401,
    });
    const inBody = JSON.stringify({ batch: [track], writeKey: 'key' });
    expect(
      judgeRequest({ path, authorization: undefined, body: { kind: 'text', text: inBody } }),
    ).toMatchObject({
      status: 200,
    });
  });

  test('with an event over 32 KB is refused as a whole', () => {
    const bytes = Buffer.byteLength(JSON.stringify({ ...track, properties: { text: '' } }));
    const fitting = { ...track, properties: { text: 'a'.repeat(segmentLimits.eventBytes - bytes) } };
    const over = { ...track, properties: { text: 'a'.repeat(segmentLimits.eventBytes - bytes + 1) } };
    expect(judge({ batch: [fitting] })).toMatchObject({ status: 200 });
    expect(judge({ batch: [track, over] })).toEqual({ status: 400 });
  });

  test('with more than 2,500 events is answered with 200 and thrown away', () => {
    expect(judge({ batch: Array.from({ length: 2500 }, () => track) })).toMatchObject({ discarded: [] });
    const over = judge({ batch: Array.from({ length: 2501 }, () => track) });
    expect(over).toMatchObject({ status: 200, events: [] });
    expect(over.status === 200 ? over.discarded.length : 0).toBe(2501);
  });

  test('with an empty batch is answered with 200', () => {
    expect(judge({ batch: [] })).toEqual({ status: 200, events: [], discarded: ['empty_batch'] });
  });
});

describe('an event that Segment drops in silence', () => {
  test.each([
    ['no_user_anon_id', { type: 'track', event: 'E' }],
    ['no_user_anon_id', { type: 'group', groupId: 'g' }],
    ['id_not_string', { ...track, userId: '' }],
    ['id_not_string', { ...track, userId: 7 }],
    ['id_not_string', { ...track, anonymousId: '' }],
    ['event_not_defined', { type: 'track', userId: 'u' }],
    ['event_not_defined', { ...track, event: '' }],
    ['event_not_string', { ...track, event: 7 }],
    ['properties_not_object', { ...track, properties: [] }],
    ['traits_not_object', { type: 'identify', userId: 'u', traits: 'text' }],
    ['name_not_string', { type: 'page', userId: 'u', name: '' }],
    ['name_not_string', { type: 'screen', userId: 'u', name: 7 }],
    ['category_not_string', { type: 'page', userId: 'u', category: '' }],
    ['UNSUPPORTED_EVENT_TYPE', { type: 'purchase', userId: 'u' }],
    ['UNSUPPORTED_EVENT_TYPE', 'text'],
  ])('%s: %j', (code, event) => {
    expect(judgeEvent(event)).toEqual({ status: 200, events: [], discarded: [code] });
  });

  test('does not take the good ones of its batch with it', () => {
    expect(judge({ batch: [{ type: 'track' }, track] })).toMatchObject({
      events: [{ messageId: 'm-1' }],
      discarded: ['no_user_anon_id'],
    });
  });
});
