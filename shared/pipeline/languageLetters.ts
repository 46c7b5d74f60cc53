/**
 * What each language writes besides a to z in Latin script, lower case, by the parts of Europe that have had an encoding in
 * common. Source: the main exemplar characters of Unicode CLDR, with the signs ¿ ¡ ª º where they are everyday. What a language
 * only borrows is left out: what matters is which one explains most of a text.
 */
export const languageLetters: readonly Readonly<Record<string, string>>[] = [
  {
    french: 'àâæçèéêëîïôœùûüÿ',
    german: 'äöüß',
    spanish: 'áéíñóúü¿¡ªº',
    portuguese: 'àáâãçéêíóôõúªº',
    italian: 'àèéìòù',
    catalan: 'àçèéíïòóúü·',
    dutch: 'áäéëíïóöúü',
    nordic: 'äåæéöø',
    icelandic: 'áæéíðóöúýþ',
    finnishAndEstonian: 'äåõöšüž',
  },
  {
    polish: 'ąćęłńóśźż',
    czech: 'áčďéěíňóřšťúůýž',
    slovak: 'áäčďéíĺľňóôŕšťúýž',
    hungarian: 'áéíóöőúüű',
    romanian: 'âăîșşțţ',
    southSlavic: 'ćčđšž',
    albanian: 'çë',
    german: 'äöüß',
  },
  { turkish: 'âçğıîöşüû' },
];
