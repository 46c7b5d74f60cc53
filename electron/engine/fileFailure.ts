import { z } from 'zod';
import { FailureError, type FailureCode } from '../../shared/model/failure';

const systemError = z.object({ code: z.string() });

const codes: ReadonlyMap<string, FailureCode> = new Map([
  ['ENOENT', 'fileMissing'],
  ['ENOTDIR', 'fileMissing'],
  ['EISDIR', 'fileIsFolder'],
  ['EACCES', 'fileUnreadable'],
  // What Windows answers while another program holds the file open for itself.
  ['EBUSY', 'fileLocked'],
  ['EPERM', 'fileLocked'],
]);

/** The operating system's code, such as `ENOENT`. */
export function systemCode(error: unknown): string | undefined {
  return systemError.safeParse(error).data?.code;
}

/** Turns what the file system throws into a failure with words; anything else stays what it is. */
export function fileFailure(error: unknown): Error {
  if (error instanceof FailureError) return error;
  const code = systemCode(error);
  if (code === undefined) return error instanceof Error ? error : new Error(String(error));
  return new FailureError(codes.get(code) ?? 'fileUnreadable', {}, code);
}
