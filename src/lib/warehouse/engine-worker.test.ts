// What starts the browser's engine, as far as Node can show it: the wasm's way in, and calls to a dead worker.
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { runInNewContext } from 'node:vm';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { MortalDuckDB, PROLOGUE } from './mortal-duckdb.ts';
import { fetchedWasm } from './wasm-fetch.ts';

const WASM = new Uint8Array([
  0,
  0x61,
  0x73,
  0x6d,
  ...Array.from({ length: 300_000 }, (_, index) => index % 251)
]);
const BODIES: Readonly<Record<string, Uint8Array>> = { '/raw': WASM, '/packed': gzipSync(WASM) };

let server: Server;
let site: string;

beforeAll(async () => {
  server = createServer((request, response) => {
    const body = BODIES[request.url ?? ''];
    // A connection that is kept open may be shut, on a busy machine, just as the next test asks through it.
    const headers = { connection: 'close', ...(body ? { 'content-length': body.length } : {}) };
    response.writeHead(body ? 200 : 404, headers);
    response.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  site = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => void server.close());

test.each(['/raw', '/packed'])(
  'the wasm at %s arrives whole, of the right type, and says how far it is',
  async (path) => {
    const arrivals: [number, number | null][] = [];
    const blob = await fetchedWasm(site + path, (received, total) => arrivals.push([received, total]));
    expect(blob.type).toBe('application/wasm');
    expect(new Uint8Array(await blob.arrayBuffer())).toEqual(WASM);
    const total = BODIES[path]!.length;
    expect(arrivals.at(-1)).toEqual([total, total]);
  }
);

test('a wasm that is not there is refused with the reason', async () => {
  await expect(fetchedWasm(`${site}/gone`, () => undefined)).rejects.toThrow('could not be read: 404');
});

/** A worker that answers nothing; the test speaks for it. */
class DeafWorker extends EventTarget {
  isTerminated = false;
  postMessage(): void {}
  terminate(): void {
    this.isTerminated = true;
  }
}

function engine() {
  const worker = new DeafWorker();
  const deaths: string[] = [];
  const database = new MortalDuckDB(worker as unknown as Worker, ({ message }) => deaths.push(message));
  return { worker, deaths, database };
}

test('what waits for a worker is rejected when the worker is ended', async () => {
  const { worker, deaths, database } = engine();
  const calls = [database.getVersion(), database.connectInternal()];
  database.end(new Error('The engine was closed'));
  for (const call of calls) await expect(call).rejects.toThrow('The engine was closed');
  expect(worker.isTerminated).toBe(true);
  expect(deaths).toEqual([]);
});

test('what the prologue tells of a fault rejects all calls with its cause, and is told on', async () => {
  const { worker, deaths, database } = engine();
  const call = database.getVersion();
  worker.dispatchEvent(new MessageEvent('message', { data: { engineFault: 'wrong MIME type' } }));
  await expect(call).rejects.toThrow('The engine stopped: wrong MIME type');
  expect(deaths).toEqual(['The engine stopped: wrong MIME type']);
});

test('bytes that the engine copies are let go once it has them, and no others', async () => {
  const heard: ((event: { data: unknown }) => void)[] = [];
  const scope = {
    addEventListener: (type: string, listener: (typeof heard)[number]) =>
      type === 'message' && heard.push(listener),
    console: {},
    MessageChannel,
    setTimeout
  };
  runInNewContext(PROLOGUE, scope);
  const sizeAfter = async (type: string) => {
    const bytes = new Uint8Array(64);
    for (const listener of heard) listener({ data: { type, data: ['in/slot-1.csv', bytes] } });
    // The engine, which listens after it, still finds them.
    expect(bytes.length).toBe(64);
    await new Promise((resolve) => setTimeout(resolve));
    return bytes.length;
  };
  expect(await sizeAfter('INSERT_ARROW_FROM_IPC_STREAM')).toBe(0);
  expect(await sizeAfter('REGISTER_FILE_BUFFER')).toBe(0);
  expect(await sizeAfter('RUN_QUERY')).toBe(64);
});

test('an engine that is given no more memory ends, and one that was given less than it asked for does not', () => {
  const told: unknown[] = [];
  let most = 0;
  class Memory {
    grow(pages: number): number {
      if (pages > most) throw new RangeError('Unable to grow instance memory');
      return 0;
    }
  }
  runInNewContext(PROLOGUE, {
    postMessage: (message: unknown) => told.push(message),
    addEventListener: () => undefined,
    console: {},
    WebAssembly: { Memory }
  });
  /** As the engine asks: for less and less, three times. */
  const ask = () => {
    for (const pages of [100, 50, 10])
      try {
        return new Memory().grow(pages);
      } catch {
        continue;
      }
    return null;
  };
  most = 10;
  expect([ask(), ask()]).toEqual([0, 0]);
  expect(told).toEqual([]);
  most = 0;
  expect(ask()).toBeNull();
  expect(told).toMatchObject([{ engineFault: 'it was given no more memory' }]);
});
