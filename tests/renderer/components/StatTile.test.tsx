import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { StatTile } from '../../../renderer/components/StatTile';
import { renderPart } from '../../support/renderWithStore';

describe('StatTile', () => {
  it('writes a number as a count, and a text as it is', () => {
    renderPart(
      <>
        <StatTile label="Accepted" value={47950} hint="of 48,201" />
        <StatTile label="Left" value="about 2 min" />
      </>,
    );
    expect(screen.getByText('47,950')).toBeTruthy();
    expect(screen.getByText('of 48,201')).toBeTruthy();
    expect(screen.getByText('about 2 min')).toBeTruthy();
  });

  it.each(['good', 'look', 'stopped'] as const)('never tells "%s" by colour alone', (tone) => {
    renderPart(<StatTile label="Refused" value={3} tone={tone} />);
    expect(document.querySelectorAll('svg')).toHaveLength(1);
  });

  it('takes a sign of its own', () => {
    renderPart(<StatTile label="Requests" value={3} tone="good" icon={<i data-testid="sign" />} />);
    expect(screen.getByTestId('sign')).toBeTruthy();
    expect(document.querySelector('svg')).toBeNull();
  });
});
