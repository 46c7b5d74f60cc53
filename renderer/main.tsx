import './styles.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { config } from 'zod';
import { api } from './api';
import { answeringApi } from './answeringApi';
import { App } from './App';
import { startI18n } from './i18n/i18n';
import { refuseDrops } from './refuseDrops';
import { keepDraft } from './store/keepDraft';
import { createAppStore } from './store/store';

// The page may not evaluate strings (its content security policy), which zod would otherwise try for speed.
config({ jitless: true });
refuseDrops(window);

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
const store = createAppStore(api);
const flushDraft = keepDraft(store, answeringApi(api), {
  later: (milliseconds, action) => {
    const timer = window.setTimeout(action, milliseconds);
    return () => {
      window.clearTimeout(timer);
    };
  },
});
window.addEventListener('pagehide', flushDraft);
await Promise.all([startI18n(), store.getState().start()]);
createRoot(root).render(
  <StrictMode>
    <App store={store} />
  </StrictMode>,
);
