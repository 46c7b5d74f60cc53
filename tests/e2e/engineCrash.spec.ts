import { expect, test } from '../support/app';
import { endEngine } from '../support/endEngine';
import { ImportWindow } from '../support/importWindow';
import { type Fault, startSegmentEndpoint } from '../support/segmentEndpoint';
import { writeSignUps } from '../support/signUps';

const source = { name: 'Scripted', writeKey: 'abcdEFGH0123456789ijklmnopqrwxyz' };
const rows = 12_000;

test('the engine dies while it sends: the window says so, and continuing sends what is missing', async ({
  app,
}) => {
  const unanswered = new Promise<void>(() => undefined);
  let dying = true;
  const segment = await startSegmentEndpoint(({ number }): Fault | undefined => {
    if (!dying || number === 1) return undefined;
    // Some of what was on its way was taken and some was not: nobody will ever tell the engine.
    return number % 2 === 0 ? { kind: 'silence' } : { kind: 'answerAfter', promise: unanswered };
  });
  try {
    const window = new ImportWindow(app.page);
    await window.drop(await writeSignUps(app.userData, rows));
    await window.goToMap();
    await window.goToCheck();
    await window.goToDestinations();
    await window.goToSend();
    await window.addSource({ ...source, url: segment.host });
    await window.startSending();
    await segment.whenRequest(3);
    await endEngine(app.electronApp);

    await expect(window.heading).toHaveText('Sending was interrupted');
    const interrupted = await window.rows();
    expect(interrupted.accepted).toBeLessThan(rows);
    expect(segment.accepted.size).toBeLessThan(rows);

    dying = false;
    await window.button('Continue').click();
    await expect(window.heading).toHaveText('12,000 rows read');
    expect(await window.rows()).toEqual({
      accepted: rows,
      stopped: 0,
      refused: 0,
      leftOut: 0,
      notSent: 0,
      read: rows,
    });
    // Every row under one id: what was sent twice kept its first.
    expect(segment.accepted.size).toBe(rows);
    expect(
      new Set([...segment.stored.values()].map((json) => /"userId":"([^"]+)"/.exec(json)?.[1])).size,
    ).toBe(rows);
  } finally {
    await segment.close();
  }
});

test('the engine dies between two steps: the next step just works', async ({ app }) => {
  const window = new ImportWindow(app.page);
  await window.drop(await writeSignUps(app.userData, 20));
  await window.goToMap();
  await endEngine(app.electronApp);
  await window.goToCheck();
  await expect(window.heading).toHaveText('All 20 rows are ready.');
});
