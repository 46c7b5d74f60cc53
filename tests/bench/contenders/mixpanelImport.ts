import { createRequire } from 'node:module';
import path from 'node:path';
import type { Pool } from 'undici';
import { z } from 'zod';
import type { Race } from '../race';

const summarySchema = z.object({ success: z.number().positive(), failed: z.literal(0) });
const importerSchema = z.custom<(...parameters: readonly unknown[]) => Promise<unknown>>(isFunction);
const undiciSchema = z.custom<{ Pool: typeof Pool }>(
  (value) => typeof value === 'object' && value !== null && 'Pool' in value && isFunction(value.Pool),
);

/**
 * Mixpanel's importer, called as its README says. Its connections go to an address that is written into it, so the
 * constructor of its connection pool is replaced by one that goes to loopback: nothing leaves this computer.
 */
export async function mixpanelImport(
  { file, host, peers }: Race,
  { compress }: { readonly compress: boolean },
): Promise<() => Promise<unknown>> {
  if (peers === undefined) throw new Error('mixpanel-import is not installed.');
  const fromPeers = createRequire(path.join(peers, 'package.json'));
  const undici = undiciSchema.parse(createRequire(fromPeers.resolve('mixpanel-import'))('undici'));
  const OwnPool = undici.Pool;
  undici.Pool = class extends OwnPool {
    constructor(_address: string | URL, options?: Pool.Options) {
      super(host, options);
    }
  };
  const send = importerSchema.parse(fromPeers('mixpanel-import'));
  return async () => {
    const summary = await send({ token: 'bench', secret: 'bench' }, file, {
      recordType: 'event',
      streamFormat: 'csv',
      transformFunc: toMixpanelEvent,
      compress,
    });
    summarySchema.parse(summary);
  };
}

/** Kinder to it than its own `fixData`, which costs twice as much. */
function toMixpanelEvent({ event, user_id, timestamp, order_id, ...rest }: Record<string, string>): unknown {
  const time = Date.parse(timestamp ?? '');
  return { event, properties: { distinct_id: user_id, time, $insert_id: order_id, ...rest } };
}

function isFunction(value: unknown): boolean {
  return typeof value === 'function';
}
