import type { Plan } from '../../../shared/model/plan';

/** The smallest plan there is; what it says does not matter to the main process. */
export const plan: Plan = {
  version: 1,
  dialect: { encoding: 'utf-8', delimiter: ',', quote: '"', header: true, newline: '\n' },
  columns: ['id'],
  calls: { by: 'row', types: ['identify'] },
  fields: [],
  time: { zone: 'UTC', whenMissing: 'invalid' },
  destinations: { kind: 'all' },
};
