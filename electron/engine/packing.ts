import { promisify } from 'node:util';
import { constants, gzip } from 'node:zlib';
import type { Verdict } from './answer';

const zip = promisify(gzip);

/** Whether bodies are packed with gzip: as long as the endpoint has not shown that it takes plain ones only. */
export interface Packing {
  readonly wanted: () => boolean;
  readonly pack: (body: Uint8Array) => Promise<Buffer>;
  /**
   * A packed body was judged so. Returns whether it may be the packing that was refused, so that the same has to be sent plain
   * before the answer is believed.
   */
  readonly isInDoubt: (verdict: Verdict) => boolean;
  /** A plain body was accepted, whose packed form was not. */
  readonly giveUp: () => void;
}

/** @param compress whether the person wants it: requests become a seventh of their size */
export function createPacking(compress: boolean): Packing {
  let wanted = compress;
  let trusted = false;
  return {
    wanted: () => wanted,
    pack: (body) => zip(body, { level: constants.Z_BEST_SPEED }),
    isInDoubt(verdict) {
      if (verdict.kind === 'accepted') trusted = true;
      if (verdict.kind === 'stop') return verdict.status === 415;
      return verdict.kind === 'refused' && verdict.status === 400 && !trusted;
    },
    giveUp() {
      wanted = false;
    },
  };
}
