/** Whether there is time for all of it: `npm run test:nightly`. */
export const nightly = process.env['BACKFILL_NIGHTLY'] === '1';
