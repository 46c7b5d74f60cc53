import { act, fireEvent, screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { JsonView } from '../../../renderer/components/JsonView';
import { renderPart } from '../../support/renderWithStore';

const browser = navigator;
const event = { type: 'track', properties: { total: 9.5, tags: ['new'] } };

function litLines(): readonly (string | null)[] {
  return [...document.querySelectorAll('[data-lit]')].map((line) => line.textContent.trim());
}

afterEach(() => {
  // Leaves the stand-ins of the window's set-up in place.
  vi.stubGlobal('navigator', browser);
});

describe('JsonView', () => {
  it('shows the value as JSON under its name', () => {
    renderPart(<JsonView value={event} label="Event of row 2" />);
    const region = screen.getByRole('region', { name: 'Event of row 2' });
    expect(JSON.parse(region.textContent)).toEqual(event);
    expect(region.tabIndex).toBe(0);
  });

  it('lights nothing until it is told what', () => {
    renderPart(<JsonView value={event} label="Event" />);
    expect(litLines()).toEqual([]);
  });

  it('lights one value', () => {
    renderPart(<JsonView value={event} label="Event" highlight={['properties', 'total']} />);
    expect(litLines()).toEqual(['"total": 9.5,']);
  });

  it('lights everything that a value holds', () => {
    renderPart(<JsonView value={event} label="Event" highlight={['properties', 'tags']} />);
    expect(litLines()).toEqual(['"tags": [', '"new"', ']']);
  });

  it('copies the JSON, and says so', async () => {
    const writeText = vi.fn(() => Promise.resolve());
    vi.stubGlobal('navigator', { clipboard: { writeText } });
    renderPart(<JsonView value={event} label="Event" />);
    fireEvent.click(screen.getByRole('button', { name: 'Copy' }));
    expect(await screen.findByRole('button', { name: 'Copied' })).toBeTruthy();
    expect(writeText).toHaveBeenCalledExactlyOnceWith(JSON.stringify(event, null, 2));
  });

  it('does not claim to have copied when it could not', async () => {
    const refused = Promise.reject(new Error('refused'));
    vi.stubGlobal('navigator', { clipboard: { writeText: () => refused } });
    renderPart(<JsonView value={event} label="Event" />);
    fireEvent.click(screen.getByRole('button', { name: 'Copy' }));
    await act(() => refused.catch(() => undefined));
    expect(screen.queryByRole('button', { name: 'Copied' })).toBeNull();
  });
});
