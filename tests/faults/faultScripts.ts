import type { Clock } from '../../electron/engine/clock';
import type { Fault, ScriptedRequest } from '../support/segmentEndpoint';

/** What an endpoint does with its requests, by a script of its own for each import. */
export type Script = (request: ScriptedRequest) => Fault | undefined;

export interface FaultPorts {
  readonly random: () => number;
  /** The import's own, so that an outage lasts as long for both. */
  readonly clock: Clock;
  /** Text of the one event that the endpoint never takes. */
  readonly poison: string;
}

export interface FaultCell {
  readonly name: string;
  readonly script: (ports: FaultPorts) => Script;
  /** Rows that are refused in the end. */
  readonly refused: number;
  /** A slow import does not notice it. */
  readonly fastOnly?: boolean;
}

function tenPercent(fault: Fault): FaultCell['script'] {
  return sometimes(0.1, fault);
}

function sometimes(share: number, fault: Fault): FaultCell['script'] {
  return ({ random }) =>
    () =>
      random() < share ? fault : undefined;
}

/** What ordinary networks and servers do to an import; each of them makes other importers lose or double rows. */
export const faultCells: readonly FaultCell[] = [
  { name: '10 % are answered 503', refused: 0, script: tenPercent({ kind: 'status', status: 503 }) },
  {
    name: '10 % are answered 429 with a time to wait',
    refused: 0,
    script: tenPercent({ kind: 'status', status: 429, headers: { 'retry-after': '2' } }),
  },
  { name: '10 % of the connections break', refused: 0, script: tenPercent({ kind: 'reset' }) },
  {
    name: '10 % of the connections break after everything was taken',
    refused: 0,
    script: tenPercent({ kind: 'acceptThenReset' }),
  },
  { name: 'nothing answers for six seconds', refused: 0, script: outage },
  { name: '20,000 events a second and no more', refused: 0, script: allowance, fastOnly: true },
  { name: 'one event that is never taken', refused: 1, script: poisoned },
  { name: '2 % are never answered', refused: 0, script: sometimes(0.02, { kind: 'silence' }) },
  { name: 'bodies above 20 KB are too large', refused: 0, script: smallBodies },
];

/** From the fifth request on, as long as six seconds of the import's own time. */
function outage({ clock }: FaultPorts): Script {
  let since: number | undefined;
  return ({ number }) => {
    if (number < 5) return undefined;
    since ??= clock.elapsed();
    return clock.elapsed() - since < 6000 ? { kind: 'reset' } : undefined;
  };
}

/** One second's events, and when they are used up nothing more until a second has passed. */
function allowance({ clock }: FaultPorts): Script {
  let left = 20_000;
  let usedUpAt: number | undefined;
  return ({ events }) => {
    if (usedUpAt !== undefined && clock.elapsed() - usedUpAt >= 1000) {
      left = 20_000;
      usedUpAt = undefined;
    }
    if (left >= events.length) {
      left -= events.length;
      return undefined;
    }
    usedUpAt ??= clock.elapsed();
    return { kind: 'status', status: 429, headers: { 'retry-after': '1' } };
  };
}

function poisoned({ poison }: FaultPorts): Script {
  return ({ body }) => (body.includes(poison) ? { kind: 'status', status: 400 } : undefined);
}

function smallBodies(): Script {
  return ({ body }) => (body.length > 20_000 ? { kind: 'status', status: 413 } : undefined);
}
