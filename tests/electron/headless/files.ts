import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Plan } from '../../../shared/model/plan';
import { orders, ordersPlan } from '../engine/importFixture';

/** A plan and a file of orders in a folder, as `check` and `run` take them. */
export async function ordersFiles(
  folder: string,
  text: string | number,
  plan: Plan = ordersPlan,
): Promise<readonly [string, string]> {
  const files = [path.join(folder, 'plan.json'), path.join(folder, 'orders.csv')] as const;
  await writeFile(files[0], JSON.stringify(plan));
  await writeFile(files[1], typeof text === 'string' ? text : orders(text));
  return files;
}

/** Where a test's journals go, and the write key. */
export function environmentOf(folder: string): Record<string, string> {
  return { XDG_CONFIG_HOME: path.join(folder, 'config'), SEGMENT_WRITE_KEY: 'testKeyTestKey01' };
}
