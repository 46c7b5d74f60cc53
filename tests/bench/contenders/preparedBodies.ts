import { Agent, request } from 'undici';
import { systemClock } from '../../../electron/engine/clock';
import { identifyFile } from '../../../electron/engine/fileIdentity';
import { readRows } from '../../../electron/engine/readRows';
import { senderStamp } from '../../../electron/engine/stamp';
import { compilePlan } from '../../../shared/pipeline/prepareRow';
import { ordersPlan } from '../ordersFile';
import type { Contender } from '../race';

const eventsPerBody = 900;
const lanes = 4;

/** Bodies that were written before the clock starts, posted as they are: nothing that sends events can be faster. */
export const preparedBodies: Contender = async ({ file, host }) => {
  const bodies = await writeBodies(file);
  return async () => {
    const dispatcher = new Agent({ connections: lanes, pipelining: 1 });
    const headers = { Authorization: `Basic ${btoa('bench:')}`, 'Content-Type': 'application/json' };
    let next = 0;
    const runLane = async (): Promise<void> => {
      for (let body = bodies[next++]; body !== undefined; body = bodies[next++]) {
        const answer = await request(`${host}/v1/batch`, { method: 'POST', headers, body, dispatcher });
        await answer.body.dump();
      }
    };
    await Promise.all(Array.from({ length: lanes }, runLane));
    await dispatcher.close();
  };
};

/** As bytes, so that what is left to do is sending. */
async function writeBodies(file: string): Promise<readonly Buffer[]> {
  const startedAt = new Date(systemClock.now()).toISOString();
  const prepare = compilePlan(ordersPlan, {
    stamp: senderStamp(),
    idPrefix: '0'.repeat(20),
    startedAt,
    nowMilliseconds: systemClock.now(),
  });
  const bodies: Buffer[] = [];
  let events: string[] = [];
  const finishBody = (): void => {
    bodies.push(Buffer.from(`{"batch":[${events.join()}],"writeKey":"bench","sentAt":"${startedAt}"}`));
    events = [];
  };
  for await (const { rows } of readRows(file, await identifyFile(file), ordersPlan)) {
    for (const row of rows) {
      const prepared = prepare(row);
      if (prepared.kind === 'ready') events.push(...prepared.events.map(({ json }) => json));
      if (events.length >= eventsPerBody) finishBody();
    }
  }
  finishBody();
  return bodies;
}
