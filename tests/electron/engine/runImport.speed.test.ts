import { expect, test } from 'vitest';
import { z } from 'zod';
import { systemClock } from '../../../electron/engine/clock';
import { createFolderJournal } from '../../../electron/engine/folderJournal';
import { createImportControl } from '../../../electron/engine/importControl';
import type { Journal } from '../../../electron/engine/journal';
import type { ImportJob } from '../../../electron/engine/messages';
import { orders, testImport, useTestWorld } from './importFixture';
import { testEngine } from './testEngine';

const world = useTestWorld();

const storedSchema = z.looseObject({ fileName: z.string(), eventsPerSecond: z.number().optional() });

/** The speed that the window offers for an import that goes on, whatever happened to the app meanwhile. */
async function speedOf({ folder }: ImportJob): Promise<number | undefined> {
  const read = await testEngine().ask({ kind: 'readImport', folder });
  return storedSchema.parse(read?.ok === true ? read.value : undefined).eventsPerSecond;
}

/** An import whose first request is never answered. */
async function waiting() {
  const segment = await world.endpoint(({ events }) => (events.length > 0 ? { kind: 'silence' } : undefined));
  const control = createImportControl();
  const begun = await testImport(world.folder(), segment.host, orders(100), { eventsPerSecond: 40 });
  return { ...begun, segment, control };
}

test.each([[900], [undefined]])(
  'a speed of %s that was chosen while an import ran is the one it goes on with, and a kill does not change that',
  async (eventsPerSecond) => {
    const { job, run, segment, control } = await waiting();
    let keep = (): void => undefined;
    const kept = new Promise<void>((resolve) => {
      keep = resolve;
    });
    const folder = createFolderJournal(job, systemClock);
    const journal: Journal = {
      ...folder,
      keepSpeed: (chosen) => folder.keepSpeed(chosen).then(keep),
    };
    const running = run(undefined, { journal }, control);
    await segment.whenRequest(1);
    expect(await speedOf(job)).toBe(40);
    control.setSpeed(eventsPerSecond);
    await kept;
    // This is what a kill would leave.
    expect(await speedOf(job)).toBe(eventsPerSecond);
    control.stop(0);
    expect((await running).state).toBe('stopped');
    expect(await speedOf(job)).toBe(eventsPerSecond);
  },
);

test('a speed that is chosen just before the end is kept, and one that cannot be kept does not end the import', async () => {
  const { job, run, segment, control } = await waiting();
  const folder = createFolderJournal(job, systemClock);
  const logged: string[] = [];
  const journal: Journal = { ...folder, keepSpeed: () => Promise.reject(new Error('EPERM')) };
  const running = run(undefined, { journal, log: (text) => logged.push(text) }, control);
  await segment.whenRequest(1);
  control.setSpeed(900);
  control.stop(0);
  expect(await running).toMatchObject({ state: 'stopped' });
  expect(logged).toEqual(['the speed that was chosen could not be kept']);
  expect(await speedOf(job)).toBe(40);
  const again = createImportControl();
  const goingOn = run(undefined, {}, again);
  await segment.whenRequest(2);
  again.setSpeed(700);
  again.stop(0);
  await goingOn;
  expect(await speedOf(job)).toBe(700);
});
