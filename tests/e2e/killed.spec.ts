import { expect, test, type TestApp } from '../support/app';
import { ImportWindow } from '../support/importWindow';
import { type Fault, type SegmentEndpoint, startSegmentEndpoint } from '../support/segmentEndpoint';
import { writeSignUps } from '../support/signUps';

const source = { name: 'Scripted', writeKey: 'abcdEFGH0123456789ijklmnopqrwxyz' };
const rows = 12_000;

/** An endpoint that takes the first requests, and holds the others until it is told to go on. */
async function startHoldingEndpoint(taken: number): Promise<{
  readonly segment: SegmentEndpoint;
  readonly goOn: () => void;
}> {
  let holding = true;
  let release: () => void = () => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  const segment = await startSegmentEndpoint(({ number }): Fault | undefined => {
    if (!holding || number <= taken) return undefined;
    // Of what is under way when the app dies, some was taken and some was not: nobody will ever tell.
    return number % 2 === 0 ? { kind: 'silence' } : { kind: 'answerAfter', promise: held };
  });
  return {
    segment,
    goOn: () => {
      holding = false;
      release();
    },
  };
}

async function startImport(window: ImportWindow, file: string, url: string): Promise<void> {
  await window.drop(file);
  await window.goToMap();
  await window.goToCheck();
  await window.goToDestinations();
  await window.goToSend();
  await window.addSource({ ...source, url });
  await window.startSending();
}

/** Ends the app and every process of it at once, as a power cut would. */
async function killAll(app: TestApp): Promise<void> {
  const pids = await app.electronApp.evaluate(({ app: electron }) =>
    electron.getAppMetrics().map(({ pid }) => pid),
  );
  for (const pid of pids) process.kill(pid, 'SIGKILL');
  await app.kill();
}

/** Every row was taken, each under one id, however often it was sent. */
function expectEachRowOnce({ accepted, stored }: SegmentEndpoint): void {
  expect(accepted.size).toBe(rows);
  const people = [...stored.values()].map((json) => /"userId":"([^"]+)"/.exec(json)?.[1]);
  expect(new Set(people).size).toBe(rows);
}

test('killed in the middle of an import, the next start offers it, and every row arrives once', async ({
  app,
}) => {
  const { segment, goOn } = await startHoldingEndpoint(4);
  try {
    await startImport(new ImportWindow(app.page), await writeSignUps(app.userData, rows), segment.host);
    await segment.whenRequest(6);
    await killAll(app);
    const before = segment.accepted.size;
    expect(before).toBeGreaterThan(0);
    expect(before).toBeLessThan(rows);
    goOn();

    const window = new ImportWindow(await app.restart());
    const offer = window.page.getByRole('region', { name: /^An import stopped / });
    await expect(offer).toContainText('sign-ups.csv');
    await expect(offer).toContainText('to Scripted');
    await offer.getByRole('button', { name: 'Continue' }).click();
    await window.enterKeyAgain(source.writeKey);
    await expect(window.heading).toHaveText('12,000 rows read');
    expect(await window.rows()).toEqual({
      accepted: rows,
      stopped: 0,
      refused: 0,
      leftOut: 0,
      notSent: 0,
      read: rows,
    });
    expectEachRowOnce(segment);
  } finally {
    await segment.close();
  }
});
