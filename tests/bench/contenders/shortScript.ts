import { createReadStream } from 'node:fs';
import Papa from 'papaparse';
import type { Contender } from '../race';

/**
 * What one writes in twenty lines: papaparse with the header's names, an object a row, a batch for each piece of the file.
 * No check, no retry, no message id that stays the same, no record of what was accepted.
 */
export const shortScript: Contender = async ({ file, host }) => {
  async function send(batch: readonly unknown[]): Promise<void> {
    const response = await fetch(`${host}/v1/batch`, {
      method: 'POST',
      headers: { Authorization: `Basic ${btoa('bench:')}`, 'Content-Type': 'application/json' },
      body: JSON.stringify({ batch, sentAt: new Date() }),
    });
    await response.text();
    if (!response.ok) throw new Error(`${response.status}`);
  }

  return () =>
    new Promise<void>((resolve, reject) => {
      Papa.parse<Record<string, string>>(createReadStream(file, 'utf8'), {
        header: true,
        chunk({ data }, parser) {
          parser.pause();
          const batch = data.map(
            ({ user_id: userId, anonymous_id: anonymousId, event, timestamp, ...rest }) => {
              const properties = {
                ...rest,
                price: Number(rest['price']),
                quantity: Number(rest['quantity']),
              };
              const messageId = crypto.randomUUID();
              return { type: 'track', messageId, userId, anonymousId, event, timestamp, properties };
            },
          );
          send(batch).then(() => {
            parser.resume();
          }, reject);
        },
        complete: () => {
          resolve();
        },
        error: reject,
      });
    });
};
