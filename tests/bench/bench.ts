import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { runContender } from './contenderProcess';
import { startEndpoint } from './endpointProcess';
import { writeOrders } from './ordersFile';
import { installPeers } from './peers';
import { printReport } from './printReport';
import { type RaceKind, type RaceName, races } from './races';
import { type Outcome, summarise } from './results';
import { readSettings } from './settings';

const { rows, rounds, only } = readSettings(process.argv.slice(2), process.env);
const folder = await mkdtemp(path.join(os.tmpdir(), 'backfill-bench-'));
const endpoint = await startEndpoint();
const files = new Map<number, string>();
try {
  const peers = await installPeers();
  const chosen = races.filter(
    ({ name, contender }) =>
      (only === undefined || only.includes(name)) &&
      (peers !== undefined || !contender.startsWith('mixpanel')),
  );
  const outcomes = new Map<RaceName, Outcome[]>();
  for (let round = 1; round <= rounds; round += 1) {
    for (const race of chosen) {
      const outcome = await run(race, `${round}-${race.name}`, peers);
      outcomes.set(race.name, [...(outcomes.get(race.name) ?? []), outcome]);
      const { cpuPerMillion, perSecond } = summarise([outcome]);
      console.log(
        `${round}/${rounds} ${race.title}: ${cpuPerMillion.toFixed(2)} CPU-s/M, ${Math.round(perSecond)}/s`,
      );
    }
  }
  const results = new Map([...outcomes].map(([name, runs]) => [name, summarise(runs)] as const));
  console.log(`\n${printReport(results, rounds, new Date())}`);
} finally {
  endpoint.close();
  await rm(folder, { recursive: true, force: true });
}

async function run(race: RaceKind, name: string, peers: string | undefined): Promise<Outcome> {
  const count = Math.min(rows, race.mostRows ?? rows);
  const file = await orders(count);
  await endpoint.begin(race.conditions);
  const scratch = path.join(folder, name);
  const { host } = endpoint;
  const measured = await runContender(race.contender, { file, host, folder: scratch, peers });
  const received = await endpoint.received();
  if (race.readsOnly !== true && received.events !== count) {
    throw new Error(`${race.title}: ${received.events} of ${count} events arrived.`);
  }
  return { rows: count, run: measured, received };
}

/** The file with so many rows, written when it is first asked for. */
async function orders(count: number): Promise<string> {
  const known = files.get(count);
  if (known !== undefined) return known;
  const file = path.join(folder, `orders-${count}.csv`);
  files.set(count, file);
  await writeOrders(file, count);
  return file;
}
