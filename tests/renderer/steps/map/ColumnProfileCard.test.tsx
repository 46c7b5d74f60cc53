import { fireEvent, screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { ColumnProfileCard } from '../../../../renderer/steps/map/ColumnProfileCard';
import type { ColumnDetails, ColumnProfile, Row } from '../../../../shared/model/csv';
import { profileColumns } from '../../../../shared/pipeline/profileColumns';
import { fakeApi } from '../../../support/fakeApi';
import { renderWithStore } from '../../../support/renderWithStore';

function profileOf(...cells: string[]): ColumnProfile {
  const rows: Row[] = cells.map((cell, index) => ({ rowNumber: index + 2, cells: [cell] }));
  const [profile] = profileColumns(rows, 1);
  if (!profile) throw new Error('no profile');
  return profile;
}

async function openCard(profile: ColumnProfile) {
  await renderWithStore(<ColumnProfileCard name="total" profile={profile} />, fakeApi().api);
  const button = screen.getByRole('button', { name: 'total: what it holds' });
  button.focus();
  fireEvent.click(button);
  const card = await screen.findByRole('dialog');
  const fact = (name: string) =>
    [...card.querySelectorAll('dt')].find(({ textContent }) => textContent === name)?.nextElementSibling
      ?.textContent;
  return { button, card, fact };
}

describe('ColumnProfileCard', () => {
  it('tells what is known of the values', async () => {
    const { card, fact } = await openCard(profileOf('10', '', '9', '10', '-2.5'));
    expect(card.textContent).toContain('4 of 5 rows read are filled (80%)');
    expect(fact('Different values')).toBe('3');
    expect(fact('Most frequent')).toBe('102');
    expect(fact('Smallest')).toBe('-2.5');
    expect(fact('Largest')).toBe('10');
    expect(fact('Length')).toBe('1 to 4 characters');
    expect(fact('Looks like')).toBe('Whole number3Decimal number1');
  });

  it('shows examples where no value comes twice, and the days of times', async () => {
    const { card, fact } = await openCard(profileOf('2024-02-01 10:00', '2023-12-31 23:00'));
    expect(card.textContent).toContain('Filled in all 2 rows read');
    expect(fact('Different values')).toBe('Every one is different');
    expect(fact('Most frequent')).toBeUndefined();
    expect(fact('Examples')).toBe('2024-02-01 10:002023-12-31 23:00');
    expect(fact('Earliest day')).toBe('2023-12-31');
    expect(fact('Latest day')).toBe('2024-02-01');
    expect(fact('Length')).toBe('16 characters');
    expect(fact('Looks like')).toBe('Date or timeall');
  });

  it('says what is only estimated', async () => {
    const profile = profileOf('DE', 'DE', 'FR');
    const details: ColumnDetails = {
      distinct: { value: 123_456, exact: false },
      top: [{ value: 'DE', count: 5000 }],
      topExact: false,
      shortest: 2,
      longest: 2,
      shapes: [{ shape: 'text', cells: 3 }],
    };
    const { fact } = await openCard({ ...profile, details });
    expect(fact('Different values')).toBe('about 123,500');
    expect(fact('Most frequent')).toBe('DEat least 5,000');
  });

  it('of an empty column says only that', async () => {
    const { card } = await openCard(profileOf('', ''));
    expect(card.textContent).toBe('totalEmpty in all 2 rows read');
  });

  it('is left with Escape, back to the name', async () => {
    const { button, card } = await openCard(profileOf('a', 'b'));
    expect(button.getAttribute('aria-expanded')).toBe('true');
    await waitFor(() => {
      expect(card.contains(document.activeElement)).toBe(true);
    });
    fireEvent.keyDown(card, { key: 'Escape' });
    await waitFor(() => {
      expect(screen.queryByRole('dialog')).toBeNull();
      expect(document.activeElement).toBe(button);
    });
  });
});
