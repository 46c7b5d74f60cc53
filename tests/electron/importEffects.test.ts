import { expect, test } from 'vitest';
import { createImportEffects } from '../../electron/importEffects';
import { startedProgress } from './support/snapshots';

function create() {
  const bar: [number, string][] = [];
  let blockers = 0;
  const show = createImportEffects({
    setProgressBar: (fraction, mode) => bar.push([fraction, mode]),
    keepAwake: () => {
      blockers++;
      return () => {
        blockers--;
      };
    },
  });
  return { bar, show, blockers: () => blockers };
}

const half = { bytesDone: 1, bytesTotal: 2 };

test('the computer stays awake from the first snapshot to the last', () => {
  const { show, blockers } = create();
  for (const state of ['starting', 'sending', 'waiting', 'sending', 'stopping'] as const) {
    show(startedProgress('i1', { state }));
    expect(blockers()).toBe(1);
  }
  show(startedProgress('i1', { state: 'stopped' }));
  expect(blockers()).toBe(0);
});

test.each(['finished', 'stopped', 'failed', 'interrupted'] as const)(
  'after it %s the computer may sleep and the taskbar is clear',
  (state) => {
    const { bar, show, blockers } = create();
    show(startedProgress('i1', { state: 'sending', ...half }));
    show(startedProgress('i1', { state, ...half }));
    show(startedProgress('i1', { state, ...half }));
    expect(blockers()).toBe(0);
    expect(bar).toEqual([
      [0.5, 'normal'],
      [-1, 'normal'],
      [-1, 'normal'],
    ]);
  },
);

test.each(['waiting', 'paused'] as const)('the taskbar shows that it is %s', (state) => {
  const { bar, show } = create();
  show(startedProgress('i1', { state, ...half }));
  expect(bar).toEqual([[0.5, 'paused']]);
});

test('the computer may sleep while it is paused, and stays awake again after it', () => {
  const { show, blockers } = create();
  show(startedProgress('i1', { state: 'sending' }));
  show(startedProgress('i1', { state: 'paused' }));
  expect(blockers()).toBe(0);
  show(startedProgress('i1', { state: 'sending' }));
  expect(blockers()).toBe(1);
});

test('the next import keeps it awake again', () => {
  const { show, blockers } = create();
  show(startedProgress('i1', { state: 'finished' }));
  show(startedProgress('i2', { state: 'sending' }));
  expect(blockers()).toBe(1);
});
