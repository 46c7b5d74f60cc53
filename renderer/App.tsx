import { MantineProvider } from '@mantine/core';
import { useColorScheme } from '@mantine/hooks';
import { useStore as useZustand } from 'zustand';
import { Rail } from './components/Rail';
import { PageContent } from './PageContent';
import type { Store } from './store/store';
import { StoreContext } from './store/useStore';
import { overlays, theme } from './theme';
import classes from './App.module.css';

const nonce = document.querySelector('meta[name="csp-nonce"]')?.getAttribute('content') ?? '';

export function App({ store }: { readonly store: Store }) {
  const chosen = useZustand(store, (state) => state.settings.theme);
  const computer = useColorScheme('light', { getInitialValueInEffect: false });
  return (
    <StoreContext value={store}>
      <MantineProvider
        theme={theme}
        forceColorScheme={chosen === 'system' ? computer : chosen}
        getStyleNonce={() => nonce}
      >
        <div className={classes['window']}>
          <Rail />
          <main className={classes['page']}>
            <PageContent />
            {/* Lists that drop down and dialogs open here, inside the page's main landmark. */}
            <div id={overlays} />
          </main>
        </div>
      </MantineProvider>
    </StoreContext>
  );
}
