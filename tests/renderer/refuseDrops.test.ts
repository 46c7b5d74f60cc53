import { describe, expect, it } from 'vitest';
import { refuseDrops } from '../../renderer/refuseDrops';

function dispatch(type: 'dragover' | 'drop', taken: boolean) {
  const target = new EventTarget();
  if (taken) {
    target.addEventListener(type, (event) => {
      event.preventDefault();
    });
  }
  refuseDrops({ addEventListener: target.addEventListener.bind(target) });
  const event = new Event(type, { cancelable: true });
  const dataTransfer = { dropEffect: 'copy' };
  Object.assign(event, { dataTransfer });
  target.dispatchEvent(event);
  return { prevented: event.defaultPrevented, effect: dataTransfer.dropEffect };
}

describe('refuseDrops', () => {
  it.each(['dragover', 'drop'] as const)(
    'keeps the page from navigating on a %s that nobody took',
    (type) => {
      expect(dispatch(type, false)).toEqual({ prevented: true, effect: 'none' });
    },
  );

  it.each(['dragover', 'drop'] as const)('leaves a %s alone that a drop zone took', (type) => {
    expect(dispatch(type, true)).toEqual({ prevented: true, effect: 'copy' });
  });
});
