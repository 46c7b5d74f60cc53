import { getFileNameLowLevel, openPromise, type Entry, type ZipFile } from 'yauzl';
import { FailureError } from '../../shared/model/failure';
import { fileFailure, systemCode } from './fileFailure';

/** More are neither shown nor looked through. */
const mostEntries = 10_000;

/** Where a file inside of a zip file lies, in bytes of the zip file, and what it unpacks to. */
export interface ZipEntry {
  readonly start: number;
  readonly end: number;
  readonly packed: boolean;
  /** Bytes and CRC-32 of what it holds. */
  readonly size: number;
  readonly crc: number;
}

/**
 * The paths of the files inside, in their order, without folders and what macOS and Windows put there for themselves.
 *
 * @throws FailureError `fileDamaged`, and as the file system does
 */
export async function listZipEntries(path: string): Promise<readonly string[]> {
  return inZip(path, async (zip) => {
    const names: string[] = [];
    for await (const entry of firstEntries(zip)) {
      const name = nameOf(entry);
      if (!isIncidental(name) && !names.includes(name)) names.push(name);
    }
    return names;
  });
}

/**
 * @throws FailureError `zipEntryMissing`, `zipEncrypted`, `zipMethodUnknown` where it is packed in a way that is not read,
 * `fileDamaged`, and as the file system does
 */
export async function findZipEntry(path: string, name: string): Promise<ZipEntry> {
  return inZip(path, async (zip) => {
    for await (const entry of firstEntries(zip)) {
      if (nameOf(entry) !== name) continue;
      if (entry.isEncrypted()) throw new FailureError('zipEncrypted');
      const { compressionMethod: method, compressedSize, uncompressedSize, crc32 } = entry;
      if (!entry.canDecodeFileData()) throw new FailureError('zipMethodUnknown', {}, `method ${method}`);
      const { fileDataStart } = await zip.readLocalFileHeaderPromise(entry, { minimal: true });
      return {
        start: fileDataStart,
        end: fileDataStart + compressedSize,
        packed: method !== 0,
        size: uncompressedSize,
        crc: crc32,
      };
    }
    throw new FailureError('zipEntryMissing', { entry: name });
  });
}

async function inZip<T>(path: string, look: (zip: ZipFile) => Promise<T>): Promise<T> {
  try {
    // A name that leads out of a folder harms nobody here: nothing is ever unpacked to the disk.
    const zip = await openPromise(path, { autoClose: false, decodeStrings: false });
    try {
      return await look(zip);
    } finally {
      zip.close();
    }
  } catch (error) {
    if (error instanceof FailureError) throw error;
    if (systemCode(error) !== undefined) throw fileFailure(error);
    // The library throws sentences of its own for whatever does not fit together.
    throw new FailureError(
      'fileDamaged',
      {},
      error instanceof Error ? error.message.slice(0, 200) : undefined,
    );
  }
}

async function* firstEntries(zip: ZipFile): AsyncGenerator<Entry, void, undefined> {
  let count = 0;
  for await (const entry of zip.eachEntry()) {
    count += 1;
    if (count > mostEntries) return;
    yield entry;
  }
}

function nameOf({ generalPurposeBitFlag, fileNameRaw, extraFields }: Entry): string {
  return getFileNameLowLevel(generalPurposeBitFlag, fileNameRaw, extraFields, false).slice(0, 1000);
}

function isIncidental(name: string): boolean {
  const parts = name.split('/');
  const last = parts.at(-1) ?? '';
  return last === '' || parts.includes('__MACOSX') || /^(\.|thumbs\.db$|desktop\.ini$)/i.test(last);
}
