import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { orderLine, orders, ordersHeader, testImport, useTestWorld } from '../electron/engine/importFixture';
import { buildImportProgram, type ImportProgram } from './importProgram';
import { nightly } from './nightly';

const world = useTestWorld();
const megabyte = 1024 * 1024;
let program: ImportProgram;

beforeAll(async () => {
  program = await buildImportProgram();
}, 60_000);
afterAll(() => program.remove());

/** Lines of a column that nobody maps, so that a file is large without taking long. */
function* lines(bytes: number): Generator<string, void, undefined> {
  const filler = 'x'.repeat(2000);
  let written = 0;
  yield `${ordersHeader},filler\n`;
  for (let index = 1; written < bytes; index += 50) {
    const piece = Array.from({ length: 50 }, (_, line) => `${orderLine(index + line)},${filler}\n`).join('');
    written += piece.length;
    yield piece;
  }
}

/** Takes everything and keeps nothing. */
async function startSink(): Promise<{ readonly host: string; readonly close: () => void }> {
  const server = createServer((request, response) => {
    request.resume().on('end', () => response.end('{}'));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return {
    host: `http://127.0.0.1:${address.port}`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

test(
  'memory does not grow with the file',
  async () => {
    const sink = await startSink();
    async function memoryFor(bytes: number): Promise<number> {
      const { job } = await testImport(world.folder(), sink.host, orders(1));
      const file = path.join(world.folder(), `${bytes}.csv`);
      await pipeline(Readable.from(lines(bytes)), createWriteStream(file));
      const running = await program.start({
        ...job,
        folder: `${file}.import`,
        path: file,
        plan: { ...job.plan, columns: [...job.plan.columns, 'filler'] },
      });
      expect((await running.result()).state).toBe('finished');
      return running.memory();
    }
    const small = await memoryFor(nightly ? 100 * megabyte : 30 * megabyte);
    const large = await memoryFor(nightly ? 5000 * megabyte : 300 * megabyte);
    sink.close();
    // What a garbage collector leaves lying around is no third of what the larger file has more.
    expect(large).toBeLessThan(small + 90 * megabyte);
  },
  nightly ? 1_200_000 : 120_000,
);
