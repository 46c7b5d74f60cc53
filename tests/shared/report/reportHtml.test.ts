import { describe, expect, it } from 'vitest';
import { type ImportReport, reportSchema } from '../../../shared/model/report';
import { reportHtml } from '../../../shared/report/reportHtml';
import { importReport } from '../../support/importReport';

/** What a reader sees: without the style, the marks and the line breaks between them. */
function textOf(report: ImportReport): string {
  return reportHtml(report)
    .replace(/<style>.*?<\/style>/s, '')
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/\s+/g, ' ');
}

const nothing = { read: 0, accepted: 0, invalid: 0, refused: 0, skipped: 0, inDoubt: 0, notSent: 0 };

describe('the report as a page', () => {
  it('is made of a report as the schema has it', () => {
    expect(reportSchema.parse(importReport())).toEqual(importReport());
  });

  it('has the numbers that add up on top', () => {
    const text = textOf(importReport());
    expect(text).toContain(
      '47,950 Accepted arrived + 212 Stopped by Backfill + 3 Refused by the receiver + 36 Left out by your choice + 0 In doubt may have arrived + 0 Not sent still to be sent = 48,201 Rows read',
    );
    expect(text).toContain('48,850 accepted + 3 refused + 0 not answered or not sent = 48,853');
    expect(text.indexOf('Rows read')).toBeLessThan(text.indexOf('What happened'));
  });

  it('says in words what happened, to whom, and when on the clock of the computer', () => {
    const text = textOf(importReport());
    expect(text).toContain('47,950 of 48,201 rows were accepted by Web shop.');
    expect(text).toContain('212 rows were stopped before sending');
    expect(text).toContain('It was continued once.');
    expect(text).toContain('are in attention.csv beside this report');
    expect(textOf(importReport({ attentionFile: false }))).not.toContain('attention.csv');
    expect(text).toContain('clock was 1 min behind this computer');
    expect(text).toContain('Nov 23, 2026, 11:00');
  });

  it.each<readonly [string, Partial<ImportReport>, string]>([
    [
      'everything went through',
      { rows: { ...nothing, read: 2, accepted: 2 } },
      'All 2 rows were accepted by Web shop.',
    ],
    ['there was one row', { rows: { ...nothing, read: 1, accepted: 1 } }, 'The only row was accepted'],
    ['there were none', { rows: nothing }, 'No row was read.'],
    ['none went through', { rows: { ...nothing, read: 1, inDoubt: 1 } }, '1 row left without a full answer'],
    [
      'it was stopped',
      { state: 'stopped', rows: { ...nothing, read: 9, notSent: 9 } },
      '9 rows are not sent yet.',
    ],
    [
      'it failed',
      {
        state: 'failed',
        failure: { code: 'endpointRefusedKey', params: { host: 'api.segment.io', status: 401 } },
      },
      'The import could not go on: ',
    ],
    ['it was practice', { receiver: { kind: 'practice' } }, 'Sent to the practice endpoint'],
    ['nobody remembers the receiver', { receiver: undefined }, 'Sent to https://api.segment.io'],
  ])('says so when %s', (_what, changes, text) => {
    expect(textOf(importReport(changes))).toContain(text);
  });

  it('tells the problems by column with their first rows, and what was refused', () => {
    const text = textOf(importReport());
    expect(text).toContain('Not a number Stopped Column total');
    expect(text).toContain('row 14: n/a row 1077 row 22001: &lt;b&gt;12&lt;/b&gt; 198');
    expect(text).toContain('Answer Rows 400 3');
    expect(textOf(importReport({ problems: [], refusals: [] }))).toContain('Nothing was wrong with any row.');
  });

  it('draws events over time and says the number of each bar', () => {
    const page = reportHtml(importReport());
    expect(page.match(/class="mark"\s+x=/g)).toHaveLength(24);
    expect(page).toContain('<title>Jan 2023: 1,500 events</title>');
    expect(textOf(importReport())).toContain('The numbers Period Events Jan 2023 1,500 Feb 2023 1,892');
  });

  it('tells retries, waits and pauses by cause, or that there were none', () => {
    const text = textOf(importReport());
    expect(text).toContain('Asked to slow down 9 41 s');
    expect(text).toContain('No answer 0 12 s');
    expect(text).toContain('Pauses 1');
    const delivery = { ...importReport().delivery, retriesBy: {}, waited: {} };
    expect(textOf(importReport({ delivery }))).toContain('Nothing had to be repeated');
  });

  it('says how to verify, and admits when that cannot be', () => {
    const text = textOf(importReport());
    expect(text).toContain(
      'select &#39;track&#39; as call, count(distinct id) as arrived from your_source.tracks where id like &#39;0a1b2c3d4e5f6g7h8i9j-%&#39;;',
    );
    expect(text).toContain('Together they should be 48,850 events.');
    expect(textOf(importReport({ verification: undefined }))).toContain('no query can tell');
    const { sha256: _none, ...file } = importReport().file;
    expect(textOf(importReport({ verification: undefined, file }))).toContain('before its events had ids');
  });

  it('says which rows were sent, where a rule says it', () => {
    const report = importReport();
    const rule = 'status is “<b>paid</b>”';
    expect(textOf({ ...report, plan: { ...report.plan, rule } })).toContain(
      'Only those where status is “&lt;b&gt;paid&lt;/b&gt;”',
    );
    expect(textOf(report)).not.toContain('Rows that were sent');
  });

  it('runs nothing, fetches nothing, and lets nothing out of the places it was filled into', () => {
    const evil = `"><script>alert(1)</script><img src=x onerror='a'>\u202E&`;
    const report = importReport({
      file: { name: evil, bytes: 1 },
      host: evil,
      timeZone: 'UTC',
      statistics: { ...importReport().statistics, eventNames: [{ name: evil, count: 1 }] },
      problems: [
        {
          code: 'numberNotUnderstood',
          severity: 'invalid',
          columnName: evil,
          count: 1,
          examples: [{ rowNumber: 2, value: evil }],
        },
      ],
      receiver: {
        kind: 'source',
        sourceId: 's',
        name: evil,
        maskedKey: evil,
        endpoint: { kind: 'custom', url: evil },
      },
    });
    const page = reportHtml(report);
    expect(page).not.toMatch(/<script|<img|\u202E/i);
    expect(page.match(/<[^>]*\s(?:on\w+|src|href)=/g) ?? []).toEqual([]);
    expect(page).toContain("default-src 'none'".replaceAll("'", '&#39;'));
    expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
  });
});
