import type { Dialect } from '../../shared/model/dialect';
import { FailureError } from '../../shared/model/failure';
import { officeKind } from '../../shared/workbook/officeKind';
import type { FileHead } from './readFileHead';
import { listZipEntries } from './zipEntries';

/**
 * Whether the file is to be read as an Excel workbook: because the dialect says so, or, without one, by what is inside.
 *
 * @throws FailureError where it is the file of another office program, and as listZipEntries does
 */
export async function isWorkbook(
  path: string,
  { bytes }: FileHead,
  dialect: Dialect | undefined,
): Promise<boolean> {
  if (dialect !== undefined) return dialect.layout?.kind === 'sheet' && dialect.packing === undefined;
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b || bytes[2] !== 0x03) return false;
  const office = officeKind(await listZipEntries(path));
  if (office?.kind === 'refused') throw new FailureError(office.code);
  return office !== undefined;
}
