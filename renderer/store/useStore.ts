import { createContext, useContext } from 'react';
import { useStore as useZustand } from 'zustand';
import type { State, Store } from './store';

export const StoreContext = createContext<Store | null>(null);

/** The smallest piece of the store that a component needs. */
export function useStore<T>(select: (state: State) => T): T {
  const store = useContext(StoreContext);
  if (!store) throw new Error('useStore needs a StoreContext');
  return useZustand(store, select);
}
