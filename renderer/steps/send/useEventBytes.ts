import { useMemo, useState } from 'react';
import { compilePlan } from '../../../shared/pipeline/prepareRow';
import { useStore } from '../../store/useStore';

/** Ids are as long as real ones. */
const idPrefix = '0'.repeat(20);

/** Bytes of an event, by those of the preview's rows; undefined when none of them is ready. */
export function useEventBytes(): number | undefined {
  const rows = useStore((state) => (state.file.kind === 'open' ? state.file.preview.rows : null));
  const plan = useStore((state) => state.plan);
  const stamp = useStore((state) => state.info?.stamp);
  const [nowMilliseconds] = useState(() => Date.now());
  return useMemo(() => {
    if (!rows || !plan || !stamp) return undefined;
    const startedAt = new Date(nowMilliseconds).toISOString();
    const prepare = compilePlan(plan, { stamp, idPrefix, startedAt, nowMilliseconds });
    const bytes = rows
      .map((row) => prepare(row))
      .flatMap((row) => (row.kind === 'ready' ? row.events.map((event) => event.bytes) : []));
    return bytes.length === 0 ? undefined : bytes.reduce((sum, size) => sum + size, 0) / bytes.length;
  }, [rows, plan, stamp, nowMilliseconds]);
}
