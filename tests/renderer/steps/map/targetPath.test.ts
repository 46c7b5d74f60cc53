import { describe, expect, it } from 'vitest';
import { showsTarget, targetPath } from '../../../../renderer/steps/map/targetPath';
import type { SegmentEvent } from '../../../../shared/model/event';

const track: SegmentEvent = {
  timestamp: '2024-01-01T00:00:00.000Z',
  type: 'track',
  userId: 'u1',
  event: 'Order',
  properties: { address: { city: 'Oslo' } },
  context: {},
  integrations: {},
  messageId: 'm',
  _metadata: {},
};
const group: SegmentEvent = { ...track, type: 'group', groupId: 'g', traits: { name: 'Acme' } };
const identify: SegmentEvent = { ...track, type: 'identify', traits: { name: 'Ann' } };

describe('targetPath', () => {
  it('leads to the value', () => {
    expect(targetPath({ kind: 'userId' }, track)).toEqual(['userId']);
    expect(targetPath({ kind: 'properties', path: ['address', 'city'] }, track)).toEqual([
      'properties',
      'address',
      'city',
    ]);
    expect(targetPath({ kind: 'context', path: ['ip'] }, track)).toEqual(['context', 'ip']);
    expect(targetPath({ kind: 'integrations', name: 'Mixpanel' }, track)).toEqual([
      'integrations',
      'Mixpanel',
    ]);
  });

  it('is null where the event has no such place', () => {
    expect(targetPath({ kind: 'groupId' }, track)).toBeNull();
    expect(targetPath({ kind: 'traits', path: ['name'] }, track)).toBeNull();
    const { properties, ...bare } = group;
    expect(properties).toBeDefined();
    expect(targetPath({ kind: 'properties', path: ['x'] }, bare)).toBeNull();
  });

  it('finds a group’s traits among the traits of a group, never of a person', () => {
    expect(targetPath({ kind: 'groupTraits', path: ['name'] }, group)).toEqual(['traits', 'name']);
    expect(targetPath({ kind: 'groupTraits', path: ['name'] }, identify)).toBeNull();
  });
});

describe('showsTarget', () => {
  it('holds for the value’s line and what is inside it', () => {
    const address = { kind: 'properties' as const, path: ['address'] };
    expect(showsTarget(['properties', 'address'], address, track)).toBe(true);
    expect(showsTarget(['properties', 'address', 'city'], address, track)).toBe(true);
    expect(showsTarget(['properties'], address, track)).toBe(false);
    expect(showsTarget(['event'], address, track)).toBe(false);
  });
});
