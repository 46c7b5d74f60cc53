import { act } from '@testing-library/react';
import type { fakeApi } from './fakeApi';
import { type ShownSendStep, showSendStep } from './showSendStep';

/** The last step with an import that was just started. */
export async function startedImport(overrides: Parameters<typeof fakeApi>[0] = {}): Promise<ShownSendStep> {
  const shown = await showSendStep(overrides);
  await act(() => shown.store.getState().startImport());
  return shown;
}
