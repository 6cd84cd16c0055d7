// The built site on a host that sends no security header; `/without-policy` is its first page without its own policy.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import sirv from 'sirv';

export interface Host {
  readonly address: string;
  close(): void;
}

const build = join(import.meta.dirname, '../../../build');
const POLICY = /<meta http-equiv="content-security-policy"[^>]*>/;

function withoutPolicy(): string {
  const page = readFileSync(join(build, 'index.html'), 'utf8');
  if (!POLICY.test(page)) throw new Error('The page has no policy to take out');
  return page.replace(POLICY, '');
}

export async function openHost(): Promise<Host> {
  const serveFile = sirv(build, { dev: true });
  const server = createServer((request, response) => {
    if (request.url === '/without-policy')
      response.setHeader('Content-Type', 'text/html').end(withoutPolicy());
    else serveFile(request, response);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://localhost:${port}`,
    close: () => {
      server.closeAllConnections();
      server.close();
    }
  };
}
