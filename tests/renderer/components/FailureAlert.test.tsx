import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { FailureAlert } from '../../../renderer/components/FailureAlert';
import { fail, failureCodes } from '../../../shared/model/failure';
import { renderPart } from '../../support/renderWithStore';

const params = {
  name: 'orders.csv',
  first: 'orders-1.csv',
  other: 'orders-2.csv',
  host: 'api.segment.io',
  status: 403,
  row: 12,
  rows: 40,
  count: 5001,
  limit: 5000,
  seconds: 90,
  entry: 'orders.csv',
  sheet: 'Orders',
};

describe('FailureAlert', () => {
  it.each(failureCodes)('has a whole sentence for %s', (code) => {
    renderPart(<FailureAlert failure={fail(code, params).failure} />);
    const text = screen.getByRole('alert').textContent;
    expect(text).not.toContain('{{');
    expect(text).not.toContain(code);
    expect(text).not.toMatch(/invalid|null|parse|schema|payload|oops/i);
  });

  it('names the file', () => {
    renderPart(<FailureAlert failure={fail('fileIsPdf', params).failure} />);
    expect(screen.getByRole('alert').textContent).toContain('orders.csv is a PDF.');
  });

  it('offers the way on beside the details', () => {
    renderPart(<FailureAlert failure={fail('fileEmpty').failure} action={<button>Choose another</button>} />);
    const names = screen.getAllByRole('button').map((button) => button.textContent);
    expect(names).toEqual(['Choose another', 'Copy details']);
  });
});
