import { assertNever } from '../../../../shared/model/failure';
import type { Receiver } from '../../../../shared/model/source';
import { useReceiverName } from '../useReceiverName';
import { ClockQuestion } from './ClockQuestion';
import { DoubtQuestion } from './DoubtQuestion';
import { FileQuestion } from './FileQuestion';
import { InUseQuestion } from './InUseQuestion';
import type { Question } from './question';
import { SourceQuestion } from './SourceQuestion';

export interface SendQuestionProps {
  readonly question: Question;
  readonly receiver: Receiver;
  /** Whether any row has left. */
  readonly sent: boolean;
}

/** What an import asks, with the consequence of each answer; an answer lets it go on by itself. */
export function SendQuestion({ question, receiver, sent }: SendQuestionProps) {
  const name = useReceiverName(receiver);
  switch (question.kind) {
    case 'clockWrong':
      return <ClockQuestion receiver={name} />;
    case 'rowsInDoubt':
      return <DoubtQuestion rows={question.rows} receiver={name} />;
    case 'fileChanged':
    case 'fileMissing':
      return <FileQuestion kind={question.kind} receiver={name} sent={sent} />;
    case 'writeKeyMissing':
    case 'writeKeyOther':
    case 'sourceUnknown':
      return <SourceQuestion kind={question.kind} receiver={receiver} />;
    case 'importInUse':
      return <InUseQuestion />;
    default:
      return assertNever(question);
  }
}
