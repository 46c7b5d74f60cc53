import { fireEvent, screen } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { ok } from '../../../../shared/model/failure';
import type { Source } from '../../../../shared/model/source';
import { fakeApi } from '../../../support/fakeApi';
import { showSendStep } from '../../../support/showSendStep';

const shop: Source = {
  id: 'shop',
  name: 'Shop',
  endpoint: { kind: 'segment', region: 'eu' },
  maskedKey: 'abcd****wxyz',
  kept: 'system',
};

/** The set-up with Practice and a Segment source, checked: 1,970 events. */
async function show() {
  const startImport = vi.fn(fakeApi().api.startImport);
  const shown = await showSendStep({ startImport, listSources: () => Promise.resolve(ok([shop])) });
  shown.check();
  return { ...shown, startImport };
}

const speed = (name: string) => screen.getByRole('radio', { name });
const chosen = () => screen.getAllByRole<HTMLInputElement>('radio').find((radio) => radio.checked)?.value;
const press = (name: string) => {
  fireEvent.click(screen.getByRole('radio', { name }));
};
const start = () => {
  fireEvent.click(screen.getByRole('button', { name: /^Start sending/ }));
};
const preflight = () => screen.getByRole('region', { name: 'Before you start' }).textContent;

it('is the fastest for Practice, and leaves it to the receiver', async () => {
  const { startImport } = await show();
  expect(chosen()).toBe('most');
  expect(screen.getByText('As fast as Practice answers: nothing else shares the way.')).toBeDefined();
  expect(preflight()).toContain('Takesas long as the answers take');
  start();
  expect(startImport.mock.calls[0]?.[0]).not.toHaveProperty('speed');
});

it('is half of what Segment takes for a source, and says why and how long that is', async () => {
  await show();
  press('Shop');
  expect(chosen()).toBe('standard');
  expect(
    screen.getByText(/^500 events a second\. .* half stays free for your live traffic\.$/),
  ).toBeDefined();
  expect(preflight()).toMatch(/Takesabout 4 sabout [\d.]+ (kB|MB) will be sent/);
});

it.each([
  ['Gentle', 100, 'about 20 s'],
  ['Fast', 1000, 'about 2 s'],
  ['Fastest', null, 'as long as the answers take'],
] as const)('%s is sent as %s events a second', async (name, eventsPerSecond, time) => {
  const { startImport } = await show();
  press('Shop');
  fireEvent.click(speed(name));
  expect(preflight()).toContain(time);
  start();
  expect(startImport.mock.calls[0]?.[0]).toMatchObject({ speed: eventsPerSecond });
});

it('takes a number of one’s own when it is typed to its end', async () => {
  const { startImport } = await show();
  press('Shop');
  press('Own number');
  const input = screen.getByRole<HTMLInputElement>('textbox', { name: 'Events a second' });
  expect(input.value).toBe('500');
  fireEvent.change(input, { target: { value: '1,2' } });
  expect(preflight()).toContain('about 4 s');
  fireEvent.change(input, { target: { value: '250' } });
  fireEvent.keyDown(input, { key: 'Enter' });
  expect(preflight()).toContain('about 8 s');
  expect(input.isConnected).toBe(true);
  start();
  expect(startImport.mock.calls[0]?.[0]).toMatchObject({ speed: 250 });
});

it.each(['', '0'])('keeps the number it had when “%s” is typed', async (typed) => {
  await show();
  press('Shop');
  press('Own number');
  const input = screen.getByRole<HTMLInputElement>('textbox', { name: 'Events a second' });
  fireEvent.change(input, { target: { value: typed } });
  fireEvent.blur(input);
  expect(Number(input.value)).toBeGreaterThan(0);
  expect(preflight()).toContain('about');
});

it('is a number at once where there was none', async () => {
  const { startImport } = await show();
  press('Own number');
  expect(screen.getByText('500 events a second.')).toBeDefined();
  start();
  expect(startImport.mock.calls[0]?.[0]).toMatchObject({ speed: 500 });
});

it('is the usual one again for another receiver: what suits one may be far too fast for the next', async () => {
  await show();
  press('Own number');
  press('Shop');
  expect(chosen()).toBe('standard');
  press('Practice');
  expect(chosen()).toBe('most');
});
