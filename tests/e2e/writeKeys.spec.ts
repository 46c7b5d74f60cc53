import { expect, test } from '../support/app';
import { filesHolding } from '../support/filesHolding';
import { ImportWindow } from '../support/importWindow';
import { startSegmentEndpoint } from '../support/segmentEndpoint';
import { writeSignUps } from '../support/signUps';

const writeKey = 'abcdEFGH0123456789ijklmnopqrwxyz';

test('a write key reaches Segment, and is found in no file and nowhere in the window', async ({ app }) => {
  const segment = await startSegmentEndpoint();
  try {
    const window = new ImportWindow(app.page);
    await window.drop(await writeSignUps(app.userData, 20));
    await window.goToMap();
    await window.goToCheck();
    await window.goToDestinations();
    await window.goToSend();
    await window.addSource({ name: 'Scripted', url: segment.host, writeKey });
    await window.startSending();
    await expect(window.heading).toHaveText('20 rows read');

    expect(segment.requests[0]?.body).toContain(writeKey);
    const known = await app.page.evaluate<string>(
      'window.backfill.listSources({}).then((sources) => JSON.stringify(sources) + document.documentElement.outerHTML)',
    );
    expect(known).toContain('abcd****wxyz');
    expect(known).not.toContain(writeKey);
    // The journal, the log, the sources: the search finds what is there.
    expect(await filesHolding(app.userData, 'abcd****wxyz')).toContain('sources.json');
    expect(await filesHolding(app.userData, writeKey)).toEqual([]);
  } finally {
    await segment.close();
  }
});

test.describe('without a key store', () => {
  // Only Linux can be without one.
  test.skip(process.platform !== 'linux');
  test.use({ appOptions: { args: ['--password-store=basic'] } });

  test('the source stays and says that its key is gone', async ({ app }) => {
    const read =
      'window.backfill.listSources({}).then(({ value }) => value.map(({ name, kept }) => [name, kept]))';
    await app.page.evaluate(
      `window.backfill.addSource({ name: 'Shop', endpoint: { kind: 'segment', region: 'eu' }, writeKey: '${writeKey}' })`,
    );
    expect(await app.page.evaluate<unknown>(read)).toEqual([['Shop', 'session']]);
    await app.restart();
    expect(await app.page.evaluate<unknown>(read)).toEqual([['Shop', 'lost']]);
  });
});
