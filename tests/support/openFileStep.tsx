import { act } from '@testing-library/react';
import type { Api } from '../../renderer/api';
import { FileStep } from '../../renderer/steps/FileStep';
import { ok } from '../../shared/model/failure';
import type { OpenedPreview } from '../../shared/model/openedFile';
import { fakeApi, filePreview } from './fakeApi';
import { renderWithStore } from './renderWithStore';

/** The File step with a file open. */
export async function openFileStep(changes: Partial<OpenedPreview> = {}, overrides: Partial<Api> = {}) {
  const { api, emit } = fakeApi({
    openFile: () => Promise.resolve(ok({ ...filePreview(), ...changes })),
    ...overrides,
  });
  const store = await renderWithStore(<FileStep />, api);
  await act(() => store.getState().openSample());
  return { store, emit };
}
