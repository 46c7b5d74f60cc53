import { assertNever, FailureError } from '../../shared/model/failure';
import type { Clock } from './clock';
import { deleteImport } from './deleteImport';
import { discardImport } from './discardImport';
import { listImports } from './listImports';
import type { EngineRequest, EngineResponses } from './messages';
import { readImport } from './readImport';

type HistoryKind = 'listImports' | 'readImport' | 'discardImport' | 'deleteImport';

/** Answers what is asked about imports that may have been sent long ago: their folders tell everything. */
export async function answerHistory(
  request: Extract<EngineRequest, { kind: HistoryKind }>,
  { clock, log }: { readonly clock: Clock; readonly log: (text: string) => void },
): Promise<EngineResponses[HistoryKind]> {
  const { kind, folder } = request;
  switch (kind) {
    case 'listImports':
      return listImports(folder, log, clock);
    case 'readImport': {
      const record = await readImport(folder);
      if (record === undefined) throw new FailureError('importUnknown');
      if (record.kind === 'deleted') throw new FailureError('importDeleted');
      const { path, identity, fileName, plan, expected, receiver, eventsPerSecond, compress, order } =
        record.stored.job;
      const { progress } = record;
      return {
        path,
        identity,
        fileName,
        plan,
        expected,
        receiver,
        eventsPerSecond,
        compress,
        order,
        progress,
      };
    }
    case 'discardImport':
      await discardImport(folder);
      return null;
    case 'deleteImport':
      await deleteImport(folder, clock);
      return null;
    default:
      return assertNever(kind);
  }
}
