import { expect, test } from '../support/app';
import { ImportWindow } from '../support/importWindow';
import { tabTo } from '../support/tabTo';

test('the keyboard alone gets from the sample to the result', async ({ page }) => {
  const window = new ImportWindow(page);
  await tabTo(page, 'button', 'Try it with sample data');
  await page.keyboard.press('Enter');

  await expect(window.heading).toHaveText('Does this look right?');
  await expect(window.heading).toBeFocused();
  await tabTo(page, 'button', 'Map columns');
  await page.keyboard.press('Enter');

  await expect(window.heading).toHaveText('What does each row say?');
  await expect(window.heading).toBeFocused();
  await tabTo(page, 'checkbox', /Facts about a person/);
  await page.keyboard.press('Space');
  await expect(page.getByRole('checkbox', { name: /Facts about a person/ })).toBeChecked();
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('checkbox', { name: /Facts about a person/ })).not.toBeChecked();

  // One column gets another field: open, type, take the suggestion.
  await tabTo(page, 'combobox', /^note becomes/);
  await page.keyboard.press('Enter');
  await page.keyboard.type('gift_note');
  await expect(page.getByRole('option', { name: 'New property “gift_note”' })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('combobox', { name: /^note becomes: .*gift_note/ })).toBeFocused();

  await tabTo(page, 'button', /^Check .*rows$/);
  await page.keyboard.press('Enter');
  await expect(window.heading).toHaveText(/rows are ready/);
  await tabTo(page, 'button', /The time is not understood/);
  await page.keyboard.press('Enter');
  await expect(page.getByText('How to fix it').first()).toBeVisible();
  await tabTo(page, 'button', 'Choose destinations');
  await page.keyboard.press('Enter');

  await expect(window.heading).toHaveText('Who receives it?');
  await tabTo(page, 'radio', 'Everything connected to the source');
  await page.keyboard.press('ArrowDown');
  await tabTo(page, 'combobox', 'Search destinations');
  await page.keyboard.type('mixpanel');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await tabTo(page, 'button', 'Continue to sending');
  await page.keyboard.press('Enter');

  await expect(window.heading).toHaveText('Where does it go?');
  await tabTo(page, 'button', /^Start sending/);
  await page.keyboard.press('Enter');
  await expect(window.heading).toHaveText('2,000 rows read');
  await expect(window.heading).toBeFocused();
  expect(await window.rows()).toMatchObject({ read: 2000, notSent: 0 });
});
