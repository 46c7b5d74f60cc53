import { expect, test } from 'vitest';
import { createImportNotice, type Notice } from '../../electron/importNotice';
import { fail, type FailureCode } from '../../shared/model/failure';
import { questionCodes } from '../../shared/model/questionCodes';
import { startedProgress } from './support/snapshots';

function create() {
  const notices: Notice[] = [];
  let inFront = false;
  const show = createImportNotice({ isInFront: () => inFront, notify: (notice) => notices.push(notice) });
  return {
    notices,
    show,
    bringToFront: () => {
      inFront = true;
    },
  };
}

const rows = { read: 48_201, accepted: 47_950, invalid: 251, refused: 0, skipped: 0, inDoubt: 0, notSent: 0 };
const failed = (code: FailureCode) => {
  const { params } = fail(code).failure;
  return { state: 'failed', failure: { code, params: { ...params } } } as const;
};

test('the end of an import is told once to somebody who does other things', () => {
  const { notices, show } = create();
  show(startedProgress('i1', { state: 'sending' }));
  expect(notices).toEqual([]);
  show(startedProgress('i1', { state: 'finished', rows }));
  show(startedProgress('i1', { state: 'finished', rows }));
  expect(notices).toEqual([{ title: 'The import has ended', body: 'Rows accepted: 47,950 of 48,201' }]);
});

test('a window in front tells it itself', () => {
  const { notices, show, bringToFront } = create();
  bringToFront();
  show(startedProgress('i1', { state: 'sending' }));
  show(startedProgress('i1', { state: 'finished', rows }));
  expect(notices).toEqual([]);
});

test.each(questionCodes)('%s needs an answer', (code) => {
  const { notices, show } = create();
  show(startedProgress('i1', { state: 'starting' }));
  show(startedProgress('i1', failed(code)));
  expect(notices[0]?.title).toBe('The import needs an answer');
});

test.each([[failed('endpointRefusedKey')], [{ ...failed('engineCrashed'), state: 'interrupted' }]] as const)(
  'what cannot go on is told: %j',
  (changes) => {
    const { notices, show } = create();
    show(startedProgress('i1', { state: 'waiting' }));
    show(startedProgress('i1', changes));
    expect(notices[0]?.title).toBe('The import could not go on');
  },
);

test.each(['paused', 'waiting', 'stopped'] as const)('%s is no end to tell of', (state) => {
  const { notices, show } = create();
  show(startedProgress('i1', { state: 'sending' }));
  show(startedProgress('i1', { state }));
  expect(notices).toEqual([]);
});

test('what ended before Backfill was started is no news', () => {
  const { notices, show } = create();
  show(startedProgress('i1', { state: 'interrupted' }));
  expect(notices).toEqual([]);
});
