import { appendFile, chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { expect, test } from '../support/app';
import { goldenFile, goldenRefusals } from '../support/golden';
import { ImportWindow } from '../support/importWindow';
import { startSegmentEndpoint } from '../support/segmentEndpoint';

const writeKey = 'abcdEFGH0123456789ijklmnopqrwxyz';
const orders = 'user_id,date,total\nu1,2024-01-01T00:00:00Z,1\nu2,2024-01-02T00:00:00Z,2\n';

let folder = '';
test.beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'backfill-bad-'));
});
test.afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

async function fileWith(name: string, content: string | Uint8Array): Promise<string> {
  const file = path.join(folder, name);
  await writeFile(file, content);
  return file;
}

/** The app is alive when it still does its main job. */
async function expectAlive(page: Page): Promise<void> {
  await new ImportWindow(page).openSample();
  await expect(page.getByText('2,000 rows').first()).toBeVisible();
}

/** What is said of a file that is no table, one after the other in the same window. */
const notTables: readonly (readonly [file: string, words: string, whatToDo: string])[] = [
  ['pdf.pdf', 'pdf.pdf is a PDF.', 'export the table as CSV or Excel (.xlsx)'],
  ['picture.png', 'picture.png is a picture.', 'export it as CSV or Excel (.xlsx)'],
  ['picture-named-csv.csv', 'picture-named-csv.csv is a picture.', 'export it as CSV or Excel (.xlsx)'],
  [
    'workbook-old.xls',
    'workbook-old.xls is an old Excel workbook (.xls).',
    'Save As, Excel Workbook (.xlsx)',
  ],
  ['html-named-csv.csv', 'html-named-csv.csv is a web page', 'Open it in Excel'],
  ['xml.xml', 'xml.xml is XML', 'If Excel opens it'],
  ['workbook-protected.xlsx', 'workbook-protected.xlsx is protected by a password.', 'empty the password'],
  ['workbook-broken.xlsx', 'is a workbook with parts that are missing', 'save it under a new name'],
  ['workbook-cut-off.xlsx', 'workbook-cut-off.xlsx is damaged or not complete', 'download it again'],
  ['workbook-empty.xlsx', 'is a workbook without any filled cell.', 'Drop the one that holds the table.'],
  ['open-document.ods', 'open-document.ods is a LibreOffice document.', 'choose Save As, Excel 2007-365'],
  ['zip-damaged.zip', 'zip-damaged.zip is damaged or not complete', 'Copy or download it again'],
  ['zip-encrypted.zip', 'zip-encrypted.zip is protected with a password.', 'Unpack it with the password'],
  ['zip-empty.zip', 'zip-empty.zip holds no file.', 'Pack the table again'],
  ['zip-of-pdf.zip', 'is a PDF.', 'export the table as CSV or Excel (.xlsx)'],
  ['zip-of-workbook.zip', 'orders.xlsx is an Excel workbook inside of an archive.', 'Unpack the archive'],
  ['gzip-cut-off.csv.gz', 'gzip-cut-off.csv.gz is damaged or not complete', 'Copy or download it again'],
  ['archive.7z', 'archive.7z is an archive that Backfill does not open.', 'Unpack it'],
  ['json-lists.json', 'json-lists.json is JSON, but no list of objects', 'one object on each line'],
  ['utf-32.csv', 'utf-32.csv is written as UTF-32', 'Export it as UTF-8'],
  ['program.csv', 'program.csv is not a table that Backfill can read.', 'Export the table as CSV'],
  ['empty.csv', 'empty.csv is empty.', 'Export it again'],
  ['names-only.csv', 'names-only.csv has column names but no rows', 'a filter or a date range'],
];

test('what is no table is told by name, with what to do, in light and dark', async ({ page }) => {
  const window = new ImportWindow(page);
  for (const [index, [file, words, whatToDo]] of notTables.entries()) {
    await page.emulateMedia({ colorScheme: index % 2 === 0 ? 'light' : 'dark' });
    await window.drop(goldenFile(file));
    await expect(page.getByRole('alert')).toContainText(words);
    await expect(page.getByRole('alert')).toContainText(whatToDo);
    await page.screenshot({ path: test.info().outputPath(`${file}.png`), animations: 'disabled' });
  }
  await expectAlive(page);
});

test('every kind of file that is no table is among them', () => {
  const told = new Set(notTables.map(([file]) => file));
  const codes = new Set(
    goldenRefusals.filter(({ file }) => told.has(file)).map(({ failure }) => failure.code),
  );
  expect(goldenRefusals.map(({ failure }) => failure.code).filter((code) => !codes.has(code))).toEqual([]);
});

test('a file that is gone is told by name', async ({ page, electronApp }) => {
  const file = await fileWith('gone.csv', orders);
  await chooseInDialog(electronApp, file);
  await rm(file);
  await new ImportWindow(page).button(/^Drop a /).click();
  await expect(page.getByRole('alert')).toContainText('gone.csv is no longer there.');
  await expectAlive(page);
});

test('a folder is told by name', async ({ page, electronApp }) => {
  await chooseInDialog(electronApp, folder);
  await new ImportWindow(page).button(/^Drop a /).click();
  await expect(page.getByRole('alert')).toContainText(
    'is a folder. Open it and drop the file with the table.',
  );
  await expectAlive(page);
});

