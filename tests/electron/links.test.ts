import { expect, test } from 'vitest';
import { links } from '../../electron/links';
import { linkNames } from '../../shared/ipc/channels';

test('every link has an address, all of them safe, on a site that we know', () => {
  expect(Object.keys(links).sort()).toEqual([...linkNames].sort());
  for (const link of linkNames) {
    const { protocol, hostname, username } = new URL(links[link]);
    expect([protocol, username]).toEqual(['https:', '']);
    expect(['www.twilio.com', 'support.microsoft.com']).toContain(hostname);
  }
});
