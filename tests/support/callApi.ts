import type { Page } from '@playwright/test';

/**
 * Calls a method of the page's API with any value, as a page that was taken over could.
 * `answered`, the code of the failure, or `refused` when it rejects.
 */
export async function callApi(page: Page, name: string, value?: unknown): Promise<unknown> {
  const argument = value === undefined ? '' : JSON.stringify(value);
  return page.evaluate<unknown>(
    `window.backfill[${JSON.stringify(name)}](${argument}).then(
      (result) => (result.ok ? 'answered' : result.failure.code),
      () => 'refused',
    )`,
  );
}
