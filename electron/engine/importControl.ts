/** Why nothing may leave for now. */
export type Hold = 'paused' | 'asleep';

/** What the person and the computer may ask of an import at any time, also before it has begun. */
export interface ImportControl {
  /** Nothing new leaves from now on; what is under way is answered and kept. */
  readonly pause: () => void;
  readonly resume: () => void;
  /** Events a second from now on; undefined sends as fast as the endpoint answers. */
  readonly setSpeed: (eventsPerSecond: number | undefined) => void;
  /** The computer goes to sleep: nothing leaves until it wakes up. */
  readonly suspend: () => void;
  readonly wake: () => void;
  /** Ends the import for this run; requests under way get `grace` milliseconds to be answered. */
  readonly stop: (grace?: number) => void;
}

/** What a running import hears of its control. */
export interface ControlState {
  /** A pause that the person asked for stays the reason, asleep or not. */
  readonly held: () => Hold | undefined;
  /** Undefined until the person has changed the speed that the job began with. */
  readonly speed: () => ChosenSpeed | undefined;
  /** Milliseconds of grace; undefined when nobody has stopped the import. */
  readonly stopped: () => number | undefined;
  /** Calls the listener after every change. Returns what ends that. */
  readonly onChange: (listener: () => void) => () => void;
}

export interface ChosenSpeed {
  readonly eventsPerSecond?: number | undefined;
}

/** Milliseconds that requests under way get after a stop, unless it says otherwise: a stop acts within a second. */
export const stopGrace = 800;

/** @param signal stops the import too, as `stop` does */
export function createImportControl(signal?: AbortSignal): ImportControl & ControlState {
  const listeners = new Set<() => void>();
  let paused = false;
  let asleep = false;
  let speed: ChosenSpeed | undefined;
  let stopped: number | undefined;

  function changed(): void {
    for (const listener of [...listeners]) listener();
  }

  function stop(grace = stopGrace): void {
    stopped = Math.min(grace, stopped ?? grace);
    changed();
  }

  function stopBySignal(): void {
    stop();
  }
  if (signal?.aborted === true) stopBySignal();
  signal?.addEventListener('abort', stopBySignal, { once: true });

  return {
    pause() {
      paused = true;
      changed();
    },
    resume() {
      paused = false;
      changed();
    },
    setSpeed(eventsPerSecond) {
      speed = { eventsPerSecond };
      changed();
    },
    suspend() {
      asleep = true;
      changed();
    },
    wake() {
      asleep = false;
      changed();
    },
    stop,
    held: () => (paused ? 'paused' : asleep ? 'asleep' : undefined),
    speed: () => speed,
    stopped: () => stopped,
    onChange(listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
}
