import type { LaterColumn } from '../../shared/model/csv';
import type { OpenedPreview } from '../../shared/model/openedFile';

/** The types of columns that were known by name only, from an earlier time when the whole file was read. */
export function withLaterTypes(preview: OpenedPreview, later: readonly LaterColumn[]): OpenedPreview {
  const types = new Map(
    later.flatMap(({ name, type }) => (type === undefined ? [] : [[name, type] as const])),
  );
  if (types.size === 0) return preview;
  const profiles = preview.profiles.map((profile, index) => {
    const type = types.get(preview.columns[index] ?? '');
    return type === undefined ? profile : { ...profile, type };
  });
  return { ...preview, profiles };
}
