import { rename } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from '../support/app';
import { filesHolding } from '../support/filesHolding';
import { ImportWindow } from '../support/importWindow';
import { startSegmentEndpoint } from '../support/segmentEndpoint';
import { writeSignUps } from '../support/signUps';

const source = { name: 'Scripted', writeKey: 'abcdEFGH0123456789ijklmnopqrwxyz' };

test('a stopped import goes on after a restart, and its data can be deleted while its numbers stay', async ({
  app,
}) => {
  const first = new ImportWindow(app.page);
  await first.openSample();
  await first.goToMap();
  await first.goToCheck();
  await first.goToDestinations();
  await first.goToSend();
  // Slow enough to be stopped on its way on any machine.
  await app.page.locator('label', { hasText: 'Gentle' }).click();
  await first.startSending();
  await first.button('Stop').click();
  await first.button('Stop sending').click();
  await expect(first.heading).toHaveText(/^Stopped /);

  // The practice endpoint has another port now.
  const second = new ImportWindow(await app.restart());
  await second.page
    .getByRole('region', { name: /^An import stopped / })
    .getByRole('button', { name: 'Continue' })
    .click();
  await expect(second.heading).toHaveText('Sending to Practice');
  await second.page.locator('label', { hasText: 'Fastest' }).click();
  await expect(second.heading).toHaveText('2,000 rows read');
  const rows = await second.rows();
  expect(rows.accepted + rows.stopped + rows.leftOut).toBe(2000);

  await second.button('History').click();
  const imports = second.page.getByRole('list', { name: 'Imports' });
  await expect(imports.getByRole('button')).toHaveCount(1);
  await imports.getByRole('button', { name: /^sample-orders\.csv.*Practice.*Finished/ }).click();
  await expect(second.heading).toHaveText('sample-orders.csv');
  expect(await second.rows()).toEqual(rows);

  const folder = path.join(app.userData, 'imports');
  // A column of its set-up.
  const inSetUp = 'discount_code';
  expect(await filesHolding(folder, inSetUp)).not.toEqual([]);
  await second.button('Delete data…').click();
  await second.page.getByRole('dialog').getByRole('button', { name: 'Delete data' }).click();
  await expect(second.page.getByText('You had the data of this import deleted.')).toBeVisible();
  expect(await filesHolding(folder, inSetUp)).toEqual([]);

  const third = new ImportWindow(await app.restart());
  await third.button('History').click();
  await third.button(/^sample-orders\.csv.*Data deleted/).click();
  expect(await third.rows()).toEqual(rows);
});

test('everything that came out of files is deleted at once', async ({ app }) => {
  const window = new ImportWindow(app.page);
  await window.openSample();
  await window.goToMap();
  await window.button('Templates').last().click();
  await window.page.getByRole('menuitem', { name: 'Save as template…' }).click();
  await window.button('Save template').click();
  await window.button('Done').click();
  await window.goToCheck();
  await window.goToDestinations();
  await window.goToSend();
  await window.startSending();
  await expect(window.heading).toHaveText('2,000 rows read');
  await window.button('Import another file with this set-up').click();
  await window.openSample();
  await window.goToMap();

  const inSetUp = 'discount_code';
  await expect.poll(async () => (await filesHolding(app.userData, inSetUp)).length).toBeGreaterThan(2);
  await window.button('Settings').click();
  await window.button('Delete all data…').click();
  await window.page.getByRole('dialog').getByRole('button', { name: 'Delete all data' }).click();
  await expect(window.page.getByText('All data is deleted.')).toBeVisible();
  expect(await filesHolding(app.userData, inSetUp)).toEqual([]);
});

test('rows that Segment refused are tried again after a restart, and arrive once', async ({ app }) => {
  let refusing = true;
  const segment = await startSegmentEndpoint(({ body }) =>
    refusing && body.includes('"user-7"') ? { kind: 'status', status: 400 } : undefined,
  );
  try {
    const first = new ImportWindow(app.page);
    await first.drop(await writeSignUps(app.userData, 30));
    await first.goToMap();
    await first.goToCheck();
    await first.goToDestinations();
    await first.goToSend();
    await first.addSource({ ...source, url: segment.host });
    await first.startSending();
    await expect(first.heading).toHaveText('30 rows read');
    expect(await first.rows()).toMatchObject({ accepted: 29, refused: 1 });

    refusing = false;
    const second = new ImportWindow(await app.restart());
    await second.button('History').click();
    await second.button(/^sign-ups\.csv.*Scripted.*Finished, 1 row not accepted/).click();
    await second.button('Retry 1 refused row').click();
    await second.enterKeyAgain(source.writeKey);
    await expect.poll(() => segment.accepted.size).toBe(30);
    await expect(second.page.getByRole('group', { name: /^Rows: 30 accepted/ })).toBeVisible();
    await expect(second.heading).toHaveText('30 rows read');
    expect(await second.rows()).toMatchObject({ accepted: 30, refused: 0 });
    expect(segment.accepted.size).toBe(30);
    expect([...segment.accepted.values()].every((times) => times === 1)).toBe(true);
  } finally {
    await segment.close();
  }
});

test('after a restart the key is asked for, then the file that was moved, and a source that was removed', async ({
  app,
}) => {
  let refusing = true;
  const segment = await startSegmentEndpoint(({ number }) =>
    refusing && number > 2 ? { kind: 'status', status: 503 } : undefined,
  );
  try {
    const rows = 12_000;
    const file = await writeSignUps(app.userData, rows);
    const first = new ImportWindow(app.page);
    await first.drop(file);
    await first.goToMap();
    await first.goToCheck();
    await first.goToDestinations();
    await first.goToSend();
    await first.addSource({ ...source, url: segment.host });
    await first.startSending();
    await segment.whenRequest(3);
    await first.button('Stop').click();
    await first.button('Stop sending').click();
    await expect(first.heading).toHaveText(/^Stopped /);
    await first.button('Settings').click();
    await first.button('Remove Scripted').click();
    await first.button('Remove source').click();

    const moved = path.join(app.userData, 'moved.csv');
    await rename(file, moved);
    refusing = false;
    const second = new ImportWindow(await app.restart());
    const offer = second.page.getByRole('region', { name: /^An import stopped / });
    // As it was called then.
    await expect(offer).toContainText('to Scripted');
    await offer.getByRole('button', { name: 'Continue' }).click();
    await expect(second.heading).toHaveText('The source of this import was removed');
    // Another source's key is refused in words.
    await second.addSource({ name: 'Other', url: segment.host, writeKey: `z${source.writeKey.slice(1)}` });
    await expect(second.heading).toHaveText('sign-ups.csv is not where it was');
    await app.electronApp.evaluate(({ dialog }, chosen) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] });
    }, moved);
    await second.button('Choose the file…').click();
    await expect(second.heading).toHaveText('This is another source');
    await second.addSource({ ...source, url: segment.host });
    await second.button('Choose the file…').click();
    await expect(second.page.getByRole('group', { name: /^Rows: 12,000 accepted/ })).toBeVisible();
    expect(segment.accepted.size).toBe(rows);
    expect([...segment.accepted.values()].every((times) => times === 1)).toBe(true);
  } finally {
    await segment.close();
  }
});
