import { expect, it } from 'vitest';
import { timeZones } from '../../../../renderer/steps/map/timeZones';

it('offers UTC, the plan’s own zone and the world’s, each once', () => {
  const zones = timeZones('Europe/Paris');
  expect(zones.slice(0, 2)).toEqual(['UTC', 'Europe/Paris']);
  expect(zones).toContain('Asia/Tokyo');
  expect(new Set(zones).size).toBe(zones.length);
});

it('keeps a zone that the computer does not list', () => {
  expect(timeZones('US/Pacific-New')).toContain('US/Pacific-New');
});
