import type { Encoding } from '../../../shared/model/dialect';

/** Every encoding, grouped as people look for them. */
export const encodingGroups = {
  unicode: ['utf-8', 'utf-16le', 'utf-16be'],
  western: ['windows-1252', 'iso-8859-15', 'macintosh'],
  central: ['windows-1250', 'iso-8859-2'],
  cyrillic: ['windows-1251', 'iso-8859-5', 'koi8-r'],
  greek: ['windows-1253', 'iso-8859-7'],
  turkish: ['windows-1254'],
  eastAsian: ['shift_jis', 'euc-jp', 'euc-kr', 'gb18030', 'big5'],
} as const satisfies Record<string, readonly Encoding[]>;
export type EncodingGroup = keyof typeof encodingGroups;

/** As they are usually written. */
export const encodingNames = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16 LE',
  'utf-16be': 'UTF-16 BE',
  'windows-1250': 'Windows-1250',
  'windows-1251': 'Windows-1251',
  'windows-1252': 'Windows-1252',
  'windows-1253': 'Windows-1253',
  'windows-1254': 'Windows-1254',
  'iso-8859-2': 'ISO 8859-2',
  'iso-8859-5': 'ISO 8859-5',
  'iso-8859-7': 'ISO 8859-7',
  'iso-8859-15': 'ISO 8859-15',
  macintosh: 'Mac Roman',
  'koi8-r': 'KOI8-R',
  shift_jis: 'Shift JIS',
  'euc-jp': 'EUC-JP',
  'euc-kr': 'EUC-KR',
  gb18030: 'GB 18030',
  big5: 'Big5',
} as const satisfies Record<Encoding, string>;
