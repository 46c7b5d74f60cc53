import { expectAccessible } from '../support/accessibility';
import { expect, test } from '../support/app';
import { ImportWindow } from '../support/importWindow';

/** The page's policy forbids eval: a template that needed it would fail here and nowhere else. */
for (const theme of ['light', 'dark'] as const) {
  test(`values are changed on the way, and fields made of others, in ${theme}`, async ({
    page,
  }, testInfo) => {
    test.setTimeout(180_000);
    await page.emulateMedia({ colorScheme: theme });
    const look = async (name: string) => {
      await page.screenshot({ path: testInfo.outputPath(`${name}-${theme}.png`), animations: 'disabled' });
      await expectAccessible(page);
    };
    const window = new ImportWindow(page);
    await window.openSample();
    await window.goToMap();

    await page.getByRole('button', { name: 'Change the values of Property status' }).click();
    const panel = page.getByRole('dialog', { name: 'Values of Property status' });
    const add = panel.getByRole('combobox', { name: 'Add a transformation' });
    await add.selectOption('case');
    await panel.getByRole('combobox', { name: 'Letters' }).selectOption('upper');
    await add.selectOption('replace');
    await panel.getByRole('textbox', { name: 'Find' }).fill('^(.)');
    await panel.getByRole('textbox', { name: 'Replace with' }).fill('=$1');
    await panel.getByRole('checkbox', { name: 'Regular expression' }).check();
    await add.selectOption('map');
    await add.selectOption('sha256');
    await look('panel');
    await panel.getByRole('button', { name: 'Remove Hash (SHA-256)' }).click();
    await page.keyboard.press('Escape');
    await expect(panel).toBeHidden();

    await page.getByRole('button', { name: 'Add a field' }).click();
    const form = page.getByRole('dialog', { name: 'Add a field' });
    await form.getByRole('combobox', { name: /^Field: / }).click();
    await page.keyboard.type('summary');
    await page.getByRole('option', { name: 'New property “summary”' }).click();
    await form.getByRole('combobox', { name: 'Filled with' }).click();
    await page.getByRole('option', { name: 'A template (Liquid)' }).click();
    await form.getByRole('button', { name: 'Insert “status”' }).click();
    await form.getByRole('textbox', { name: 'Template' }).press('End');
    await form.getByRole('textbox', { name: 'Template' }).pressSequentially(' {{ 1 | plus: 2 }}!');
    await expect(form.getByRole('status')).toContainText('3!');
    await look('template');
    await form.getByRole('button', { name: 'Add field' }).click();
    await expect(page.getByText(/3!"/).first()).toBeVisible();
    await look('map');
  });
}
