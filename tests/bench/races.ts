import type { ContenderName } from './contenderProcess';
import type { Conditions } from './endpointProcess';

export interface RaceKind {
  readonly name: string;
  /** For the table. */
  readonly title: string;
  readonly contender: ContenderName;
  readonly conditions: Conditions;
  /** Rows at most: what is a hundred times as slow shows it with fewer. */
  readonly mostRows?: number;
  /** It reads only, so no event arrives anywhere. */
  readonly readsOnly?: true;
}

/** Events a second of the limited endpoint. */
export const allowance = 20_000;

const open: Conditions = { latency: 0 };

export const races = [
  { name: 'backfill', title: 'Backfill', contender: 'backfill', conditions: open },
  { name: 'backfillPacked', title: 'Backfill with gzip', contender: 'backfillPacked', conditions: open },
  {
    name: 'mixpanel',
    title: 'mixpanel-import, defaults (gzip)',
    contender: 'mixpanel',
    conditions: open,
  },
  {
    name: 'mixpanelPlain',
    title: 'mixpanel-import without gzip',
    contender: 'mixpanelPlain',
    conditions: open,
  },
  { name: 'script', title: '20-line papaparse script', contender: 'script', conditions: open },
  {
    name: 'library',
    title: 'Segment’s library as its README says',
    contender: 'library',
    conditions: open,
    mostRows: 20_000,
  },
  {
    name: 'bodies',
    title: 'bodies written beforehand, undici',
    contender: 'bodies',
    conditions: open,
  },
  {
    name: 'check',
    title: 'Backfill’s check of the file',
    contender: 'check',
    conditions: open,
    readsOnly: true,
  },
  {
    name: 'reading',
    title: 'Backfill’s count and profile of the file',
    contender: 'reading',
    conditions: open,
    readsOnly: true,
  },
  {
    name: 'mapping',
    title: 'papaparse, and Backfill’s mapping of each row',
    contender: 'mapping',
    conditions: open,
    readsOnly: true,
  },
  {
    name: 'papaparse',
    title: 'papaparse alone over the file',
    contender: 'papaparse',
    conditions: open,
    readsOnly: true,
  },
  {
    name: 'limited',
    title: 'Backfill, 20,000 events/s allowed',
    contender: 'backfill',
    conditions: { latency: 0, eventsPerSecond: allowance },
    mostRows: 120_000,
  },
  {
    name: 'distant',
    title: 'Backfill, answers after 60 ms',
    contender: 'backfill',
    conditions: { latency: 60 },
  },
] as const satisfies readonly RaceKind[];

export type RaceName = (typeof races)[number]['name'];
