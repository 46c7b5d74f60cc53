import type { AppInfo } from '../shared/ipc/contract';
import { ok, type Result } from '../shared/model/failure';
import type { EngineHost } from './engineHost';
import type { WriteKeys } from './writeKeys';

/** What the page must know of the app and the computer to show the same events as the engine sends. */
export async function appInformation(
  version: string,
  engine: Pick<EngineHost, 'call'>,
  writeKeys: Pick<WriteKeys, 'areKept'>,
): Promise<Result<AppInfo>> {
  const stamp = await engine.call({ kind: 'stamp' });
  if (!stamp.ok) return stamp;
  return ok({
    version,
    platform: process.platform === 'darwin' || process.platform === 'win32' ? process.platform : 'linux',
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    keyStore: (await writeKeys.areKept()) ? 'system' : 'session',
    stamp: stamp.value,
  });
}
