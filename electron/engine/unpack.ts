import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Gunzip, InflateRaw } from 'node:zlib';
import { FailureError } from '../../shared/model/failure';
import { systemCode } from './fileFailure';

export interface Unpacked {
  readonly bytes: Uint8Array;
  /** Packed bytes that were used up to the end of this piece. */
  readonly used: number;
}

/**
 * What packed bytes hold, piece by piece. Nothing is unpacked before it is asked for: a few bytes that unpack to terabytes
 * take no more memory than others.
 *
 * @throws FailureError `fileDamaged` where the bytes are not what they should be or end too early, and whatever `packed` throws
 */
export async function* unpack(
  packed: AsyncIterable<Uint8Array>,
  unpacker: Gunzip | InflateRaw,
): AsyncGenerator<Unpacked, void, undefined> {
  // What goes wrong on the way comes out of the unpacker as well.
  const flow = pipeline(Readable.from(copies(packed)), unpacker).catch(() => undefined);
  const unpacked: AsyncIterable<unknown> = unpacker;
  try {
    for await (const bytes of unpacked) {
      if (bytes instanceof Uint8Array) yield { bytes, used: unpacker.bytesWritten };
    }
  } catch (error) {
    const code = systemCode(error);
    throw code?.startsWith('Z_') === true ? new FailureError('fileDamaged', {}, code) : error;
  } finally {
    unpacker.destroy();
    await flow;
  }
}

/** A stream reads ahead, and a piece of a file is valid only until the next is asked for. */
async function* copies(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer, void, undefined> {
  for await (const piece of pieces) yield Buffer.from(piece);
}
