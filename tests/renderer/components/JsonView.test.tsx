import { fireEvent, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { JsonView } from '../../../renderer/components/JsonView';
import { renderPart } from '../../support/renderWithStore';

const event = { type: 'track', properties: { total: 9.5, tags: ['new'] } };

function litLines(): readonly (string | null)[] {
  return [...document.querySelectorAll('[data-lit]')].map((line) => line.textContent.trim());
}

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

  it('copies the JSON without asking for a permission, and says so', () => {
    let copied = '';
    const execCommand = () => {
      const copy = new Event('copy', { cancelable: true });
      Object.assign(copy, {
        clipboardData: { setData: (_type: string, text: string) => void (copied = text) },
      });
      document.dispatchEvent(copy);
      return true;
    };
    Object.assign(document, { execCommand });
    renderPart(<JsonView value={event} label="Event" />);
    fireEvent.click(screen.getByRole('button', { name: 'Copy' }));
    expect(JSON.parse(copied)).toEqual(event);
    expect(screen.getByRole('button', { name: 'Copied' })).toBeTruthy();
  });

  it('does not claim to have copied when it could not', () => {
    Object.assign(document, { execCommand: () => false });
    renderPart(<JsonView value={event} label="Event" />);
    fireEvent.click(screen.getByRole('button', { name: 'Copy' }));
    expect(screen.queryByRole('button', { name: 'Copied' })).toBeNull();
  });
});
