import { expectAccessible } from '../support/accessibility';
import { expect, test } from '../support/app';
import { ImportWindow } from '../support/importWindow';
import { type SegmentEndpoint, startSegmentEndpoint } from '../support/segmentEndpoint';
import { writeSignUps } from '../support/signUps';

const source = { name: 'Scripted', writeKey: 'abcdEFGH0123456789ijklmnopqrwxyz' };
const rows = 1500;

test('an import is paused, resumed, slowed down, stopped and continued, and every row arrives exactly once', async ({
  app,
}) => {
  const segment = await startSegmentEndpoint();
  try {
    const { page } = app;
    const window = new ImportWindow(page);
    await window.drop(await writeSignUps(app.userData, rows));
    await window.goToMap();
    await window.goToCheck();
    await window.goToDestinations();
    await window.goToSend();
    await window.addSource({ ...source, url: segment.host });
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await page.locator('label', { hasText: 'Gentle' }).click();
    await window.button('Advanced').click();
    await page.getByRole('checkbox', { name: /gzip/ }).check();
    await page.getByRole('radio', { name: /for each person/ }).check();
    await window.startSending();
    await arrived(segment, 50);

    await window.button('Pause').click();
    await expect(window.heading).toHaveText('Sending to Scripted is paused');
    await expect(window.button('Resume')).toBeFocused();
    await expect(page.getByText('All that had left is answered.')).toBeVisible();
    const paused = segment.accepted.size;
    expect(paused).toBeLessThan(rows);
    // At the speed it had, events would arrive meanwhile.
    await expectAccessible(page);
    await expectAccessible(page);
    expect(segment.accepted.size).toBe(paused);

    await window.button('Resume').click();
    await expect(window.heading).toHaveText('Sending to Scripted');
    await expect(window.button('Pause')).toBeFocused();
    await arrived(segment, paused + 50);

    await window.button('Stop').click();
    await window.button('Stop sending').click();
    await expect(window.heading).toHaveText(/^Stopped at [\d,]+ of 1,500 events$/);
    const stopped = await window.rows();
    expect(stopped.accepted).toBe(segment.accepted.size);
    expect(stopped.accepted).toBeLessThan(rows);
    expect(stopped.accepted + stopped.notSent).toBe(rows);

    await window.button('Continue').click();
    await expect(window.heading).toHaveText('Sending to Scripted');
    await expect(page.getByRole('radio', { name: 'Gentle' })).toBeChecked();
    // At 100 a second the rest would take longer than this test may.
    await page.locator('label', { hasText: 'Fastest' }).click();
    await expect(window.heading).toHaveText('1,500 rows read');
    expect((await window.rows()).accepted).toBe(rows);
    expect(segment.accepted.size).toBe(rows);
    expect([...segment.accepted.values()].every((times) => times === 1)).toBe(true);
    // Also what left after it was continued.
    expect(segment.requests.every(({ headers }) => headers['content-encoding'] === 'gzip')).toBe(true);
  } finally {
    await segment.close();
  }
});

async function arrived(segment: SegmentEndpoint, count: number): Promise<void> {
  await expect.poll(() => segment.accepted.size).toBeGreaterThanOrEqual(count);
}
