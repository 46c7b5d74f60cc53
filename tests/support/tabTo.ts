import type { Page } from '@playwright/test';

type Role = 'button' | 'radio' | 'checkbox' | 'combobox' | 'textbox';

/** Tab until the element with this role and name has the focus, as somebody without a mouse does. */
export async function tabTo(page: Page, role: Role, name: string | RegExp): Promise<void> {
  const target = page.getByRole(role, { name }).first();
  for (let presses = 0; presses < 120; presses++) {
    // A long list draws its lines only as they come near.
    const drawn = (await target.count()) > 0;
    if (drawn && (await target.evaluate((element) => element === document.activeElement))) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab never reaches ${role} ${String(name)}`);
}
