import { describe, expect, test } from 'vitest';
import { clockOffset, createEndpointClock } from '../../../electron/engine/endpointClock';
import { createFastClock } from './fastClock';

describe('the difference between two clocks', () => {
  test.each([
    [[], 0],
    [[-60_000], -60_000],
    [[3_600_000, 3_600_900, 3_599_800], 3_600_000],
    [[90_000, 5, -3], 0],
    [[1999], 0],
    [[-1999], 0],
    [[2000], 2000],
  ])('of %j is %i', (differences, offset) => {
    expect(clockOffset(differences)).toBe(offset);
  });
});

describe("the endpoint's time", () => {
  const start = Date.parse('2024-06-01T00:00:00Z');

  test("is this computer's until it is heard, and while it is close", () => {
    const endpoint = createEndpointClock(createFastClock(start));
    expect(endpoint.now()).toBe(start);
    endpoint.hear('Sat, 01 Jun 2024 00:00:01 GMT');
    endpoint.hear(undefined);
    endpoint.hear('yesterday');
    expect(endpoint.now()).toBe(start);
  });

  test('is what its answers say, and follows a clock that is set meanwhile', () => {
    const endpoint = createEndpointClock(createFastClock(start));
    endpoint.hear('Sat, 01 Jun 2024 01:00:00 GMT');
    expect(endpoint.now()).toBe(start + 3_600_500);
    for (let answer = 0; answer < 5; answer += 1) endpoint.hear('Sat, 01 Jun 2024 00:00:00 GMT');
    expect(endpoint.now()).toBe(start);
  });

  test('is in doubt when this computer is set, until the endpoint tells it again', () => {
    let set = 0;
    const clock = { now: () => start + set, elapsed: () => 0 };
    const endpoint = createEndpointClock(clock);
    for (let answer = 0; answer < 5; answer += 1) endpoint.hear('Sat, 01 Jun 2024 01:00:00 GMT');
    set = 60_000;
    expect(endpoint.jumped()).toBe(false);
    set = -60_001;
    expect(endpoint.jumped()).toBe(true);
    expect(endpoint.hear(undefined)).toBe(false);
    expect(endpoint.jumped()).toBe(true);
    // One answer says it: those before are of another clock.
    endpoint.hear('Sat, 01 Jun 2024 01:00:00 GMT');
    expect(endpoint.jumped()).toBe(false);
    expect(endpoint.now()).toBe(start + 3_600_500);
  });

  test('goes on as this computer runs when the endpoint does not tell it again', () => {
    let set = 0;
    const endpoint = createEndpointClock({ now: () => start + set, elapsed: () => 0 });
    endpoint.hear('Sat, 01 Jun 2024 01:00:00 GMT');
    set = 86_400_000;
    endpoint.bridge();
    expect(endpoint.jumped()).toBe(false);
    expect(endpoint.now()).toBe(start + 3_600_500);
    endpoint.bridge();
    expect(endpoint.now()).toBe(start + 3_600_500);
  });
});
