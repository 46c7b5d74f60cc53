import { readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test, type TestApp } from '../support/app';
import { ImportWindow } from '../support/importWindow';

const rows = Array.from(
  { length: 20 },
  (_, index) => `user-${index},2024-01-02T03:04:05Z,${index}.50,n${index}`,
);
const table = ['user_id,ordered at,total,note', ...rows, ''].join('\n');

/** Names the events of a file in Map, and waits until that is written down. */
async function nameEvents(app: TestApp, file: string): Promise<void> {
  await writeFile(file, table);
  const window = new ImportWindow(app.page);
  await window.drop(file);
  await window.goToMap();
  await eventName(window).fill('Order Imported');
  await expect
    .poll(() => readFile(path.join(app.userData, 'draft.json'), 'utf8').catch(() => ''))
    .toContain('Order Imported');
}

function eventName(window: ImportWindow) {
  return window.page.getByRole('textbox', { name: 'Event name for all rows' });
}

function offerOf(window: ImportWindow) {
  return window.page.getByRole('region', { name: 'Continue where you left off' });
}

test('after kill -9 in Map the next start goes on with the same mapping, until it is sent', async ({
  app,
}) => {
  await nameEvents(app, path.join(app.userData, 'orders-2024.csv'));
  await app.kill();

  const window = new ImportWindow(await app.restart());
  await expect(offerOf(window)).toContainText('orders-2024.csv, step 2 of 5: Map');
  await offerOf(window).getByRole('button', { name: 'Continue' }).click();
  await expect(window.heading).toHaveText('What does each row say?');
  await expect(eventName(window)).toHaveValue('Order Imported');

  // Another file may be looked at in between.
  await window.button('Other file').click();
  await window.openSample();
  await window.button('Other file').click();
  await offerOf(window).getByRole('button', { name: 'Continue' }).click();
  await window.goToCheck();
  await window.goToDestinations();
  await window.goToSend();
  await window.startSending();
  await expect(window.heading).toHaveText('20 rows read');
  const later = new ImportWindow(await app.restart());
  await expect(later.page.getByRole('heading', { name: 'Recent imports' })).toBeVisible();
  await expect(offerOf(later)).toBeHidden();
});

test('a file that was moved is asked for, and one that was changed is looked at first', async ({ app }) => {
  const file = path.join(app.userData, 'orders-2024.csv');
  await nameEvents(app, file);
  const moved = path.join(app.userData, 'moved.csv');
  await rename(file, moved);
  await writeFile(moved, table.replace('user-3', 'user-three'));

  const window = new ImportWindow(await app.restart());
  await offerOf(window).getByRole('button', { name: 'Continue' }).click();
  await expect(window.page.getByRole('alert')).toContainText('orders-2024.csv is no longer there');
  await app.electronApp.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] });
  }, moved);
  await window.button('Choose the file…').click();
  await expect(window.heading).toHaveText('Does this look right?');
  await expect(window.page.getByRole('note').first()).toContainText(
    'moved.csv is not the file that you left off with',
  );
  await window.goToMap();
  await expect(eventName(window)).toHaveValue('Order Imported');

  await window.button('Other file').click();
  await expect(offerOf(window)).toContainText('moved.csv');
  await offerOf(window).getByRole('button', { name: 'Discard' }).click();
  await expect(offerOf(window)).toBeHidden();
  expect(await readFile(path.join(app.userData, 'draft.json'), 'utf8')).not.toContain('Order Imported');
});

test('several files, and pasted rows, are continued after a restart, too', async ({ app }) => {
  const names = ['orders-a.csv', 'orders-b.csv'].map((name) => path.join(app.userData, name));
  for (const name of names) await writeFile(name, table);
  const window = new ImportWindow(app.page);
  await window.drop(...names);
  await window.goToMap();
  const several = new ImportWindow(await app.restart());
  await expect(offerOf(several)).toContainText('orders-a.csv and 1 more, step 2 of 5: Map');
  await offerOf(several).getByRole('button', { name: 'Continue' }).click();
  await expect(several.button(/^Check .*40 rows$/)).toBeVisible();

  await several.button('Other file').click();
  await several.page.evaluate((text) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', text);
    document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }));
  }, table);
  await several.goToMap();
  const pasted = new ImportWindow(await app.restart());
  await expect(offerOf(pasted)).toContainText('Pasted rows.csv');
  await offerOf(pasted).getByRole('button', { name: 'Continue' }).click();
  await expect(pasted.heading).toHaveText('What does each row say?');
});
