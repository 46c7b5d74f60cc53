import { FailureError } from '../../shared/model/failure';
import type { Dialect, Packing } from '../../shared/model/dialect';
import type { FileParts } from '../../shared/model/openedFile';
import { detectFormat } from '../../shared/pipeline/detectFormat';
import type { FileHead } from './readFileHead';
import { listZipEntries } from './zipEntries';

export interface FoundPacking {
  /** Undefined: the file is not packed. */
  readonly packing?: Packing | undefined;
  /** What else it holds. */
  readonly parts?: FileParts | undefined;
}

/** Names under which tables are exported, packed ones aside. */
const tableName = /\.(csv|tsv|tab|txt|psv|dat|log|json|jsonl|ndjson)$/i;

/**
 * How a file is packed. Of several files inside the first that is named like a table is taken, and the others are offered.
 *
 * @param head the file's first bytes as they lie on the disk
 * @param dialect as the person said it: then its packing is obeyed
 * @param wanted the path inside that the person chose
 * @throws FailureError `zipEmpty` where no file is inside, and as listZipEntries does
 */
export async function findPacking(
  path: string,
  head: FileHead,
  dialect: Dialect | undefined,
  wanted?: string,
): Promise<FoundPacking> {
  if (dialect !== undefined) {
    const { packing } = dialect;
    return packing?.kind === 'zip' ? { packing, parts: { entries: await entriesOf(path) } } : { packing };
  }
  if (head.bytes[0] === 0x1f && head.bytes[1] === 0x8b) return { packing: { kind: 'gzip' } };
  const format = detectFormat(head.bytes);
  const isZip = !format.ok && format.code === 'fileIsArchive' && startsWith(head.bytes, 'PK');
  if (!isZip) return {};
  const entries = await entriesOf(path);
  const chosen = entries.find((name) => name === wanted);
  const entry = chosen ?? entries.find((name) => tableName.test(name)) ?? entries[0];
  if (entry === undefined) throw new FailureError('zipEmpty');
  return { packing: { kind: 'zip', entry }, parts: { entries } };
}

async function entriesOf(path: string): Promise<string[]> {
  return [...(await listZipEntries(path))];
}

function startsWith(bytes: Uint8Array, start: string): boolean {
  return [...start].every((character, index) => bytes[index] === character.charCodeAt(0));
}
