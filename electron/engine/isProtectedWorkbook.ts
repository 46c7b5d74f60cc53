import type { FileIdentity } from './messages';
import { readBytes } from './readBytes';

/** What the file is told by; text of a compound file is UTF-16. Source: MS-OFFCRYPTO 1.3.2, MS-CFB 2.2. */
const streamName = Buffer.from('EncryptedPackage', 'utf16le');
const signature = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const sectorSizeAt = 0x1e;
const directoryAt = 0x30;

/**
 * Whether the file is a compound file with a new workbook behind a password rather than an old one: then its
 * directory names what is encrypted.
 *
 * @param head the file's first bytes
 * @throws FailureError as readBytes does
 */
export async function isProtectedWorkbook(
  path: string,
  identity: FileIdentity,
  head: Uint8Array,
): Promise<boolean> {
  const bytes = Buffer.from(head);
  if (bytes.length < 512 || !signature.equals(bytes.subarray(0, signature.length))) return false;
  if (bytes.includes(streamName)) return true;
  const sectorSize = 2 ** Math.min(bytes.readUInt16LE(sectorSizeAt), 12);
  const from = (bytes.readUInt32LE(directoryAt) + 1) * sectorSize;
  if (from >= identity.size) return false;
  for await (const piece of readBytes(path, identity, { from, pieces: 1 })) {
    return Buffer.from(piece).includes(streamName);
  }
  return false;
}
