import type { PageAddress } from '../pageAddress';

interface Frame {
  readonly origin: string;
  readonly parent: unknown;
}

/** What of Electron's event says who sent a message. */
export interface Sender {
  readonly sender: unknown;
  readonly senderFrame: Frame | null;
}

/**
 * Whether a message comes from the main frame of our window while it shows our page. A window can be made
 * to show something else, and can hold frames of others: so the frame and its origin decide, not the window alone.
 */
export function isOurPage(event: Sender, ourContents: unknown, page: PageAddress): boolean {
  const frame = event.senderFrame;
  return (
    ourContents !== undefined &&
    event.sender === ourContents &&
    frame !== null &&
    frame.parent === null &&
    frame.origin === page.origin
  );
}
