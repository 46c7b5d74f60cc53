import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expectAccessible } from '../support/accessibility';
import { expect, test } from '../support/app';
import { ImportWindow } from '../support/importWindow';

const header = 'user_id,ordered at,total,currency,note';
const row = (user: string) => `${user},2024-01-02T03:04:05Z,9.50,EUR,hello`;

function eventName(window: ImportWindow) {
  return window.page.getByRole('textbox', { name: 'Event name for all rows' });
}

test('a mapping is saved, offered for the next export with other columns, and sent', async ({
  app,
}, testInfo) => {
  const window = new ImportWindow(app.page);
  const { page } = window;
  const inProfile = (name: string) => path.join(app.userData, name);
  await writeFile(inProfile('orders-2024.csv'), [header, row('u1'), row('u2'), ''].join('\n'));
  await window.drop(inProfile('orders-2024.csv'));
  await window.goToMap();
  await eventName(window).fill('Order Imported');
  await window.button('Templates').last().click();
  await page.getByRole('menuitem', { name: 'Save as template…' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('textbox', { name: 'Name' })).toHaveValue('orders-2024');
  await dialog.getByRole('textbox', { name: 'Name' }).fill('Shop orders');
  await page.screenshot({ path: testInfo.outputPath('save.png') });
  await dialog.getByRole('button', { name: 'Save template' }).click();
  await dialog.getByRole('button', { name: 'Done' }).click();
  await window.button('Other file').click();

  // Another order, one name written differently, one column gone, one new.
  const next = ['Ordered_At,coupon,User ID,total,currency', '2025-01-02T03:04:05Z,X,u3,1.50,EUR', ''].join(
    '\n',
  );
  await writeFile(inProfile('orders-2025.csv'), next);
  await window.drop(inProfile('orders-2025.csv'));
  await window.goToMap();
  const note = page.getByRole('note', { name: 'Template' });
  await expect(note).toContainText('This looks like Shop orders.');
  await page.screenshot({ path: testInfo.outputPath('offer.png') });
  await note.getByRole('button', { name: 'Use it' }).click();
  await expect(note).toContainText('Mapped like Shop orders.');
  await expect(note).toContainText('1 of 5 columns is missing: note.');
  await expect(note).toContainText('1 column is new: coupon.');
  await expect(eventName(window)).toHaveValue('Order Imported');
  await page.screenshot({ path: testInfo.outputPath('used.png') });
  await expectAccessible(page);
  await page.keyboard.press('Control+z');
  await expect(eventName(window)).toHaveValue('');
  await expect(note).toContainText('This looks like Shop orders.');
  await note.getByRole('button', { name: 'Use it' }).click();
  await window.goToCheck();
  await window.goToDestinations();
  await window.goToSend();
  await window.startSending();
  await expect(window.heading).toHaveText('1 row read');
});

test('templates are listed, renamed, duplicated, exported, imported and deleted', async ({
  app,
}, testInfo) => {
  const window = new ImportWindow(app.page);
  const { page } = window;
  await window.button('Templates').click();
  await expect(window.heading).toHaveText('Templates');
  await page.screenshot({ path: testInfo.outputPath('empty.png') });
  const file = path.join(app.userData, 'mine.json');
  const shared = {
    kind: 'backfill-template',
    version: 1,
    name: 'Shop orders',
    plan: {
      version: 1,
      columns: ['user_id', 'ordered at', 'total'],
      calls: { by: 'row', types: ['track'] },
      fields: [
        { from: { kind: 'column', column: 0 }, target: { kind: 'userId' }, type: 'text' },
        { from: { kind: 'column', column: 1 }, target: { kind: 'timestamp' }, type: 'text' },
      ],
      time: { zone: 'UTC', whenMissing: 'invalid' },
      destinations: { kind: 'all' },
    },
  };
  await writeFile(file, JSON.stringify(shared));
  const wrong = path.join(app.userData, 'wrong.json');
  await writeFile(wrong, '{"script":"alert(1)"}');
  const out = path.join(app.userData, 'out.json');
  const choose = (chosen: string) =>
    app.electronApp.evaluate(
      ({ dialog }, [open, save]) => {
        dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [open ?? ''] });
        dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: save ?? '' });
      },
      [chosen, out],
    );
  await choose(wrong);
  await window.button('Add from a file…').click();
  await expect(page.getByRole('alert')).toContainText('wrong.json is not a template');
  await choose(file);
  await window.button('Add from a file…').click();
  const list = page.getByRole('list', { name: 'Your templates' });
  await expect(list).toContainText('Needs 2 columns: user_id, ordered at');
  await expect(page.getByRole('alert')).toBeHidden();

  const menu = async (name: string, item: string) => {
    await window.button(`More for ${name}`).click();
    await page.getByRole('menuitem', { name: item }).click();
  };
  await menu('Shop orders', 'Duplicate');
  await expect(list.getByRole('listitem')).toHaveCount(2);
  await menu('Shop orders (2)', 'Rename…');
  await page.getByRole('dialog').getByRole('textbox', { name: 'Name' }).fill('shop orders');
  await window.button('Rename').last().click();
  await expect(page.getByRole('alert')).toContainText('another template called shop orders');
  await page.getByRole('dialog').getByRole('textbox', { name: 'Name' }).fill('Returns');
  await window.button('Rename').last().click();
  await expect(list).toContainText('Returns');
  await expectAccessible(page);
  await page.screenshot({ path: testInfo.outputPath('list.png') });
  await menu('Returns', 'Export…');
  await expect(page.getByRole('status')).toContainText('The template is in out.json.');
  expect(JSON.parse(await readFile(out, 'utf8'))).toEqual({ ...shared, name: 'Returns' });
  await menu('Returns', 'Versions…');
  await page.screenshot({ path: testInfo.outputPath('versions.png') });
  await window.button('Close the versions').click();
  await menu('Returns', 'Delete…');
  await window.button('Delete template').click();
  await expect(list.getByRole('listitem')).toHaveCount(1);

  const orders = path.join(app.userData, 'orders.csv');
  await writeFile(orders, ['user_id,ordered at,total', 'u1,2024-01-02T03:04:05Z,1', ''].join('\n'));
  await choose(orders);
  await window.button('Use Shop orders for a file').click();
  await expect(window.heading).toHaveText('Does this look right?');
  await expect(page.getByRole('note').first()).toContainText('Set up like Shop orders');
});
