import { expectAccessible } from '../support/accessibility';
import { expect, test } from '../support/app';
import { ImportWindow } from '../support/importWindow';
import { startSegmentEndpoint } from '../support/segmentEndpoint';
import { writeSignUps } from '../support/signUps';

const source = { name: 'Scripted', writeKey: 'abcdEFGH0123456789ijklmnopqrwxyz' };
const rows = 100;

test('a file that a source has already is asked about: the same ids again, or new events', async ({
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
    await window.startSending();
    await expect(window.heading).toHaveText('100 rows read');

    const again = async (action: string) => {
      await window.button('Send this file again…').click();
      await expect(page.getByText(/^100 events of this file were accepted there/)).toBeVisible();
      await window.startSending();
      const dialog = page.getByRole('dialog', { name: 'Scripted has events of this file already' });
      await expect(dialog).toBeVisible();
      await expectAccessible(page);
      await dialog.getByRole('button', { name: action }).click();
      await expect(window.heading).toHaveText('100 rows read');
      expect((await window.rows()).accepted).toBe(rows);
    };
    await again('Send again');
    expect(segment.accepted.size).toBe(rows);
    expect([...segment.accepted.values()].every((times) => times === 2)).toBe(true);

    await again('Send as new');
    expect(segment.accepted.size).toBe(2 * rows);
  } finally {
    await segment.close();
  }
});
