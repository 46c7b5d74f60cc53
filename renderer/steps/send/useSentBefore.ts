import { useMemo } from 'react';
import type { PastImport } from '../../../shared/model/history';
import { sentBefore } from '../../store/sentBefore';
import { useStore } from '../../store/useStore';

/** The latest import that brought this file to the receiver that is chosen, if there is one. */
export function useSentBefore(): PastImport | null {
  const imports = useStore((state) => state.history?.imports);
  const preview = useStore((state) => (state.file.kind === 'open' ? state.file.preview : null));
  const receiver = useStore((state) => state.receiver);
  const sources = useStore((state) => state.sources);
  return useMemo(
    () => (imports && preview ? sentBefore(imports, { file: preview, receiver, sources }) : null),
    [imports, preview, receiver, sources],
  );
}
