import type { CallType } from '../model/event';
import { assertNever } from '../model/failure';
import type { IssueCode } from '../model/run';
import { calls, type RequiredField } from '../segment/calls';
import type { EventParts } from './buildEvent';

const issueOf: Readonly<Record<RequiredField, IssueCode>> = {
  id: 'noId',
  userId: 'noUserId',
  groupId: 'noGroupId',
  previousId: 'noPreviousId',
  event: 'noEventName',
};

/** What this call cannot do without and the row does not say. */
export function missingFields(type: CallType, parts: EventParts): readonly IssueCode[] {
  const { required } = calls[type];
  // Nearly every row has it all, and then nothing is allocated.
  if (required.every((field) => hasField(parts, field))) return [];
  return required.filter((field) => !hasField(parts, field)).map((field) => issueOf[field]);
}

function hasField(parts: EventParts, field: RequiredField): boolean {
  switch (field) {
    case 'id':
      return parts.userId !== undefined || parts.anonymousId !== undefined;
    case 'userId':
    case 'groupId':
    case 'previousId':
    case 'event':
      return parts[field] !== undefined;
    default:
      return assertNever(field);
  }
}
