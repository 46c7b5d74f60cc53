import { expect, it } from 'vitest';
import { canContinue } from '../../../../renderer/steps/send/canContinue';
import type { FailureCode } from '../../../../shared/model/failure';

const failed = (code: FailureCode) => canContinue({ state: 'failed', failure: { code, params: {} } });

it('continues what was stopped or interrupted, and nothing that runs or has finished', () => {
  expect(canContinue({ state: 'stopped' })).toBe(true);
  expect(canContinue({ state: 'interrupted', failure: { code: 'engineCrashed', params: {} } })).toBe(true);
  for (const state of ['starting', 'sending', 'waiting', 'stopping', 'finished'] as const) {
    expect(canContinue({ state })).toBe(false);
  }
});

it.each([
  'endpointRefusedKey',
  'endpointRefused',
  'fileMissing',
  'fileChanged',
  'sourceUnknown',
  'fileLocked',
  'journalUnwritable',
] as const)('continues after %s, which may be over or be answered', (code) => {
  expect(failed(code)).toBe(true);
});

it.each(['fileQuoteNeverClosed', 'importUnknown', 'endpointNotAllowed'] as const)(
  'does not continue after %s, which stays',
  (code) => {
    expect(failed(code)).toBe(false);
  },
);
