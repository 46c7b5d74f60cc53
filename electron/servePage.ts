import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { protocol, session } from 'electron';
import { createAppProtocol } from './appProtocol';
import { appScheme, type PageAddress } from './pageAddress';
import { secureSession } from './security';

/** Lets windows show our page, out of the built files in `root`, and nothing else. */
export function servePage(page: PageAddress, root: string): void {
  secureSession(session.defaultSession, page);
  const answer = createAppProtocol({
    root,
    readFile: (file) => readFile(file),
    nonce: () => randomBytes(16).toString('base64'),
  });
  protocol.handle(appScheme, answer);
}
