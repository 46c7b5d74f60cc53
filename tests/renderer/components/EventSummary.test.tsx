import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { EventSummary } from '../../../renderer/components/EventSummary';
import { renderPart } from '../../support/renderWithStore';
import { checkReport } from '../../support/reports';

describe('EventSummary', () => {
  it('draws the events of each month, and says each to a screen reader', () => {
    const bars = [
      { start: '2023-12', count: 1203 },
      { start: '2024-01', count: 0 },
      { start: '2024-02', count: 1 },
    ];
    renderPart(<EventSummary report={checkReport({ histogram: { unit: 'month', bars } })} />);
    expect(screen.getByText('Events per month')).toBeTruthy();
    const [list] = screen.getAllByRole('list');
    const items = within(list ?? document.body).getAllByRole('listitem');
    expect(items.map((item) => item.getAttribute('aria-label'))).toEqual([
      'Dec 2023: 1,203 events',
      'Jan 2024: 0 events',
      'Feb 2024: 1 event',
    ]);
    expect(items.map((item) => item.querySelector('span')?.style.height)).toEqual([
      '100%',
      '0%',
      `${String((1 / 1203) * 100)}%`,
    ]);
    expect(screen.getByText('at most Dec 2023: 1,203 events')).toBeTruthy();
  });

  it('draws nothing when all events are of one day', () => {
    const histogram = { unit: 'day', bars: [{ start: '2023-12-01', count: 5 }] } as const;
    renderPart(
      <EventSummary report={checkReport({ histogram: { ...histogram, bars: [...histogram.bars] } })} />,
    );
    expect(screen.queryByText('Events per day')).toBeNull();
  });
});
