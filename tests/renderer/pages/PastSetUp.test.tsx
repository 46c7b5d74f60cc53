import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { PastSetUp } from '../../../renderer/pages/history/PastSetUp';
import type { Plan } from '../../../shared/model/plan';
import { pastImport } from '../../support/history';
import { readyPlan } from '../../support/readyStore';
import { renderPart } from '../../support/renderWithStore';

function shown(changes: Partial<Plan> = {}): string {
  renderPart(
    <PastSetUp past={pastImport()} plan={readyPlan(changes)}>
      {null}
    </PastSetUp>,
  );
  return screen.getByRole('region', { name: 'What was sent' }).textContent;
}

it('says nothing of rules and changes where there are none', () => {
  const text = shown();
  expect(text).not.toContain('Only those where');
  expect(text).not.toContain('Changed on the way');
});

it('names the rule of the rows', () => {
  const text = shown({
    rule: {
      join: 'or',
      groups: [
        [
          { column: 2, test: 'more', value: '10' },
          { column: 0, test: 'empty' },
        ],
      ],
    },
  });
  expect(text).toContain('Only those where total is more than 10 or user_id is empty');
});

it('names what was done to values, and of which field', () => {
  const text = shown({
    fields: [
      {
        from: { kind: 'column', column: 0 },
        target: { kind: 'userId' },
        type: 'text',
        steps: [{ do: 'trim' }, { do: 'sha256' }],
      },
      {
        from: { kind: 'columns', columns: [0, 2], separator: '-' },
        target: { kind: 'properties', path: ['key'] },
        type: 'text',
        steps: [{ do: 'case', to: 'upper' }],
      },
    ],
  });
  expect(text).toContain('user_id: Remove outer spaces, Hash (SHA-256)');
  expect(text).toContain('user_id + total combined: Upper and lower case');
});
