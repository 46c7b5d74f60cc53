import type { Locator } from '@playwright/test';

/**
 * Drops files of this computer on an element, as the operating system does: only so does the page's File have
 * a path. (A File made in the page, which is what Playwright's own `drop` makes, has none.)
 */
export async function dropFile(target: Locator, ...files: readonly string[]): Promise<void> {
  await target.scrollIntoViewIfNeeded();
  const box = await target.boundingBox();
  if (!box) throw new Error('Nothing can be dropped on an element that is not shown.');
  const page = target.page();
  const session = await page.context().newCDPSession(page);
  const position = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  const data = { items: [], files: [...files], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await session.send('Input.dispatchDragEvent', { type, ...position, data });
  }
  await session.detach();
}
