import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** Fails with one line for each element that breaks a rule of axe. */
export async function expectAccessible(page: Page): Promise<void> {
  // Electron cannot open the second page in which axe would otherwise gather its results.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  const problems = violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target }) => `${id}: ${help} (${target.join(' ')})`),
  );
  expect(problems).toEqual([]);
}
