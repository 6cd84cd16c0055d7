// The built site in memory, as it is and as another release of it, and a host that can change between them.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { sha256 } from '../../../src/cli/release/files.js';
import { securityHeaders } from '../../../src/cli/release/headers.js';
import type { Release } from '../../../src/lib/shared/release.ts';

export interface Site {
  readonly build: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly files: ReadonlyMap<string, Buffer>;
}

const folder = join(import.meta.dirname, '../../../build');
const MANIFEST = 'release.json';

export const isText = (path: string) => /\.(html|js|css|json|webmanifest)$/.test(path);

/** With a manifest that names these files and no others. */
function released(manifest: Release, files: Map<string, Buffer>): Site {
  const named = [...files].map(([path, content]) => ({
    path,
    bytes: content.length,
    sha256: sha256(content)
  }));
  files.set(MANIFEST, Buffer.from(JSON.stringify({ ...manifest, files: named })));
  return { build: manifest.build, headers: manifest.headers, files };
}

export function builtSite(): Site {
  const manifest: Release = JSON.parse(readFileSync(join(folder, MANIFEST), 'utf8'));
  return released(
    manifest,
    new Map(manifest.files.map(({ path }) => [path, readFileSync(join(folder, path))]))
  );
}

const changed = (site: Site, change: (text: string) => string): Map<string, Buffer> =>
  new Map(
    [...site.files]
      .filter(([path]) => path !== MANIFEST)
      .map(([path, content]) => [path, isText(path) ? Buffer.from(change(content.toString())) : content])
  );

const POLICY = /<meta http-equiv="content-security-policy"[^>]*>/;

/** The same release, but that no page carries its policy. */
export function withoutPolicy(site: Site): Site {
  const manifest: Release = JSON.parse(site.files.get(MANIFEST)!.toString());
  const files = changed(site, (text) => text.replace(POLICY, ''));
  if (POLICY.test(files.get('index.html')!.toString())) throw new Error('The policy is still there');
  return released(manifest, files);
}

const SCRIPT = /<script>([\s\S]*?)<\/script>/;

/** A page's policy with the hash of the script that it has now. */
function hashedAgain(page: string): string {
  const script = SCRIPT.exec(page)?.[1];
  if (script === undefined) return page;
  const hash = createHash('sha256').update(script).digest('base64');
  return page.replace(/(script-src [^;]*'sha256-)[^']+/, `$1${hash}`);
}

/** Another release: another id, and no file of the app has the address that it had. */
export function nextRelease(site: Site): Site {
  const build = 'bbbbbbbbbbbb';
  const moved = (text: string) =>
    text.replaceAll(site.build, build).replaceAll('_app/immutable/', '_app/immutable-b/');
  const files = new Map(
    [...changed(site, (text) => hashedAgain(moved(text)))].map(([path, content]) => [moved(path), content])
  );
  const pages = [...files].filter(([path]) => path.endsWith('.html')).map(([, page]) => page.toString());
  const manifest: Release = JSON.parse(site.files.get(MANIFEST)!.toString());
  return released({ ...manifest, build, headers: securityHeaders(pages) }, files);
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json'
};

export interface Host {
  /** Where the site is; ends with `/`. */
  readonly address: string;
  /** What is served from now on. */
  site: Site;
  /** Files that are served broken. */
  readonly broken: Set<string>;
  /** How often one of them was sent. */
  brokenSent: number;
  /** Paths asked for that are not there. */
  readonly missed: Set<string>;
  close(): void;
}

/** A host that knows of nothing: it sends files with their types, and `headers` where it is given some. */
export async function openHost(
  site: Site,
  { below = '/', headers = {} }: { below?: string; headers?: Readonly<Record<string, string>> } = {}
): Promise<Host> {
  const broken = new Set<string>();
  const missed = new Set<string>();
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const asked = pathname.startsWith(below) ? pathname.slice(below.length) || 'index.html' : pathname;
    const path = [asked, `${asked}.html`].find((name) => host.site.files.has(name));
    if (path === undefined) {
      missed.add(asked);
      response.writeHead(404).end();
      return;
    }
    const content = host.site.files.get(path)!;
    const isBroken = broken.has(path);
    if (isBroken) host.brokenSent += 1;
    response.writeHead(200, {
      'Content-Type': TYPES[extname(path)] ?? 'application/octet-stream',
      ...headers
    });
    response.end(isBroken ? content.subarray(1) : content);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  const host: Host = {
    address: `http://localhost:${port}${below}`,
    site,
    broken,
    brokenSent: 0,
    missed,
    close: () => {
      server.closeAllConnections();
      server.close();
    }
  };
  return host;
}
