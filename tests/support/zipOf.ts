import { crc32, deflateRawSync } from 'node:zlib';

export interface ZipPart {
  readonly name: string;
  readonly content: string | Uint8Array;
  readonly encrypted?: boolean;
  /** 8 deflates, 0 stores; any other number is written as it is, over stored bytes. */
  readonly method?: number;
  /** Sizes stand where files of more than 4 GB have them. */
  readonly zip64?: boolean;
  /** What the directory says instead of the truth. */
  readonly crc?: number;
  readonly size?: number;
}

/** A zip file. Source of its form: PKWARE APPNOTE.TXT 6.3.10. */
export function zipOf(parts: readonly ZipPart[]): Buffer {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const part of parts) {
    const written = writePart(part, offset);
    files.push(written.file);
    directory.push(written.entry);
    offset += written.file.length;
  }
  const entries = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(entries.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...files, entries, end]);
}

function writePart(part: ZipPart, offset: number): { readonly file: Buffer; readonly entry: Buffer } {
  const { method = 8 } = part;
  const content = Buffer.from(part.content);
  const data = method === 8 ? deflateRawSync(content) : content;
  const name = Buffer.from(part.name);
  const size = part.size ?? content.length;
  const extra = part.zip64 === true ? zip64Sizes(size, data.length) : Buffer.alloc(0);
  const common = Buffer.alloc(26);
  common.writeUInt16LE(45, 0);
  common.writeUInt16LE(0x800 | (part.encrypted === true ? 1 : 0), 2);
  common.writeUInt16LE(method, 4);
  common.writeUInt32LE(part.crc ?? crc32(content), 10);
  common.writeUInt32LE(part.zip64 === true ? 0xffffffff : data.length, 14);
  common.writeUInt32LE(part.zip64 === true ? 0xffffffff : size, 18);
  common.writeUInt16LE(name.length, 22);
  common.writeUInt16LE(extra.length, 24);
  const tail = Buffer.alloc(14);
  tail.writeUInt32LE(offset, 10);
  return {
    file: Buffer.concat([Buffer.from('PK\x03\x04'), common, name, extra, data]),
    entry: Buffer.concat([Buffer.from('PK\x01\x02\x2d\x03', 'latin1'), common, tail, name, extra]),
  };
}

function zip64Sizes(size: number, packed: number): Buffer {
  const extra = Buffer.alloc(20);
  extra.writeUInt16LE(1, 0);
  extra.writeUInt16LE(16, 2);
  extra.writeBigUInt64LE(BigInt(size), 4);
  extra.writeBigUInt64LE(BigInt(packed), 12);
  return extra;
}
