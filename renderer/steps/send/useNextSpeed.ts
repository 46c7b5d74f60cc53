import { assertNever } from '../../../shared/model/failure';
import type { Receiver, Source } from '../../../shared/model/source';
import type { Speed } from '../../../shared/model/speed';
import { hostOf } from '../../../shared/segment/endpoints';
import { speeds } from '../../../shared/segment/speeds';
import { usualSpeed } from '../../../shared/segment/usualSpeed';
import { useStore } from '../../store/useStore';

/** The speed of the next import: the one that was chosen, else the usual one of its receiver. */
export function useNextSpeed(): Speed {
  return useStore(({ speed, receiver, sources }) =>
    speed === undefined ? usualSpeedOf(receiver, sources) : speed,
  );
}

function usualSpeedOf(receiver: Receiver, sources: readonly Source[]): Speed {
  switch (receiver.kind) {
    case 'practice':
      return speeds.most;
    case 'source': {
      const source = sources.find(({ id }) => id === receiver.sourceId);
      const host = source && hostOf(source.endpoint);
      // An address that nothing can be sent to has no speed: the usual one of Segment harms nobody.
      return host?.ok ? (usualSpeed(host.value) ?? speeds.most) : speeds.standard;
    }
    default:
      return assertNever(receiver);
  }
}
