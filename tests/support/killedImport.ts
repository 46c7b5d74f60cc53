import { expect } from '@playwright/test';
import type { TestApp } from './app';
import type { ImportWindow } from './importWindow';
import type { Fault, SegmentEndpoint } from './segmentEndpoint';
import { startSegmentEndpoint } from './segmentEndpoint';

export const killedSource = { name: 'Scripted', writeKey: 'abcdEFGH0123456789ijklmnopqrwxyz' };

export interface HoldingEndpoint {
  readonly segment: SegmentEndpoint;
  /** Takes so many more requests, and holds what comes after them. */
  readonly takeMore: (requests: number) => void;
  /** Takes everything, also what it held. */
  readonly goOn: () => void;
}

/** An endpoint that takes the first requests, and holds the others until it is told to go on. */
export async function startHoldingEndpoint(taken: number): Promise<HoldingEndpoint> {
  let until = taken;
  let release: () => void = () => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  const segment = await startSegmentEndpoint(({ number }): Fault | undefined => {
    if (number <= until) return undefined;
    // Of what is under way when the app dies, some was taken and some was not: nobody will ever tell.
    return number % 2 === 0 ? { kind: 'silence' } : { kind: 'answerAfter', promise: held };
  });
  return {
    segment,
    takeMore: (requests) => {
      until = segment.requests.length + requests;
    },
    goOn: () => {
      until = Infinity;
      release();
    },
  };
}

/** From a file to the first events on their way, with what is suggested. */
export async function startImport(window: ImportWindow, file: string, url: string): Promise<void> {
  await window.drop(file);
  await window.goToMap();
  await window.goToCheck();
  await window.goToDestinations();
  await window.goToSend();
  await window.addSource({ ...killedSource, url });
  await window.startSending();
}

/** Ends the app and every process of it at once, as a power cut would. */
export async function killAll(app: TestApp): Promise<void> {
  const pids = await app.electronApp.evaluate(({ app: electron }) =>
    electron.getAppMetrics().map(({ pid }) => pid),
  );
  for (const pid of pids) process.kill(pid, 'SIGKILL');
  await app.kill();
}

/** Every row was taken, each under one id, however often it was sent. */
export function expectEachRowOnce({ accepted, stored }: SegmentEndpoint, rows: number): void {
  expect(accepted.size).toBe(rows);
  const people = [...stored.values()].map((json) => /"userId":"([^"]+)"/.exec(json)?.[1]);
  expect(new Set(people).size).toBe(rows);
}
