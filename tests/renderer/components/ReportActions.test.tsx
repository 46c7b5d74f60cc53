import { fireEvent, screen } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { ReportActions } from '../../../renderer/components/ReportActions';
import { fail, ok } from '../../../shared/model/failure';
import { renderPart } from '../../support/renderWithStore';

it('opens and saves a report, and says where it is', async () => {
  const onOpen = vi.fn(() => Promise.resolve(ok({})));
  renderPart(<ReportActions onOpen={onOpen} onSave={() => Promise.resolve(ok({ name: 'r.html' }))} />);
  fireEvent.click(screen.getByRole('button', { name: 'Show the report' }));
  expect(onOpen).toHaveBeenCalledOnce();
  fireEvent.click(screen.getByRole('button', { name: 'Save the report…' }));
  expect(await screen.findByText('The report is in r.html.')).toBeTruthy();
});

it('says why it could not, and nothing when the person changed their mind', async () => {
  const onSave = vi.fn(() => Promise.resolve(ok(null)));
  renderPart(<ReportActions onOpen={() => Promise.resolve(fail('reportMissing'))} onSave={onSave} />);
  fireEvent.click(screen.getByRole('button', { name: 'Show the report' }));
  expect(await screen.findByText(/There is no report of this import yet/)).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Save the report…' }));
  await vi.waitFor(() => {
    expect(screen.queryByText(/There is no report/)).toBeNull();
  });
  expect(onSave).toHaveBeenCalledOnce();
});
