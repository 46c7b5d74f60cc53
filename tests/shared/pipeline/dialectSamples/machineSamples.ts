import { lines, sample } from './dialectSample';

const two = (index: number) => String(index % 60).padStart(2, '0');

/** What databases, servers and devices write. */
export const machineSamples = [
  sample('mysqldump --tab', { delimiter: '\t', header: false }, [
    ...lines(8, (i) => `${i + 1}\tAnn "the boss"\t\\N\t2024-01-01 10:00:${two(i)}\tline one\\nline two`),
  ]),
  sample('SELECT INTO OUTFILE', { delimiter: ',', header: false, escape: '\\' }, [
    ...lines(8, (i) => `"${i + 1}","say \\"hi\\", now","2024-01-0${i + 1}",\\N`),
  ]),
  sample('single quotes and backslashes', { delimiter: ',', header: false, quote: "'", escape: '\\' }, [
    ...lines(8, (i) => `${i + 1},'O\\'Brien, Pat','2024-01-0${i + 1}'`),
  ]),
  sample('Hive', { delimiter: '\x01', header: false }, [
    ...lines(8, (i) => `${i}\x01Ann, "A"\x01\\N\x012024-01-01\x01${i}.5`),
  ]),
  sample('unit separators', { delimiter: '\x1f' }, [
    'id\x1fname\x1fnote',
    ...lines(5, (i) => `${i}\x1fAnn\x1fa, b; c`),
  ]),
  sample('Postgres COPY', { delimiter: '\t', header: false }, [
    ...lines(6, (i) => `${i}\tp${i}@example.com\tt\t2024-01-0${i + 1} 00:00:00+00\t{"a": 1, "b": [2]}`),
  ]),
  sample('psql without alignment', { delimiter: '|', skipLast: 1 }, [
    'id|name|created_at',
    ...lines(4, (i) => `${i}|Ann, B|2024-01-0${i + 1}`),
    '(4 rows)',
  ]),
  sample('Oracle spool with a count', { delimiter: '|', skipLast: 1 }, [
    'ID|NAME|AMOUNT',
    ...lines(5, (i) => `${i}|Ann|${i}.5`),
    '',
    '5 rows selected.',
  ]),
  sample('SAP with bars', { delimiter: '|' }, [
    'BUKRS|BELNR|GJAHR|BUDAT|DMBTR|SGTXT',
    ...lines(
      6,
      (i) => `1000|01000000${two(i)}|2024|3${i % 2}.01.2024|1.${200 + i},00|Rechnung, "Muster" & Co`,
    ),
  ]),
  sample('carets', { delimiter: '^' }, ['id^name^total', ...lines(5, (i) => `${i}^Smith, John^${i}.5`)]),
  sample(
    'tildes',
    { delimiter: '~', header: false },
    lines(6, (i) => `${i}~Ann, B~2024-01-0${i + 1}~x|y`),
  ),
  sample('passwd', { delimiter: ':', header: false }, [
    'root:x:0:0:root:/root:/bin/bash',
    'daemon:x:1:1:daemon:/usr/sbin:/usr/sbin/nologin',
    'games:x:5:60:games:/usr/games:/usr/sbin/nologin',
    'ann:x:1000:1000:Ann Li,,,:/home/ann:/bin/bash',
  ]),
  sample('access log', { delimiter: ' ', header: false }, [
    ...lines(
      8,
      (i) =>
        `127.0.0.${i} - - [10/Oct/2023:13:55:${two(i)} -0700] "GET /a,b?c=${i} HTTP/1.1" 200 23${two(i)}`,
    ),
  ]),
  sample('IIS log', { delimiter: ' ', header: false, skipFirst: 4 }, [
    '#Software: Microsoft Internet Information Services 10.0',
    '#Version: 1.0',
    '#Date: 2024-01-01 00:00:00',
    '#Fields: date time s-ip cs-method cs-uri-stem s-port c-ip sc-status time-taken',
    ...lines(8, (i) => `2024-01-01 00:00:${two(i)} 10.0.0.1 GET /index.html 443 10.0.0.${i} 200 ${i}`),
  ]),
  sample('sensors between spaces', { delimiter: ' ' }, [
    'time x y z',
    ...lines(8, (i) => `${i} ${i}.1 ${i}.2 ${i}.3`),
  ]),
  sample('comments between rows', { delimiter: ',', comment: '#', skipFirst: 1 }, [
    '# export of sensors',
    'id,value',
    ...lines(5, (i) => `${i},${i}.5`),
    '# restarted, because of a fault: "again"',
    ...lines(5, (i) => `${i + 5},${i}.7`),
  ]),
  sample('names behind a number sign', { delimiter: '\t', skipFirst: 2 }, [
    '##fileformat=VCFv4.2',
    '##source=example',
    '#CHROM\tPOS\tID\tREF\tALT\tQUAL',
    ...lines(6, (i) => `${i + 1}\t10${i}\trs${i}\tA\tG\t${i}9`),
  ]),
  sample('a column of number signs', { delimiter: ',' }, [
    'tag,uses',
    ...lines(6, (i) => `#summer${i},${i * 4}`),
  ]),
  sample('application log of one column', { delimiter: '\t', header: false }, [
    ...lines(
      6,
      (i) =>
        `2024-01-01 10:00:${two(i)} INFO [main] Started ${'very '.repeat(i)}well${i % 2 === 0 ? ', yes; done' : ''}`,
    ),
  ]),
  sample('the row numbers of R have no name', { delimiter: ',', unnamed: 'first' }, [
    '"mpg","cyl","disp"',
    ...lines(6, (i) => `"Car ${i}",2${i},${i % 3},1${i}.5`),
  ]),
  sample('pandas with an unnamed index', { delimiter: ',' }, [
    ',name,score',
    ...lines(6, (i) => `${i},Ann,${i}.5`),
  ]),
  sample('addresses of pages', { delimiter: ',' }, [
    'url,hits',
    ...lines(6, (i) => `https://x.example/a;b=${i}?q=1|2,${i}`),
  ]),
  sample(
    'clock times',
    { delimiter: ',', header: false },
    lines(6, (i) => `10:${two(i)}:00`),
  ),
  sample('unnamed columns of text and codes', { delimiter: ';', header: false }, [
    ...lines(9, (i) => `K-${1000 + i};paid;DE;2024-01-0${i + 1}`),
  ]),
  sample('JSON beside numbers', { delimiter: '\t' }, [
    'id\tdata',
    ...lines(6, (i) => `${i}\t{"a": ${i}, "b": "x, y", "c": [1, 2, 3]}`),
  ]),
  sample('paths that end with a backslash', { delimiter: ',' }, [
    'id,folder,note',
    ...lines(6, (i) => `${i},"C:\\data\\","a, ""b"""`),
  ]),
];
