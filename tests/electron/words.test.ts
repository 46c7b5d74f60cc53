import { expect, test } from 'vitest';
import { words } from '../../electron/words';
import main from '../../shared/i18n/en/main.json';

test('the words of the main process are those of the translated file', () => {
  expect(words).toBe(main);
});
