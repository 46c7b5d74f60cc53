import { act } from '@testing-library/react';
import { SendStep } from '../../renderer/steps/SendStep';
import type { Store } from '../../renderer/store/store';
import type { Plan } from '../../shared/model/plan';
import type { CheckReport, ImportProgress } from '../../shared/model/run';
import { fakeApi } from './fakeApi';
import { readyPlan, readyStore } from './readyStore';
import { renderPart } from './renderWithStore';
import { checkReport, importProgress } from './reports';

export interface ShownSendStep {
  readonly store: Store;
  /** A snapshot of the check arrives. */
  readonly check: (changes?: Partial<CheckReport>) => void;
  /** A snapshot of the import arrives. */
  readonly progress: (changes?: Partial<ImportProgress>) => void;
}

/** The last step with a file and a plan that are ready. */
export async function showSendStep(
  overrides: Parameters<typeof fakeApi>[0] = {},
  plan: Partial<Plan> = {},
): Promise<ShownSendStep> {
  const { api, emit } = fakeApi(overrides);
  const store = await readyStore(api, readyPlan(plan));
  renderPart(<SendStep />, store);
  await act(async () => {});
  return {
    store,
    check: (changes = {}) => {
      act(() => {
        emit('checkProgress', checkReport(changes));
      });
    },
    progress: (changes = {}) => {
      act(() => {
        emit('importProgress', importProgress(changes));
      });
    },
  };
}
