import type { WaitReason } from '../../shared/model/run';
import type { Clock } from './clock';
import type { Gate } from './gate';
import type { ControlState } from './importControl';
import type { Outage } from './outage';

export interface Waiting {
  readonly reason: WaitReason;
  readonly milliseconds: number;
  /** Milliseconds since the last answer that settled something, or since the first request left. */
  readonly lasted?: number | undefined;
}

/** Knows which lanes get no answer, to tell apart an import that goes on from one that waits. */
export interface LaneWaits {
  readonly start: (lane: number) => void;
  /** The lane's last try failed; it tries again after the milliseconds. */
  readonly wait: (lane: number, reason: WaitReason, milliseconds: number) => void;
  readonly answered: (lane: number) => void;
  readonly end: (lane: number) => void;
  /** Why nothing moves; undefined while at least one busy lane is being answered. */
  readonly waiting: () => Waiting | undefined;
}

export interface LaneWaitsPorts {
  readonly clock: Clock;
  readonly gate: Gate;
  readonly outage: Outage;
  readonly held: ControlState['held'];
}

export function createLaneWaits({ clock, gate, outage, held }: LaneWaitsPorts): LaneWaits {
  const busy = new Set<number>();
  let answeredAt: number | undefined;
  const waits = new Map<number, { readonly reason: WaitReason; readonly until: number }>();
  return {
    start(lane) {
      answeredAt ??= clock.elapsed();
      busy.add(lane);
    },
    wait(lane, reason, milliseconds) {
      waits.set(lane, { reason, until: clock.elapsed() + milliseconds });
    },
    answered(lane) {
      answeredAt = clock.elapsed();
      waits.delete(lane);
    },
    end(lane) {
      busy.delete(lane);
      waits.delete(lane);
    },
    waiting() {
      if (held() === 'asleep') return { reason: 'asleep', milliseconds: 0 };
      if (busy.size === 0) return undefined;
      if (gate.remaining() > 0) return { reason: 'rateLimited', milliseconds: Math.ceil(gate.remaining()) };
      if (waits.size < busy.size) return undefined;
      const [first] = [...waits.values()].sort((a, b) => a.until - b.until);
      if (first === undefined) return undefined;
      const now = clock.elapsed();
      return {
        reason: first.reason,
        milliseconds: Math.ceil(Math.max(outage.remaining(), first.until - now, 0)),
        lasted: Math.round(now - (answeredAt ?? now)),
      };
    },
  };
}
