// What starts the browser's engine, as far as Node can show it: the wasm's way in, and calls to a dead worker.
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { VoidLogger } from '@duckdb/duckdb-wasm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { MortalDuckDB } from './mortal-duckdb.ts';
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
    response.writeHead(body ? 200 : 404, body ? { 'content-length': body.length } : {});
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

test('what waits for a worker is rejected when the worker is ended', async () => {
  let isTerminated = false;
  const deaf = {
    addEventListener: () => undefined,
    postMessage: () => undefined,
    terminate: () => (isTerminated = true)
  } as unknown as Worker;
  const database = new MortalDuckDB(new VoidLogger(), deaf);
  const calls = [database.getVersion(), database.connectInternal()];
  database.end(new Error('The engine stopped'));
  for (const call of calls) await expect(call).rejects.toThrow('The engine stopped');
  expect(isTerminated).toBe(true);
});
