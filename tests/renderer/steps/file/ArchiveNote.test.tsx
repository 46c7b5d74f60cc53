import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { ArchiveNote } from '../../../../renderer/steps/file/ArchiveNote';
import { renderPart } from '../../../support/renderWithStore';

it('tells messages exported from Segment, whatever spelling they have', () => {
  renderPart(<ArchiveNote columns={['type', 'message_id', 'received_at', 'user_id']} />);
  expect(screen.getByText('Looks like messages exported from Segment')).toBeDefined();
});

it.each([
  [['type', 'userId', 'timestamp']],
  [['messageId', 'sentAt', 'userId']],
  [['type', 'messageId', 'sentAt']],
])('says nothing of %j', (columns) => {
  renderPart(<ArchiveNote columns={columns} />);
  expect(screen.queryByText(/exported from Segment/)).toBeNull();
});
