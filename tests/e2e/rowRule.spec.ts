import { writeFile } from 'node:fs/promises';
import type { ElectronApplication, Page, TestInfo } from '@playwright/test';
import { z } from 'zod';
import { expectAccessible } from '../support/accessibility';
import { expect, test } from '../support/app';
import { ImportWindow } from '../support/importWindow';
import { startSegmentEndpoint } from '../support/segmentEndpoint';
import { tabTo } from '../support/tabTo';

const writeKey = 'abcdEFGH0123456789ijklmnopqrwxyz';
const statuses = ['paid', 'refunded', 'open', 'paid', 'Paid', 'open', 'refunded', 'paid'];
const header = 'order_id,user_id,timestamp,event,status,amount';

/** 400 orders, of which every 50th has no amount that is a number. */
const orders = Array.from({ length: 400 }, (_, index) => ({
  id: `o${String(index)}`,
  day: `2024-01-${String(1 + (index % 28)).padStart(2, '0')}`,
  status: statuses[index % statuses.length] ?? '',
  amount: index % 50 === 0 ? 'n/a' : String(index),
}));
const isPaid = ({ status }: (typeof orders)[number]) => status.toLowerCase() === 'paid';

async function openOrders(page: Page, testInfo: TestInfo): Promise<ImportWindow> {
  const file = testInfo.outputPath('orders.csv');
  const lines = orders.map(({ id, day, status, amount }) =>
    [id, 'u1', day, 'Ordered', status, amount].join(','),
  );
  await writeFile(file, `${[header, ...lines].join('\n')}\n`);
  const window = new ImportWindow(page);
  await window.drop(file);
  await expect(window.heading).toHaveText('Does this look right?');
  return window;
}

for (const theme of ['light', 'dark'] as const) {
  test(`only the rows that a rule wants arrive, in ${theme}`, async ({ page, electronApp }, testInfo) => {
    test.setTimeout(180_000);
    await page.emulateMedia({ colorScheme: theme });
    const look = (name: string) => lookAt(electronApp, page, testInfo.outputPath(`${name}-${theme}`));
    const segment = await startSegmentEndpoint();
    const window = await openOrders(page, testInfo);
    await window.goToMap();
    await window.button('Only some rows…').click();
    const dialog = page.getByRole('dialog', { name: 'Which rows are sent?' });
    await look('empty');
    await dialog.getByRole('combobox', { name: 'Column of condition 1' }).click();
    await look('columns');
    await page.getByRole('option', { name: /^status/ }).click();
    await dialog.getByRole('combobox', { name: 'What condition 1 compares with' }).click();
    await page.getByRole('option', { name: 'paid' }).click();
    await expect(dialog).toContainText('200 of 400 rows');
    await dialog.getByRole('button', { name: 'And another condition' }).click();
    await dialog.getByRole('combobox', { name: 'Column of condition 2' }).click();
    await page.getByRole('option', { name: /^amount/ }).click();
    await dialog.getByRole('combobox', { name: 'Comparison of condition 2' }).selectOption('is more than');
    await dialog.getByRole('textbox', { name: 'What condition 2 compares with' }).fill('100');
    const wanted = orders.filter((order) => isPaid(order) && Number(order.amount) > 100);
    const unclear = orders.filter((order) => isPaid(order) && order.amount === 'n/a');
    await expect(dialog).toContainText(`${String(wanted.length)} of 400 rows`);
    if (unclear.length > 0) await expect(dialog).toContainText(/rows? (is|are) stopped/);
    await look('conditions');
    await dialog.getByRole('button', { name: 'Or else other conditions' }).click();
    await dialog.getByRole('combobox', { name: 'Column of condition 3' }).click();
    await page.getByRole('option', { name: /^timestamp/ }).click();
    await look('groups');
    await dialog.getByRole('button', { name: 'Remove condition 3' }).click();
    await dialog.getByRole('button', { name: 'Use this rule' }).click();

    const line = page.getByRole('region', { name: 'Which rows are sent' });
    await expect(line).toContainText('Only rows where status is “paid” and amount is more than 100');
    await expect(line).toContainText(`${String(wanted.length)} of 400 rows`);
    await look('line');
    await window.goToCheck();
    await look('check');
    await window.goToDestinations();
    await window.goToSend();
    await look('send');
    await window.addSource({ name: 'Scripted', url: segment.host, writeKey });
    await window.startSending();
    await expect(window.heading).toHaveText('400 rows read');
    const leftOut = orders.length - wanted.length - unclear.length;
    expect(await window.rows()).toMatchObject({ accepted: wanted.length, stopped: unclear.length, leftOut });
    await look('result');
    const arrived = [...segment.stored.values()].map((json) => eventSchema.parse(JSON.parse(json)));
    expect(arrived.map(({ properties }) => properties.order_id)).toEqual(wanted.map(({ id }) => id));
    await window.button('History').click();
    await window.button(/Finished/).click();
    await expect(page.getByRole('region', { name: 'What was sent' })).toContainText('status is “paid”');
    await look('history');
    await segment.close();
  });
}

test('a rule is made, changed and removed with the keyboard alone', async ({ page }, testInfo) => {
  const window = await openOrders(page, testInfo);
  await window.goToMap();
  await tabTo(page, 'button', 'Only some rows…');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('combobox', { name: 'Column of condition 1' })).toBeFocused();
  await page.keyboard.type('stat');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.type('is not');
  await page.keyboard.press('Tab');
  await page.keyboard.type('open');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toContainText('300 of 400 rows');
  await tabTo(page, 'button', 'Use this rule');
  await page.keyboard.press('Enter');
  const line = page.getByRole('region', { name: 'Which rows are sent' });
  await expect(line).toContainText('Only rows where status is not “open”');
  await expect(page.getByRole('button', { name: 'Only some rows…' })).toBeFocused();

  await tabTo(page, 'button', 'Change');
  await page.keyboard.press('Enter');
  await tabTo(page, 'button', 'And another condition');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('combobox', { name: 'Column of condition 2' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await tabTo(page, 'button', 'Remove');
  await page.keyboard.press('Enter');
  await expect(line).toBeHidden();
  await page.keyboard.press('Control+z');
  await expect(line).toContainText('300 of 400 rows');
});

const eventSchema = z.object({ properties: z.object({ order_id: z.string() }) });

async function lookAt(electronApp: ElectronApplication, page: Page, file: string): Promise<void> {
  for (const [name, width, height] of [
    ['wide', 1280, 820],
    ['small', 1024, 700],
  ] as const) {
    await electronApp.evaluate(
      ({ BrowserWindow }, size) => {
        BrowserWindow.getAllWindows()[0]?.setContentSize(size.width, size.height);
      },
      { width, height },
    );
    await page.waitForFunction((expected) => innerWidth === expected, width);
    await page.screenshot({ path: `${file}-${name}.png`, animations: 'disabled' });
  }
  await expectAccessible(page);
}
