import { expect, test } from 'vitest';
import { fileFailure } from '../../../electron/engine/fileFailure';
import { FailureError } from '../../../shared/model/failure';

test.each([
  ['ENOENT', 'fileMissing'],
  ['ENOTDIR', 'fileMissing'],
  ['EACCES', 'fileUnreadable'],
  ['EIO', 'fileUnreadable'],
  ['EISDIR', 'fileIsFolder'],
  ['EBUSY', 'fileLocked'],
  ['EPERM', 'fileLocked'],
])('%s is %s', (code, failure) => {
  const error = fileFailure(Object.assign(new Error('secret/path'), { code }));
  expect(error).toMatchObject({ failure: { code: failure, params: {}, detail: code } });
});

test('anything else stays what it is', () => {
  const known = new FailureError('fileChanged');
  expect(fileFailure(known)).toBe(known);
  const bug = new TypeError('bug');
  expect(fileFailure(bug)).toBe(bug);
  expect(fileFailure('text')).toEqual(new Error('text'));
});
