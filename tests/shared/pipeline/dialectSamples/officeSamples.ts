import { lines, sample } from './dialectSample';

const day = (index: number) => String((index % 28) + 1).padStart(2, '0');

/** What banks, offices and spreadsheets of many countries write. */
export const officeSamples = [
  sample('Sparkasse', { delimiter: ';' }, [
    '"Auftragskonto";"Buchungstag";"Valutadatum";"Buchungstext";"Verwendungszweck";"Betrag";"Waehrung"',
    ...lines(
      6,
      (i) =>
        `"DE12345";"${day(i)}.03.24";"${day(i)}.03.24";"KARTENZAHLUNG";"REWE, Filiale 12; Danke";"-1${i},50";"EUR"`,
    ),
  ]),
  sample('DKB', { delimiter: ';', skipFirst: 4 }, [
    '"Girokonto";"DE12 3456 7890"',
    '""',
    '"Kontostand vom 31.01.2024:";"1.234,56 €"',
    '""',
    '"Buchungsdatum";"Wertstellung";"Status";"Zahlungspflichtige*r";"Verwendungszweck";"Betrag (€)"',
    ...lines(6, (i) => `"${day(i)}.01.24";"${day(i)}.01.24";"Gebucht";"ISSUER";"Miete, Januar";"-${i}50,00"`),
  ]),
  sample('comdirect with a blank end', { delimiter: ';', skipFirst: 4 }, [
    ';',
    '"Umsätze Girokonto";"Zeitraum: 30 Tage";',
    '"Neuer Kontostand";"1.234,56 EUR";',
    '',
    '"Buchungstag";"Wertstellung (Valuta)";"Vorgang";"Buchungstext";"Umsatz in EUR";',
    ...lines(
      6,
      (i) => `"${day(i)}.01.2024";"${day(i)}.01.2024";"Lastschrift";"Auftraggeber: X, Y";"-1${i},99";`,
    ),
    '',
  ]),
  sample('ING', { delimiter: ';', skipFirst: 7 }, [
    'Umsatzanzeige;Datei erstellt am: 31.01.2024 10:00',
    '',
    'IBAN;DE12 3456',
    'Kontoname;Girokonto',
    'Saldo;1.234,56;EUR',
    '',
    'Sortierung;Datum absteigend',
    'Buchung;Valuta;Auftraggeber/Empfänger;Buchungstext;Verwendungszweck;Saldo;Währung;Betrag;Währung',
    ...lines(
      8,
      (i) =>
        `${day(i)}.01.2024;${day(i)}.01.2024;REWE;Lastschrift;Einkauf, Danke;1.${200 + i},00;EUR;-1${i},00;EUR`,
    ),
  ]),
  sample('Excel in France', { delimiter: ';' }, [
    'Nom;Prénom;Date de naissance;Montant;Ville',
    ...lines(6, (i) => `Dupont;Élodie;${day(i)}/02/1990;1 ${200 + i},50 €;Saint-Étienne, Loire`),
  ]),
  sample('Excel with sep=', { delimiter: ';', skipFirst: 1 }, ['sep=;', 'a,b;c,d', '1,5;2,5', '3,5;4,5']),
  sample('Excel with sep= and CRLF', { delimiter: '|', skipFirst: 1 }, 'sep=|\r\nname|city\r\nAnn|Rome\r\n'),
  sample('semicolons between nothing but decimal commas', { delimiter: ';', header: false }, [
    ...lines(20, (i) => `${i},50;${i},30;${i},10`),
  ]),
  sample('two columns with decimal commas', { delimiter: ';' }, ['name;price', 'A;1,50', 'B;2,75', 'C;3,00']),
  sample('thousands points and decimal commas', { delimiter: ';' }, [
    'Artikel;Menge;Umsatz',
    ...lines(6, (i) => `Stuhl ${i};1.${200 + i};1.234.${500 + i},90`),
  ]),
  sample('a sum below', { delimiter: ';', skipLast: 1 }, [
    'Datum;Kunde;Betrag',
    ...lines(5, (i) => `2024-01-0${i + 1};K${i};${i * 10}`),
    'Gesamt;;100',
  ]),
  sample('a sum without a word', { delimiter: ';', skipLast: 1 }, [
    'Nr;Datum;Kunde;Betrag;Steuer',
    ...lines(5, (i) => `${i + 1};0${i + 1}.01.2024;K${i};${i}0,50;${i},10`),
    ';;;102,50;10,50',
  ]),
  sample('a title of a spreadsheet that is as wide as the table', { delimiter: ';', skipFirst: 3 }, [
    'Umsatzbericht;;;;',
    'Stand: 31.01.2024;;;;',
    ';;;;',
    'Kunde;Ort;Datum;Menge;Umsatz',
    ...lines(6, (i) => `K${i};Bonn;0${i + 1}.01.2024;${i};${i}0,00`),
  ]),
  sample('a title, a date and a blank line', { delimiter: ',', skipFirst: 3 }, [
    'Sales report',
    'Exported on 2024-01-31',
    '',
    'id,name,total',
    ...lines(5, (i) => `${i},Ann,${i}.50`),
  ]),
  sample('more titles than rows', { delimiter: ',', skipFirst: 6 }, [
    'Sales report',
    'Company: Example',
    'From: 2024-01-01',
    'To: 2024-01-31',
    'Currency: EUR',
    '',
    'id,name,total',
    '1,Ann,2.50',
    '2,Tom,3.50',
  ]),
  sample('titles above rows without names', { delimiter: ',', header: false, skipFirst: 2 }, [
    'Meter 12, hall B',
    '',
    ...lines(9, (i) => `2024-01-0${i + 1},${i}.5,${i},ok`),
  ]),
  sample('years as names', { delimiter: ',' }, [
    'Country,2019,2020,2021,2022',
    ...lines(6, (i) => `Land ${i},${i * 31.5},${i * 32.5},${i * 33},${i * 35}`),
  ]),
  sample('World Bank', { delimiter: ',', skipFirst: 4 }, [
    '"Data Source","World Development Indicators",',
    '',
    '"Last Updated Date","2024-01-31",',
    '',
    '"Country Name","Country Code","Indicator Name","2019","2020","2021",',
    ...lines(
      8,
      (i) => `"Land ${i}","L${String.fromCharCode(65 + i)}X","Population, total","10${i}","11${i}","12${i}",`,
    ),
  ]),
  sample('Swiss apostrophes', { delimiter: ';' }, [
    'Konto;Datum;Betrag CHF',
    ...lines(6, (i) => `10${i};31.0${i + 1}.2024;1'2${i}4.50`),
  ]),
  sample('Elster-like tabs with commas', { delimiter: '\t' }, [
    'Nr\tName\tOrt\tUmsatz',
    ...lines(6, (i) => `${i}\tMüller, Anna\tKöln, Mitte\t${i},50`),
  ]),
  sample('names that begin with spaces', { delimiter: ',' }, [
    'id, name, total',
    ...lines(6, (i) => `${i}, Ann, ${i}.25`),
  ]),
  sample('old Mac line ends', { delimiter: ';', newline: '\r' }, 'id;name\r1;Ann\r2;"Tom, jr"\r'),
  sample('mixed line ends', { delimiter: ',' }, 'id,name\r\n1,Ann\n2,Tom\r\n3,Lea\n'),
  sample('Russian bank', { delimiter: ';' }, [
    'Дата;Описание;Сумма',
    ...lines(5, (i) => `0${i + 1}.02.2024;Перевод, карта;-1 ${200 + i},00`),
  ]),
  sample('Japanese list', { delimiter: ',' }, [
    '氏名,住所,電話番号',
    ...lines(5, (i) => `山田太郎,東京都千代田区${i}丁目、番地,03-1234-567${i}`),
  ]),
];
