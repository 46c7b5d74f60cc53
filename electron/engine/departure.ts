import type { Alarm } from './alarm';
import type { Gate } from './gate';
import type { ControlState } from './importControl';
import type { Outage } from './outage';
import type { Pacer } from './pacer';

/** The one way out for all lanes: whatever leaves has been let through here. */
export interface Departure {
  /** Resolves with true when so many events may leave, in the order of asking; with false when the import stops. */
  readonly leave: (events: number) => Promise<boolean>;
  /** So many events left, and the endpoint did not take them: the pace has room for them again. */
  readonly giveBack: (events: number) => void;
  /** Whether nothing but the pace is in the way. */
  readonly isOpen: () => boolean;
}

export interface DeparturePorts {
  readonly held: ControlState['held'];
  readonly gate: Gate;
  readonly outage: Outage;
  readonly pacer: Pacer;
  /** Rings when any of them has changed. */
  readonly alarm: Alarm;
  readonly stop: AbortSignal;
}

export function createDeparture({ held, gate, outage, pacer, alarm, stop }: DeparturePorts): Departure {
  let last: Promise<boolean> = Promise.resolve(true);

  async function pass(events: number): Promise<boolean> {
    while (!stop.aborted) {
      if (held() !== undefined) await alarm.rest(undefined, stop);
      else {
        // Asked last, since it takes: nothing may come between this and leaving.
        const wait = gate.remaining() || outage.remaining() || pacer.take(events);
        if (wait === 0) {
          outage.left();
          return true;
        }
        await alarm.rest(wait, stop);
      }
    }
    return false;
  }

  return {
    leave(events) {
      last = last.then(() => pass(events));
      return last;
    },
    giveBack: pacer.giveBack,
    isOpen: () => !stop.aborted && held() === undefined && gate.remaining() === 0,
  };
}
