import { useMemo } from 'react';
import type { Run } from '../../store/sendSlice';
import { sentBefore } from '../../store/sentBefore';
import { useStore } from '../../store/useStore';

/** The import of this session whose events sending now would double, if there is one. */
export function useSentBefore(): Run | null {
  const earlier = useStore((state) => state.earlierRuns);
  const preview = useStore((state) => (state.file.kind === 'open' ? state.file.preview : null));
  const plan = useStore((state) => state.plan);
  const receiver = useStore((state) => state.receiver);
  return useMemo(
    () => (preview && plan ? sentBefore(earlier, { file: preview, plan, receiver }) : null),
    [earlier, preview, plan, receiver],
  );
}
