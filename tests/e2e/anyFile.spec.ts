import path from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from '../support/app';
import { goldenFile, goldenRows, goldenTables } from '../support/golden';
import { ImportWindow } from '../support/importWindow';

/** Files as people have them, and what the window says of how each is read. */
const files: readonly (readonly [file: string, ...words: readonly string[]])[] = [
  ['semicolon-decimal-comma.csv', 'Semicolon-separated', 'UTF-8', 'names in row 1'],
  ['tab-with-commas.tsv', 'Tab-separated'],
  ['caret.txt', 'Separated by “^”'],
  ['sep-line.csv', 'Semicolon-separated', 'names in row 2'],
  ['title-lines.csv', 'names in row 4'],
  ['no-header.csv', 'no names in the file'],
  ['totals-at-end.csv', 'last row left out'],
  ['quotes-never-closed-middle.csv', 'Comma-separated', '12 rows'],
  ['names-of-objects.csv', '4 columns', '2 rows'],
  ['right-to-left.csv', 'UTF-8'],
  ['utf-16le.csv', 'UTF-16'],
  ['shift_jis.csv', 'Shift JIS'],
  ['windows-1250.csv', 'Windows-1250'],
  ['gzip.csv.gz', 'unpacked from gzip'],
  ['zip-several.zip', '2024/orders.csv from the archive'],
];

test('files as people have them open right, in light and dark', async ({ page }) => {
  const window = new ImportWindow(page);
  for (const [index, [file, ...words]] of files.entries()) {
    await page.emulateMedia({ colorScheme: index % 2 === 0 ? 'light' : 'dark' });
    await window.drop(goldenFile(file));
    await expect(window.heading).toHaveText('Does this look right?');
    await expectTable(page, file);
    const sentence = page.getByRole('paragraph').filter({ hasText: ' · ' });
    for (const said of words) await expect(sentence.filter({ hasText: said })).toBeVisible();
    await page.screenshot({
      path: test.info().outputPath(`${path.basename(file)}.png`),
      animations: 'disabled',
    });
    await window.button('Other file').click();
  }
});

/** The names and the first row, as the fixture's own table of truth has them. */
async function expectTable(page: Page, file: string): Promise<void> {
  const golden = goldenTables.find((one) => one.file === file);
  if (golden === undefined) throw new Error(`${file} is no fixture`);
  const table = page.getByRole('grid', { name: /^First rows of / });
  for (const name of golden.columns) {
    await expect(table.getByRole('columnheader', { name, exact: true })).toBeVisible();
  }
  for (const cell of goldenRows(golden)[0]?.cells ?? []) {
    await expect(table.getByRole('gridcell', { name: cell, exact: true }).first()).toBeVisible();
  }
}
