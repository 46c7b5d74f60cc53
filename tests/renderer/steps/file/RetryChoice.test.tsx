import { act, fireEvent, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { mapRows } from '../../../../renderer/steps/map/mapRows';
import { addedColumns } from '../../../../shared/pipeline/retryFile';
import { filePreview } from '../../../support/fakeApi';
import { openFileStep } from '../../../support/openFileStep';
import { readyPlan } from '../../../support/readyStore';

const own = ['user_id', 'ordered at', 'total'];
const columns = [...own, ...addedColumns];
const cells = ['u1', '2024-01-02', '9.50', '17', 'Why.', 'notSent', 'Do.', '0123456789abcdefghij-h'];
const [profile] = filePreview().profiles;
const saved = {
  columns,
  rows: [{ rowNumber: 2, cells }],
  profiles: columns.flatMap(() => (profile ? [profile] : [])),
  retry: {},
};

describe('a file of rows that Backfill saved', () => {
  it('is sent again with its first ids, and only its own columns are offered', async () => {
    const { store } = await openFileStep(saved);
    const first = screen.getByRole('radio', { name: 'Send these rows again with their first ids' });
    expect(first.getAttribute('aria-checked')).toBe('true');
    const { plan } = store.getState();
    expect(plan?.messageIds).toEqual({ by: 'first', column: 7 });
    expect(plan && mapRows(plan).filter(({ kind }) => kind === 'column')).toHaveLength(own.length);
  });

  it('keeps to its own columns when it is said anew what each row is', async () => {
    const { store } = await openFileStep(saved);
    act(() => {
      store.getState().editPlan((plan) => ({ ...plan, calls: { by: 'row', types: ['identify'] } }));
    });
    const columnsUsed = store
      .getState()
      .plan?.fields.flatMap(({ from }) => (from.kind === 'column' ? [from.column] : []));
    expect(columnsUsed?.every((column) => column < own.length)).toBe(true);
    expect(store.getState().plan?.messageIds).toEqual({ by: 'first', column: 7 });
  });

  it('is a file like any other when the person wants so', async () => {
    const { store } = await openFileStep(saved);
    fireEvent.click(screen.getByRole('radio', { name: 'Treat it as a new file' }));
    const { plan } = store.getState();
    expect(plan?.messageIds).toBeUndefined();
    expect(plan && mapRows(plan).filter(({ kind }) => kind === 'column')).toHaveLength(columns.length);
    fireEvent.click(screen.getByRole('radio', { name: 'Send these rows again with their first ids' }));
    expect(store.getState().plan?.messageIds).toEqual({ by: 'first', column: 7 });
  });

  it('is sent by the plan of the first time, where that is known', async () => {
    const plan = readyPlan({ columns: own });
    const { store } = await openFileStep({ ...saved, retry: { plan } });
    expect(store.getState().plan).toMatchObject({ fields: plan.fields, calls: plan.calls, columns });
  });

  it('is not asked about any other file', async () => {
    await openFileStep();
    expect(screen.queryByText(/saved by Backfill/)).toBeNull();
  });
});
