import { describe, expect, test } from 'vitest';
import { isOurPage } from '../../../electron/ipc/isOurPage';
import { pageAddress } from '../../../electron/pageAddress';

const page = pageAddress(false, undefined);
const ours = { name: 'our window' };
const frame = { origin: 'app://backfill', parent: null };

describe('isOurPage', () => {
  test('accepts the main frame of our window on our page', () => {
    expect(isOurPage({ sender: ours, senderFrame: frame }, ours, page)).toBe(true);
  });

  test.each([
    ['another window', { sender: {}, senderFrame: frame }],
    ['a frame that is gone', { sender: ours, senderFrame: null }],
    ['a frame inside our page', { sender: ours, senderFrame: { ...frame, parent: frame } }],
    ['another origin', { sender: ours, senderFrame: { ...frame, origin: 'https://example.org' } }],
    [
      'an origin that starts like ours',
      { sender: ours, senderFrame: { ...frame, origin: 'app://backfill.x' } },
    ],
    ['a file', { sender: ours, senderFrame: { ...frame, origin: 'file://' } }],
    ['an opaque origin', { sender: ours, senderFrame: { ...frame, origin: 'null' } }],
  ])('refuses %s', (_what, event) => {
    expect(isOurPage(event, ours, page)).toBe(false);
  });

  test('refuses everything while there is no window', () => {
    expect(isOurPage({ sender: undefined, senderFrame: frame }, undefined, page)).toBe(false);
  });

  test('while developing the origin is the server and not our own', () => {
    const server = pageAddress(false, 'http://127.0.0.1:5173/');
    const fromServer = { sender: ours, senderFrame: { ...frame, origin: 'http://127.0.0.1:5173' } };
    expect(isOurPage(fromServer, ours, server)).toBe(true);
    expect(isOurPage({ sender: ours, senderFrame: frame }, ours, server)).toBe(false);
  });
});
