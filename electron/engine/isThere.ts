import { stat } from 'node:fs/promises';

/** Whether a file or folder of this name can be seen. */
export function isThere(file: string): Promise<boolean> {
  return stat(file).then(
    () => true,
    () => false,
  );
}
