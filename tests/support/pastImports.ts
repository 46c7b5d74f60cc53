import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { begin, stopped } from './begunImport';

/** A history of imports of every kind in the app's profile, and folders that cannot be shown. */
export async function writePastImports(userData: string): Promise<void> {
  const imports = path.join(userData, 'imports');
  const day = (number: number): string => `2026-05-${String(number).padStart(2, '0')}T10:00:00.000Z`;
  const rows = { read: 100, accepted: 100, invalid: 0, refused: 0, skipped: 0, inDoubt: 0, notSent: 0 };
  const events = { expected: 100, accepted: 100, refused: 0 };
  await begin(imports, 'finished', {
    startedAt: day(3),
    fileName: 'sign-ups of the first quarter, exported by the old system on its last day.csv',
    progress: { state: 'finished', rows, events },
  });
  await begin(imports, 'refused', {
    startedAt: day(4),
    progress: {
      state: 'finished',
      rows: { ...rows, accepted: 95, invalid: 3, refused: 2 },
      events: { ...events, accepted: 95, refused: 2 },
      refusals: [{ status: 400, count: 2 }],
    },
  });
  await begin(imports, 'stopped', { startedAt: day(5), progress: stopped });
  await begin(imports, 'failed', {
    startedAt: day(6),
    progress: {
      ...stopped,
      state: 'failed',
      failure: { code: 'endpointRefusedKey', params: { host: 'events.eu1.segmentapis.com', status: 401 } },
    },
  });
  await begin(imports, 'killed', { startedAt: day(7) });
  const later = path.join(imports, 'of-a-later-version');
  await mkdir(later);
  await writeFile(path.join(later, 'job.json'), '{"version":99}');
  const damaged = path.join(imports, 'damaged');
  await mkdir(damaged);
  await writeFile(path.join(damaged, 'job.json'), '{"vers');
}
