import { MantineProvider } from '@mantine/core';
import { render } from '@testing-library/react';
import type { ReactNode } from 'react';
import type { Api } from '../../renderer/api';
import { createAppStore, type Store } from '../../renderer/store/store';
import { StoreContext } from '../../renderer/store/useStore';
import { theme } from '../../renderer/theme';
import { fakeApi } from './fakeApi';

/** Shows a part of the page with a store of its own, and waits for what the store asks for at its start. */
export async function renderWithStore(ui: ReactNode, api: Api = fakeApi().api): Promise<Store> {
  const store = createAppStore(api);
  await store.getState().start();
  renderPart(ui, store);
  return store;
}

/** Shows a part of the page with a store that the test has prepared. */
export function renderPart(ui: ReactNode, store: Store = createAppStore(fakeApi().api)): void {
  render(
    <StoreContext value={store}>
      <MantineProvider theme={theme} env="test">
        {ui}
      </MantineProvider>
    </StoreContext>,
  );
}
