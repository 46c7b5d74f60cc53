import { readFileSync, writeFileSync } from 'node:fs';
import { expectAccessible } from '../support/accessibility';
import { expect, test } from '../support/app';
import { ImportWindow } from '../support/importWindow';
import { startSegmentEndpoint } from '../support/segmentEndpoint';

const source = { name: 'Scripted', writeKey: 'abcdEFGH0123456789ijklmnopqrwxyz' };
const header = 'userId,event,timestamp,properties.note';
const lines = Array.from({ length: 40 }, (_, index) => `user-${String(index + 1)},Signed Up,2024-01-01,ok`);

test('rows that were stopped or refused are saved, corrected, dropped and sent: each arrives once under its first id', async ({
  page,
  electronApp,
}, testInfo) => {
  let refusing = true;
  const segment = await startSegmentEndpoint(({ body }) =>
    refusing && body.includes('"user-7"') ? { kind: 'status', status: 400 } : undefined,
  );
  try {
    const file = testInfo.outputPath('people.csv');
    writeFileSync(file, `${[header, ...lines, ',Signed Up,2024-01-02,=1+1'].join('\n')}\n`);
    const saved = testInfo.outputPath('people not sent.csv');
    await electronApp.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
    }, saved);
    const window = new ImportWindow(page);

    await window.drop(file);
    await window.goToMap();
    await window.goToCheck();
    await window.goToDestinations();
    await window.goToSend();
    await window.addSource({ ...source, url: segment.host });
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await window.startSending();
    await expect(window.heading).toHaveText('41 rows read');
    expect(await window.rows()).toMatchObject({ accepted: 39, stopped: 1, refused: 1, notSent: 0 });

    const report = testInfo.outputPath('report.html');
    await window.button('Save rows that were not sent…').click();
    await expect(page.getByText('2 rows are in people not sent.csv')).toBeVisible();
    await electronApp.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
    }, report);
    await window.button('Save the report…').click();
    await expect(page.getByText('The report is in report.html.')).toBeVisible();
    expect(readFileSync(report, 'utf8')).toContain('39 of 41 rows were accepted by Scripted.');

    // The person fills in who it was.
    writeFileSync(saved, readFileSync(saved, 'utf8').replace('\r\n,Signed Up', '\r\nuser-41,Signed Up'));
    refusing = false;
    await window.button('Import another file with this set-up').click();
    await window.drop(saved);
    await expect(
      page.getByRole('radio', { name: 'Send these rows again with their first ids' }),
    ).toBeChecked();
    await expectAccessible(page);
    await window.goToMap();
    await window.goToCheck();
    await expect(window.heading).toHaveText('All 2 rows are ready.');
    await window.goToDestinations();
    await window.goToSend();
    await window.startSending();
    await expect(window.heading).toHaveText('2 rows read');
    expect(await window.rows()).toMatchObject({ accepted: 2, read: 2 });

    const ids = [...segment.accepted.keys()].map((id) => id.split('-'));
    expect(new Set(ids.map(([prefix]) => prefix)).size).toBe(1);
    const numbers = ids.map(([, row = '']) => Number.parseInt(row, 36)).sort((one, other) => one - other);
    expect(numbers).toEqual(Array.from({ length: 41 }, (_, index) => index + 2));
    expect([...segment.accepted.values()].every((times) => times === 1)).toBe(true);
    expect([...segment.stored.values()].some((event) => event.includes('"note":"=1+1"'))).toBe(true);
  } finally {
    await segment.close();
  }
});
