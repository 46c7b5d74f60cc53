import { z } from 'zod';
import { bareParse } from './contenders/bareParse';
import { checkOrders } from './contenders/checkOrders';
import { importOrders } from './contenders/importOrders';
import { libraryLoop } from './contenders/libraryLoop';
import { mapOrders } from './contenders/mapOrders';
import { mixpanelImport } from './contenders/mixpanelImport';
import { readOrders } from './contenders/readOrders';
import { preparedBodies } from './contenders/preparedBodies';
import { shortScript } from './contenders/shortScript';
import { measure } from './measure';
import { type Contender, raceSchema } from './race';
import { contenderNames, type ContenderName } from './contenderProcess';

/* The process of one contender in one round: gets ready, runs, and says what it took. */

const contenders: Readonly<Record<ContenderName, Contender>> = {
  backfill: (race) => importOrders(race, { compress: false }),
  backfillPacked: (race) => importOrders(race, { compress: true }),
  mixpanel: (race) => mixpanelImport(race, { compress: true }),
  mixpanelPlain: (race) => mixpanelImport(race, { compress: false }),
  script: shortScript,
  library: libraryLoop,
  bodies: preparedBodies,
  check: checkOrders,
  reading: readOrders,
  mapping: mapOrders,
  papaparse: bareParse,
};

const name = z.enum(contenderNames).parse(process.argv[2]);
const race = raceSchema.parse(JSON.parse(process.argv[3] ?? ''));
const run = await contenders[name](race);
const measured = await measure(run);
if (process.send === undefined) {
  // Started alone, such as with --cpu-prof.
  console.log(measured);
} else {
  process.send({ kind: 'measured', measure: measured });
  process.disconnect();
}
