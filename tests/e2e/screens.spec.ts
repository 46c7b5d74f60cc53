import { expect, test } from '../support/app';
import { expectAccessible } from '../support/accessibility';
import { ImportWindow } from '../support/importWindow';
import { writePastImports } from '../support/pastImports';
import type { ElectronApplication, Page } from '@playwright/test';

const sizes = [
  { name: 'wide', width: 1280, height: 820 },
  { name: 'small', width: 1024, height: 700 },
] as const;

/** Every screen, in both themes and two sizes: axe finds nothing, the primary button is not cut off, and a picture is kept to be looked at. */
for (const theme of ['light', 'dark'] as const) {
  test(`every screen in ${theme}`, async ({ app, page, electronApp }, testInfo) => {
    test.setTimeout(240_000);
    await page.getByRole('button', { name: 'Settings' }).click();
    await page.locator('label', { hasText: theme === 'dark' ? 'Dark' : 'Light' }).click();
    await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', theme);

    const look = async (name: string) => {
      for (const size of sizes) {
        await setSize(electronApp, page, size);
        await expectNothingCutOff(page);
        const file = testInfo.outputPath(`${name}-${theme}-${size.name}.png`);
        await page.screenshot({ path: file, animations: 'disabled' });
      }
      await expectAccessible(page);
    };
    const window = new ImportWindow(page);
    await look('settings');
    await window.button('Practice inbox').click();
    await look('practice-empty');
    await window.button('Templates').click();
    await look('templates-empty');
    await window.button(/^Import$/).click();
    await look('home');
    await writePastImports(app.userData);
    await window.button('History').click();
    await expect(page.getByRole('note')).toContainText('2 folders cannot be shown');
    await look('history');
    await window.button(/Finished, 5 rows not accepted/).click();
    await expect(page.getByRole('region', { name: 'What was sent' })).toBeVisible();
    await look('history-import');
    await window.button(/^Import$/).click();
    await look('home-unfinished');
    await window.openSample();
    await look('file');
    await window.button('Change').click();
    await look('file-change');
    await window.button('Done').click();
    await window.goToMap();
    await look('map');
    await window.button('Templates').last().click();
    await page.getByRole('menuitem', { name: 'Save as template…' }).click();
    await look('map-save-template');
    await window.button('Save template').click();
    await window.button('Done').click();
    await window.button('Other file').click();
    await look('home-draft');
    await page
      .getByRole('region', { name: 'Continue where you left off' })
      .getByRole('button', { name: 'Continue' })
      .click();
    await expect(window.heading).toHaveText('What does each row say?');
    await window.button('Templates').last().click();
    await page.getByRole('menuitem', { name: 'sample-orders' }).click();
    await look('map-template');
    await page.getByRole('checkbox', { name: /Facts about a person/ }).check();
    await page.getByRole('combobox', { name: /^status becomes/ }).click();
    await look('map-becomes');
    await page.keyboard.press('Escape');
    await window.goToCheck();
    await look('check');
    await page.getByRole('button', { name: /The time is not understood/ }).click();
    await look('check-problem');
    await window.goToDestinations();
    await look('destinations-all');
    await window.pickDestination('Mixpanel (Actions)');
    await look('destinations-only');
    await window.goToSend();
    await look('send');
    await window.button('Advanced').click();
    await look('send-advanced');
    await window.button('Add a Segment source').click();
    await page.getByRole('dialog').getByRole('button', { name: 'Advanced' }).click();
    await look('source');
    await page.keyboard.press('Escape');
    await window.startSending();
    await expect(window.heading).toHaveText('2,000 rows read');
    await look('result');
    await window.button('Look into the practice inbox').click();
    await expect(window.heading).toHaveText('Practice inbox');
    await look('practice');
    await window.button('Templates').click();
    await look('templates');
    await window.button('More for sample-orders').click();
    await page.getByRole('menuitem', { name: 'Versions…' }).click();
    await look('templates-versions');
  });
}

async function setSize(
  electronApp: ElectronApplication,
  page: Page,
  size: { readonly width: number; readonly height: number },
) {
  await electronApp.evaluate(({ BrowserWindow }, { width, height }) => {
    BrowserWindow.getAllWindows()[0]?.setContentSize(width, height);
  }, size);
  await page.waitForFunction(({ width, height }) => innerWidth === width && innerHeight === height, size);
}

/** Nothing scrolls sideways, and every button that is shown at the bottom lies inside the window. */
async function expectNothingCutOff(page: Page) {
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(overflow).toBeLessThanOrEqual(0);
  for (const button of await page.locator('footer button').all()) {
    await expect(button).toBeInViewport({ ratio: 1 });
  }
}
