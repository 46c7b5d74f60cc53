import { fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { z } from 'zod';

export const conditionsSchema = z.strictObject({
  /** Milliseconds before each answer. */
  latency: z.number(),
  /** More are answered with 429. Undefined takes everything. */
  eventsPerSecond: z.number().optional(),
});
export type Conditions = Readonly<z.infer<typeof conditionsSchema>>;

const receivedSchema = z.strictObject({ events: z.number(), requests: z.number(), tooMany: z.number() });
export type Received = Readonly<z.infer<typeof receivedSchema>>;

export interface EndpointProcess {
  readonly host: string;
  /** Counts from zero, under these conditions. */
  readonly begin: (conditions: Conditions) => Promise<void>;
  readonly received: () => Promise<Received>;
  readonly close: () => void;
}

/** The counting endpoint on loopback, in a process of its own, so that its work is nobody's. */
export async function startEndpoint(): Promise<EndpointProcess> {
  const child = fork(path.join(import.meta.dirname, 'endpoint.js'));
  const answer = async (): Promise<unknown> => {
    return z
      .tuple([z.unknown()])
      .rest(z.unknown())
      .parse(await once(child, 'message'))[0];
  };
  const port = z.number().parse(await answer());
  return {
    host: `http://127.0.0.1:${port}`,
    async begin(conditions) {
      child.send(conditions);
      await answer();
    },
    async received() {
      child.send('received');
      return receivedSchema.parse(await answer());
    },
    close: () => {
      child.disconnect();
    },
  };
}
