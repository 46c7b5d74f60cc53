import { createReadStream } from 'node:fs';
import Papa from 'papaparse';
import type { Plan } from '../../../shared/model/plan';
import { compilePlan } from '../../../shared/pipeline/prepareRow';
import { senderStamp } from '../../../electron/engine/stamp';
import { ordersPlan } from '../ordersFile';
import type { Contender } from '../race';

const kept = ['order_id', 'price', 'quantity', 'currency', 'returning'];

/** A person, a name, a date, and five columns with a type each. */
const plan: Plan = {
  ...ordersPlan,
  fields: ordersPlan.fields.filter(
    ({ target }) =>
      target.kind === 'userId' ||
      target.kind === 'event' ||
      target.kind === 'timestamp' ||
      ('path' in target && kept.includes(target.path[0] ?? '')),
  ),
};

/** papaparse alone, and on top of it what the plan makes of every row: what mapping costs. */
export const mapOrders: Contender = async ({ file }) => {
  const prepare = compilePlan(plan, {
    stamp: senderStamp(),
    idPrefix: '0'.repeat(20),
    startedAt: '2024-01-01T00:00:00.000Z',
    nowMilliseconds: Date.now(),
  });
  return () =>
    new Promise<void>((resolve, reject) => {
      let rowNumber = 0;
      Papa.parse<readonly string[]>(createReadStream(file, 'utf8'), {
        delimiter: ',',
        newline: '\n',
        chunk: ({ data }) => {
          for (const cells of data) {
            rowNumber += 1;
            // The names, and the end of the last line.
            if (rowNumber === 1 || cells.length < plan.columns.length) continue;
            const { kind } = prepare({ rowNumber, cells });
            if (kind !== 'ready') throw new Error(`Row ${rowNumber} is ${kind}`);
          }
        },
        complete: () => resolve(),
        error: reject,
      });
    });
};
