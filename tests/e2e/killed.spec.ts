import { expect, test, type TestApp } from '../support/app';
import { ImportWindow } from '../support/importWindow';
import {
  expectEachRowOnce,
  killAll,
  killedSource,
  startHoldingEndpoint,
  startImport,
} from '../support/killedImport';
import { writeSignUps } from '../support/signUps';

const rows = 12_000;

const ways = [
  { what: 'the app with all its processes', kill: killAll },
  // Nobody tells the engine, which was in the middle of it.
  { what: 'only the main process', kill: (app: TestApp) => app.kill() },
];

for (const { what, kill } of ways) {
  test(`after kill -9 of ${what} in the middle of an import, the next start offers it, and every row arrives once`, async ({
    app,
  }) => {
    const { segment, goOn } = await startHoldingEndpoint(4);
    try {
      await startImport(new ImportWindow(app.page), await writeSignUps(app.userData, rows), segment.host);
      await segment.whenRequest(6);
      await kill(app);
      const before = segment.accepted.size;
      expect(before).toBeGreaterThan(0);
      expect(before).toBeLessThan(rows);
      goOn();

      const window = new ImportWindow(await app.restart());
      const offer = window.page.getByRole('region', { name: /^An import stopped / });
      await expect(offer).toContainText('sign-ups.csv');
      await expect(offer).toContainText('to Scripted');
      await offer.getByRole('button', { name: 'Continue' }).click();
      await window.enterKeyAgain(killedSource.writeKey);
      await expect(window.heading).toHaveText('12,000 rows read');
      expect(await window.rows()).toEqual({
        accepted: rows,
        stopped: 0,
        refused: 0,
        leftOut: 0,
        notSent: 0,
        read: rows,
      });
      expectEachRowOnce(segment, rows);
    } finally {
      await segment.close();
    }
  });
}
