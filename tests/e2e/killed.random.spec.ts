import { readdir, readFile, truncate } from 'node:fs/promises';
import path from 'node:path';
import { nightly } from '../faults/nightly';
import { expect, test, type TestApp } from '../support/app';
import { endEngine } from '../support/endEngine';
import { ImportWindow } from '../support/importWindow';
import {
  expectEachRowOnce,
  killAll,
  killedSource,
  startHoldingEndpoint,
  startImport,
} from '../support/killedImport';
import { randomFrom } from '../support/randomFrom';
import { writeSignUps } from '../support/signUps';

const rows = 30_000;
const killsEach = 4;
const imports = nightly ? 10 : 1;

/** What a power cut does to the end of a file that was being written. */
async function tearJournal({ userData }: TestApp, bytes: number): Promise<void> {
  const folder = path.join(userData, 'imports');
  const [importId = ''] = await readdir(folder);
  const file = path.join(folder, importId, 'journal.log');
  const { length } = await readFile(file);
  await truncate(file, Math.max(0, length - bytes));
}

async function goOnAfterStart(window: ImportWindow): Promise<void> {
  const offer = window.page.getByRole('region', { name: /^An import stopped / });
  await offer.getByRole('button', { name: 'Continue' }).click();
  await window.enterKeyAgain(killedSource.writeKey);
}

for (const seed of Array.from({ length: imports }, (_, index) => index + 1)) {
  test(`killed ${killsEach} times at random, the app or its engine, every row arrives once (seed ${seed})`, async ({
    app,
  }) => {
    test.slow();
    const random = randomFrom(seed);
    const below = (limit: number): number => Math.floor(random() * limit);
    const { segment, takeMore, goOn } = await startHoldingEndpoint(1 + below(2));
    try {
      let window = new ImportWindow(app.page);
      await startImport(window, await writeSignUps(app.userData, rows), segment.host);
      let asked = 0;
      for (let kill = 0; kill < killsEach; kill += 1) {
        // Something is on its way that nobody answers.
        await expect.poll(() => segment.requests.length).toBeGreaterThan(asked + 2);
        if (random() < 0.5) {
          await endEngine(app.electronApp);
          takeMore(1 + below(2));
          asked = segment.requests.length;
          await window.button('Continue').click();
          continue;
        }
        await killAll(app);
        if (random() < 0.5) await tearJournal(app, 1 + below(200));
        takeMore(1 + below(2));
        asked = segment.requests.length;
        window = new ImportWindow(await app.restart());
        await goOnAfterStart(window);
      }
      goOn();
      await expect(window.heading).toHaveText('30,000 rows read', { timeout: 60_000 });
      expect(await window.rows()).toMatchObject({ accepted: rows, notSent: 0, read: rows });
      expectEachRowOnce(segment, rows);
    } finally {
      await segment.close();
    }
  });
}
