import { describe, expect, it } from 'vitest';
import { destinationOptions } from '../../../../renderer/steps/destinations/destinationOptions';
import type { Destination } from '../../../../shared/segment/destinations';

const all: readonly Destination[] = [
  { name: 'Actions Amplitude', title: 'Amplitude (Actions)', category: 'Analytics', server: true },
  { name: 'Vero', title: 'Vero', category: 'Marketing automation', server: true },
  { name: 'Slack', title: 'Slack', category: 'Customer success', server: true },
];
const titles = (search: string) => destinationOptions(all, [], search).found.map(({ title }) => title);

describe('finding', () => {
  it('shows everything without a search', () => {
    expect(titles('  ')).toEqual(['Amplitude (Actions)', 'Vero', 'Slack']);
  });

  it('looks into title, name and category, each word anywhere, in any case', () => {
    expect(titles('AMPLI')).toEqual(['Amplitude (Actions)']);
    expect(titles('actions amplitude')).toEqual(['Amplitude (Actions)']);
    expect(titles('marketing vero')).toEqual(['Vero']);
    expect(titles('vero slack')).toEqual([]);
  });
});

describe('a name of one’s own', () => {
  const offer = (search: string, picked: readonly string[] = []) => destinationOptions(all, picked, search);

  it('is offered as typed, without the spaces around it', () => {
    expect(offer(' My function (Shop) ')).toMatchObject({ ownName: 'My function (Shop)', refusedName: null });
  });

  it.each(['', 'vero', 'Amplitude (actions)', 'Actions Amplitude', 'x'.repeat(201)])(
    'is not offered for %j',
    (search) => {
      expect(offer(search).ownName).toBeNull();
    },
  );

  it('is not offered twice', () => {
    expect(offer('Mine (Shop)', ['Mine (Shop)']).ownName).toBeNull();
  });

  it.each(['All', 'all', 'Segment.io', 'SEGMENT.IO'])(
    'is refused for %s, which means something else',
    (search) => {
      expect(offer(search)).toMatchObject({ ownName: null, refusedName: search });
    },
  );
});
