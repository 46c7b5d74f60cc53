import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expectAccessible } from '../support/accessibility';
import { expect, test } from '../support/app';
import { ImportWindow } from '../support/importWindow';

const orders = (from: number, count: number) =>
  [
    'user_id,event,date,total',
    ...Array.from(
      { length: count },
      (_, index) => `u${String(from + index)},Order Completed,2024-01-01T00:00:00Z,9.50`,
    ),
    '',
  ].join('\n');

test('several files: those with the same columns are one import, others are asked about', async ({ app }) => {
  const write = async (name: string, content: string) => {
    const file = path.join(app.userData, name);
    await writeFile(file, content);
    return file;
  };
  const window = new ImportWindow(app.page);
  await window.drop(
    await write('orders-2.csv', orders(1, 30)),
    await write('orders-10.csv', orders(31, 20)),
    await write('people.csv', 'id,email\n1,ada@example.com\n'),
  );
  const question = app.page.getByRole('alert');
  await expect(question).toContainText('These files do not all have the same columns');
  await expectAccessible(app.page);
  await app.page.screenshot({ path: test.info().outputPath('which.png') });
  await question.getByRole('button', { name: 'Import orders-2.csv and 1 more' }).click();
  await expect(window.heading).toHaveText('Does this look right?');
  await expect(app.page.getByText('50 rows').first()).toBeVisible();
  await expect(app.page.getByRole('columnheader', { name: 'file row' })).toBeVisible();
  await window.goToMap();
  await window.goToCheck();
  await window.goToDestinations();
  await window.goToSend();
  await window.startSending();
  await expect(window.heading).toHaveText('50 rows read');
  expect((await window.rows()).accepted).toBe(50);
});
