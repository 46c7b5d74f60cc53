import { describe, expect, it } from 'vitest';
import { planProblems } from '../../../shared/pipeline/planProblems';
import { mapped, suggest, suggestFor } from './suggestSupport';

describe('Segment’s own column names', () => {
  it('are taken by the letter, and dots nest', () => {
    const suggestion = suggest(
      [
        'userId|anonymousId|event|timestamp|properties.total|properties.cart.size|traits.plan|context.ip|context.device.id|integrations.Customer.io',
        '1|a|Signed Up|2024-01-02T03:04:05Z|9.50|3|pro|1.2.3.4|7|true',
      ],
      'track_2024.csv',
    );
    expect(suggestion.callsReason).toBe('fileName');
    expect(suggestion.plan.calls).toEqual({ by: 'row', types: ['track'] });
    expect(mapped(suggestion)).toEqual({
      userId: 'userId (convention)',
      anonymousId: 'anonymousId (convention)',
      event: 'event (convention)',
      timestamp: 'timestamp (convention)',
      'properties.total': 'properties.total number (convention)',
      'properties.cart.size': 'properties.cart/size number (convention)',
      // A track call has no traits.
      'traits.plan': '(none)',
      'context.ip': 'context.ip text (convention)',
      'context.device.id': 'context.device/id text (convention)',
      'integrations.Customer.io': 'integrations.Customer.io boolean (convention)',
    });
    expect(planProblems(suggestion.plan)).toEqual([]);
  });

  it('give every kind of call its fields where a column says which', () => {
    const suggestion = suggest([
      'type|userId|event|name|category|groupId|previousId|timestamp|traits.email|properties.url',
      'track|1|Signed Up|||||2024-01-02||',
      'Identify|1||||||2024-01-02|a@example.com|',
      'PAGE|1||Home|Shop|||2024-01-02||/',
      'groups|1||||g1||2024-01-02||',
      'alias event|1|||||0|2024-01-02||',
    ]);
    expect(suggestion.callsReason).toBe('column');
    expect(suggestion.plan.calls).toEqual({
      by: 'column',
      column: 0,
      values: [
        { value: 'track', types: ['track'] },
        { value: 'Identify', types: ['identify'] },
        { value: 'PAGE', types: ['page'] },
        { value: 'groups', types: ['group'] },
        { value: 'alias event', types: ['alias'] },
      ],
    });
    expect(Object.values(mapped(suggestion))).toEqual([
      '(convention)',
      'userId (convention)',
      'event (convention)',
      'name (convention)',
      'category (convention)',
      'groupId (convention)',
      'previousId (convention)',
      'timestamp (convention)',
      'traits.email text (convention)',
      'properties.url text (convention)',
    ]);
    expect(planProblems(suggestion.plan)).toEqual([]);
  });

  it('mean two calls where an event stands beside traits', () => {
    const suggestion = suggest(['userId|event|timestamp|traits.plan', '1|Signed Up|2024-01-02|pro']);
    expect(suggestion.plan.calls).toEqual({ by: 'row', types: ['identify', 'track'] });
    expect(mapped(suggestion)['traits.plan']).toBe('traits.plan text (convention)');
  });

  it('never send what Segment sets itself, in either spelling', () => {
    const names = [
      'sentAt',
      'sent_at',
      'messageId',
      'message_id',
      'received_at',
      'projectId',
      'uuid',
      'channel',
      'version',
      'writeKey',
    ];
    const suggestion = suggestFor(['userId', 'event', 'timestamp', ...names], [['1', 'E', '2024-01-02']]);
    for (const name of names) expect(mapped(suggestion)[name]).toBe('(neverSent)');
  });

  it('offer originalTimestamp as the time only when there is no other', () => {
    const cells = ['1', 'E', '2024-01-02T00:00:00Z', '2024-01-02T00:00:00Z'];
    expect(
      mapped(suggestFor(['userId', 'event', 'original_timestamp', 'received_at'], [cells])),
    ).toMatchObject({
      original_timestamp: 'timestamp (name)',
      received_at: '(neverSent)',
    });
    expect(mapped(suggestFor(['userId', 'event', 'originalTimestamp', 'timestamp'], [cells]))).toMatchObject({
      originalTimestamp: '(neverSent)',
      timestamp: 'timestamp (convention)',
    });
  });

  it('take an action column for an event name where it names no calls', () => {
    const suggestion = suggest(['user_id|action|time', '1|Signed Up|2024-01-02', '2|track|2024-01-02']);
    expect(suggestion.callsReason).toBe('columns');
    expect(mapped(suggestion)).toEqual({
      user_id: 'userId (name)',
      action: 'event (name)',
      time: 'timestamp (name)',
    });
  });
});
