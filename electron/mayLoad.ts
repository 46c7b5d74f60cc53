import { appScheme, type PageAddress } from './pageAddress';

/** Whether a window may fetch from this address: our own page, and pictures that a page carries in itself. */
export function mayLoad(address: string, page: PageAddress): boolean {
  if (!URL.canParse(address)) return false;
  const url = new URL(address);
  if (url.protocol === 'devtools:' || url.protocol === 'data:') return true;
  if (page.kind === 'app') return url.protocol === `${appScheme}:`;
  return `${url.protocol.replace(/^ws/, 'http')}//${url.host}` === page.origin;
}