test.describe('without the right to read everything', () => {
  // Root reads every file, so the app runs without that power, as it does for people.
  test.use({ appOptions: { withoutRightToReadAll: true } });

  test('a file that may not be read is told by name', async ({ page }) => {
    const file = await fileWith('secret.csv', orders);
    await chmod(file, 0o000);
    await new ImportWindow(page).drop(file);
    await expect(page.getByRole('alert')).toContainText('secret.csv cannot be read');
    await expectAlive(page);
  });
});

test('a file changed while it is open is not taken for the one that was looked at', async ({ page }) => {
  const window = new ImportWindow(page);
  const file = await fileWith('orders.csv', orders);
  await window.drop(file);
  await window.goToMap();
  await page.getByRole('textbox', { name: 'Event name for all rows' }).fill('Order Completed');
  await appendFile(file, 'u3,2024-01-03T00:00:00Z,3\n');
  await window.button(/^Check .*rows?$/).click();
  await expect(page.getByRole('alert')).toContainText('orders.csv was changed while it was open');
});

test('a file changed between check and sending is not sent', async ({ page }) => {
  const segment = await startSegmentEndpoint();
  const window = new ImportWindow(page);
  const file = await fileWith('orders.csv', orders);
  await openToSend(page, file);
  await window.addSource({ name: 'Scripted', url: segment.host, writeKey });
  await appendFile(file, 'u3,2024-01-03T00:00:00Z,3\n');
  await window.startSending();
  await expect(window.heading).toHaveText('orders.csv is no longer what it was');
  expect(segment.requests).toEqual([]);
  await expect(page.getByText('Nothing was sent yet.')).toBeVisible();
  await expect(page.getByText(/twice|which of its rows/)).toHaveCount(0);
  await window.button('Look at it').click();
  await expect(window.heading).toHaveText('Does this look right?');
  await expect(page.getByText('3 rows').first()).toBeVisible();
  await segment.close();
});

test('a row without an id and one with an unreadable date are stopped with their reasons', async ({
  page,
}) => {
  const window = new ImportWindow(page);
  await window.drop(await fileWith('orders.csv', `${orders},2024-01-03T00:00:00Z,3\nu4,03/04/2021,4\n`));
  await window.goToMap();
  await page.getByRole('textbox', { name: 'Event name for all rows' }).fill('Order Completed');
  await window.goToCheck();
  await expect(window.heading).toHaveText('2 rows are ready. 2 need attention.');
  await expect(page.getByText('No person: User ID and Anonymous ID are both empty')).toBeVisible();
  await page.getByRole('button', { name: /The time is not understood/ }).click();
  await expect(page.getByRole('cell', { name: '03/04/2021' })).toBeVisible();
});

test('a write key with spaces is told, and the words of the form stay', async ({ page }) => {
  const window = new ImportWindow(page);
  await openToSend(page, await fileWith('orders.csv', orders));
  await window.addSource({ name: 'Shop', url: 'http://127.0.0.1:9', writeKey: 'abc def ghi' });
  await expect(page.getByText('A write key has no spaces in it.')).toBeVisible();
  await expect(page.getByRole('dialog').getByRole('textbox', { name: 'Name' })).toHaveValue('Shop');
});

test('an address that is neither https nor of this computer is told', async ({ page }) => {
  const window = new ImportWindow(page);
  await openToSend(page, await fileWith('orders.csv', orders));
  await window.addSource({ name: 'Shop', url: 'http://example.com', writeKey });
  await expect(page.getByText('This address cannot be used.')).toBeVisible();
});

test('an endpoint that is down is waited for, and nothing is lost when it comes back', async ({ page }) => {
  const port = await freePort();
  const window = new ImportWindow(page);
  await openToSend(page, await fileWith('orders.csv', orders));
  await window.addSource({ name: 'Down', url: `http://127.0.0.1:${String(port)}`, writeKey });
  await window.startSending();
  await expect(page.getByRole('status')).toHaveText('Down cannot be reached');

  await window.button('Stop').click();
  await window.button('Stop sending').click();
  await expect(window.button('Continue')).toBeVisible();
  expect(await window.rows()).toMatchObject({ accepted: 0, notSent: 2, read: 2 });

  const segment = await startSegmentEndpoint(undefined, port);
  await window.button('Continue').click();
  await expect(window.heading).toHaveText('2 rows read');
  expect(await window.rows()).toMatchObject({ accepted: 2, notSent: 0, read: 2 });
  expect([...segment.accepted.values()]).toEqual([1, 1]);
  await segment.close();
});

test('a refused write key stops the import with words, and the rows are kept', async ({ page }) => {
  const segment = await startSegmentEndpoint(() => ({ kind: 'status', status: 401 }));
  const window = new ImportWindow(page);
  await openToSend(page, await fileWith('orders.csv', orders));
  await window.addSource({ name: 'Wrong', url: segment.host, writeKey });
  await window.startSending();
  await expect(page.getByRole('alert')).toContainText('refused the write key (answer 401)');
  expect(await window.rows()).toMatchObject({ accepted: 0, notSent: 2, read: 2 });
  await segment.close();
});

async function openToSend(page: Page, file: string): Promise<void> {
  const window = new ImportWindow(page);
  await window.drop(file);
  await window.goToMap();
  await page.getByRole('textbox', { name: 'Event name for all rows' }).fill('Order Completed');
  await window.goToCheck();
  await window.goToDestinations();
  await window.goToSend();
}

/** The operating system's dialog cannot be pressed by a test: it answers at once, with this file. */
async function chooseInDialog(electronApp: ElectronApplication, file: string): Promise<void> {
  await electronApp.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] });
  }, file);
}

/** Nothing listens there when it returns. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}
