import { cleanup, configure } from '@testing-library/react';
import { afterEach, vi } from 'vitest';
import { startI18n } from '../../renderer/i18n/i18n';

// jsdom has no layout and no media. What the widgets ask for is answered like a light window of 1280 x 820.
vi.stubGlobal('matchMedia', (query: string) => ({
  matches: false,
  media: query,
  onchange: null,
  addEventListener: () => undefined,
  removeEventListener: () => undefined,
  addListener: () => undefined,
  removeListener: () => undefined,
  dispatchEvent: () => false,
}));

vi.stubGlobal(
  'ResizeObserver',
  class {
    observe(): void {}
    unobserve(): void {}
    disconnect(): void {}
  },
);

Object.defineProperties(HTMLElement.prototype, {
  offsetWidth: { configurable: true, get: () => 1280 },
  offsetHeight: { configurable: true, get: () => 820 },
  clientWidth: { configurable: true, get: () => 1280 },
  clientHeight: { configurable: true, get: () => 820 },
});
Element.prototype.scrollIntoView = () => undefined;
Element.prototype.scrollTo = () => undefined;

// What the file before asked for.
configure({ defaultHidden: false, asyncUtilTimeout: 1_000 });
await startI18n();
afterEach(cleanup);
