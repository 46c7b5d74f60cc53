import type { FailureCode } from '../model/failure';

/** What the paths inside of a zip file say of it, where it is the file of an office program; undefined for any other. */
export function officeKind(
  names: readonly string[],
): { readonly kind: 'workbook' } | { readonly kind: 'refused'; readonly code: FailureCode } | undefined {
  const has = (name: string) => names.includes(name);
  if (has('[Content_Types].xml')) {
    if (names.some((name) => /^xl\/workbook\d*\.(?:xml|bin)$/i.test(name))) return { kind: 'workbook' };
    if (names.some((name) => /^(?:word|ppt)\//i.test(name))) return { kind: 'refused', code: 'fileNotText' };
  }
  if (has('mimetype') && has('content.xml')) return { kind: 'refused', code: 'fileIsOpenDocument' };
  if (names.some((name) => /(?:^|\/)Index\/Document\.iwa$/.test(name))) {
    return { kind: 'refused', code: 'fileIsNumbers' };
  }
  return undefined;
}
