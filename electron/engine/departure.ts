import type { Alarm } from './alarm';
import type { Gate } from './gate';
import type { ControlState } from './importControl';
import type { Pacer } from './pacer';

/** The one way out for all lanes: whatever leaves has been let through here. */
export interface Departure {
  /** Resolves with true when so many events may leave, in the order of asking; with false when the import stops. */
  readonly leave: (events: number) => Promise<boolean>;
}

export interface DeparturePorts {
  readonly held: ControlState['held'];
  readonly gate: Gate;
  readonly pacer: Pacer;
  /** Rings when any of them has changed. */
  readonly alarm: Alarm;
  readonly stop: AbortSignal;
}

export function createDeparture({ held, gate, pacer, alarm, stop }: DeparturePorts): Departure {
  let last: Promise<boolean> = Promise.resolve(true);

  async function pass(events: number): Promise<boolean> {
    while (!stop.aborted) {
      if (held() !== undefined) await alarm.rest(undefined, stop);
      else {
        // Asked last, since it takes: nothing may come between this and leaving.
        const wait = gate.remaining() || pacer.take(events);
        if (wait === 0) return true;
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
  };
}
