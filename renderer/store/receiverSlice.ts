import type { StateCreator } from 'zustand';
import type { RequestOf } from '../../shared/ipc/contract';
import type { Result } from '../../shared/model/failure';
import type { SendingOptions } from '../../shared/model/sending';
import type { Receiver, Source } from '../../shared/model/source';
import type { Speed } from '../../shared/model/speed';
import type { Api } from '../api';
import type { State } from './store';

/** Where the next import goes, and how fast. */
export interface ReceiverSlice {
  readonly sources: readonly Source[];
  readonly receiver: Receiver;
  /** Undefined: the usual speed of the receiver. */
  readonly speed: Speed | undefined;
  /** Undefined: the usual ones. */
  readonly sending: SendingOptions | undefined;
  readonly chooseReceiver: (receiver: Receiver) => void;
  readonly chooseSpeed: (speed: Speed) => void;
  readonly chooseSending: (sending: SendingOptions) => void;
  readonly addSource: (source: RequestOf<'addSource'>) => Promise<Result<Source>>;
  readonly removeSource: (sourceId: string) => Promise<Result<unknown>>;
}

export function createReceiverSlice(api: Api): StateCreator<State, [], [], ReceiverSlice> {
  return (set, get) => ({
    sources: [],
    receiver: { kind: 'practice' },
    speed: undefined,
    sending: undefined,
    // What suits one receiver may be far too fast for the next.
    chooseReceiver: (receiver) => {
      set({ receiver, speed: undefined });
    },
    chooseSpeed: (speed) => {
      set({ speed });
    },
    chooseSending: (sending) => {
      set({ sending });
    },
    addSource: async (request) => {
      const added = await api.addSource(request);
      if (added.ok) {
        const rest = get().sources.filter((source) => source.id !== added.value.id);
        set({ sources: [...rest, added.value] });
        get().chooseReceiver({ kind: 'source', sourceId: added.value.id });
      }
      return added;
    },
    removeSource: async (sourceId) => {
      const removed = await api.removeSource({ sourceId });
      if (!removed.ok) return removed;
      const { receiver } = get();
      set((state) => ({ sources: state.sources.filter((source) => source.id !== sourceId) }));
      if (receiver.kind === 'source' && receiver.sourceId === sourceId) {
        get().chooseReceiver({ kind: 'practice' });
      }
      return removed;
    },
  });
}
