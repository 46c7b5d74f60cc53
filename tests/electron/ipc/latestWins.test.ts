import { describe, expect, test } from 'vitest';
import { createLatestWins } from '../../../electron/ipc/latestWins';
import { createClock } from '../support/clock';

function create() {
  const clock = createClock();
  const got: string[] = [];
  const push = createLatestWins<string>((value) => {
    got.push(`${String(clock.time())} ${value}`);
  }, clock.later);
  return { clock, got, push };
}

describe('createLatestWins', () => {
  test('the first value goes at once', () => {
    const { got, push } = create();
    push('a', '1');
    expect(got).toEqual(['0 1']);
  });

  test('ten a second at most, the newest each time, and the last always', () => {
    const { clock, got, push } = create();
    for (let number = 0; number < 1000; number++) {
      push('a', String(number));
      clock.advance(1);
    }
    clock.advance(1000);
    expect(got).toEqual([
      '0 0',
      '100 99',
      '200 199',
      '300 299',
      '400 399',
      '500 499',
      '600 599',
      '700 699',
      '800 799',
      '900 899',
      '1000 999',
    ]);
  });

  test('keys do not wait for each other', () => {
    const { clock, got, push } = create();
    push('a', 'a1');
    push('b', 'b1');
    push('a', 'a2');
    clock.advance(100);
    expect(got).toEqual(['0 a1', '0 b1', '100 a2']);
  });

  test('after a rest the next value goes at once again', () => {
    const { clock, got, push } = create();
    push('a', '1');
    clock.advance(250);
    push('a', '2');
    expect(got).toEqual(['0 1', '250 2']);
  });

  test('an undefined value is a value', () => {
    const clock = createClock();
    let deliveries = 0;
    const push = createLatestWins<undefined>(() => deliveries++, clock.later);
    push('a', undefined);
    push('a', undefined);
    clock.advance(100);
    expect(deliveries).toBe(2);
  });
});
