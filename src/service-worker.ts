/// <reference types="@sveltejs/kit" />
/// <reference lib="webworker" />
// Serves one release, whole and with no network: whatever it hands out of the app has the hash that the release names.
// It refuses every other origin, puts the security headers on what it serves, and takes over only when it is asked.
import { version } from '$service-worker';
import {
  FROM_THE_SERVER,
  RELEASE_FILE,
  type FromWorker,
  type Release,
  type ReleaseFile,
  type ToWorker
} from './lib/shared/release.ts';
import { sha256 } from './lib/shared/sha256.ts';

const worker = self as unknown as ServiceWorkerGlobalScope;
const scope = new URL('./', worker.location.href);
/** Two copies of the app in two folders of one host share the browser's storage. */
const kept = `evenkeel-${scope.pathname}-`;
const cacheName = `${kept}${version}`;
const AT_ONCE = 6;

/** Addresses relative to the app's own folder, so that it works from any. */
const own = (path: string): string => new URL(path, scope).href;

const pages = async (): Promise<WindowClient[]> => {
  const clients = await worker.clients.matchAll({ type: 'window', includeUncontrolled: true });
  return clients.filter(({ url }) => url.startsWith(scope.href));
};

type Told<Each = FromWorker> = Each extends FromWorker ? Omit<Each, 'build'> : never;

const tell = (client: Client, told: Told): void =>
  client.postMessage({ build: version, ...told } as FromWorker);

const tellAll = async (told: Told): Promise<void> => {
  for (const page of await pages()) tell(page, told);
};

/** A file with its right hash, asked for once more past the browser's own cache. Rejects where the host has another. */
async function sound({ path, bytes, sha256: hash }: ReleaseFile): Promise<Response> {
  for (const cache of ['default', 'reload'] as const) {
    const response = await fetch(own(path), { cache });
    const content = await response.arrayBuffer();
    if (response.ok && (await sha256(new Uint8Array(content))) === hash) {
      const type = response.headers.get('content-type') ?? 'application/octet-stream';
      return new Response(content, { headers: { 'content-type': type, 'content-length': String(bytes) } });
    }
  }
  throw new Error(`${path} is not the file that the release names`);
}

async function keepAll(): Promise<void> {
  const manifest = await fetch(own(RELEASE_FILE), { cache: 'no-store' });
  const { build, files }: Release = await manifest.clone().json();
  if (build !== version) throw new Error('The host is between two versions');
  const cache = await caches.open(cacheName);
  const of = files.reduce((sum, { bytes }) => sum + bytes, 0);
  const waiting = [...files];
  let done = 0;
  const keepNext = async (): Promise<void> => {
    for (let file = waiting.pop(); file; file = waiting.pop()) {
      await cache.put(own(file.path), await sound(file));
      done += file.bytes;
      await tellAll({ tells: 'keeping', bytes: done, of });
    }
  };
  const stop = (cause: unknown) => {
    waiting.length = 0;
    throw cause;
  };
  // All of them are over before it is: one that goes on would write into what is thrown away.
  const ended = await Promise.allSettled(Array.from({ length: AT_ONCE }, () => keepNext().catch(stop)));
  for (const each of ended) if (each.status === 'rejected') throw each.reason;
  await cache.put(own(RELEASE_FILE), manifest);
}

async function install(): Promise<void> {
  try {
    await keepAll();
  } catch (cause) {
    await caches.delete(cacheName);
    await tellAll({ tells: 'failed', reason: (cause as Error).message });
    throw cause;
  }
}

async function dropOthers(): Promise<void> {
  const names = await caches.keys();
  const others = names.filter((name) => name.startsWith(kept) && name !== cacheName);
  await Promise.all(others.map((name) => caches.delete(name)));
}

let release: Release | null = null;

/** As it was kept; or the host's, where the browser threw it away and the host still has this very build. */
async function ownRelease(): Promise<Release | null> {
  const kept = await (await caches.open(cacheName)).match(own(RELEASE_FILE));
  const response = kept ?? (await fetch(own(RELEASE_FILE), { cache: 'no-store' }).catch(() => null));
  if (!response?.ok) return null;
  const found: Release = await response.json();
  return found.build === version ? found : null;
}

function withHeaders(response: Response, { headers }: Release): Response {
  const all = new Headers(response.headers);
  for (const [name, value] of Object.entries(headers)) all.set(name, value);
  return new Response(response.body, {
    status: response.status,
    statusText: response.statusText,
    headers: all
  });
}

/** The file at an address: pages are asked for without their ending. */
function fileAt(address: string, files: readonly ReleaseFile[]): ReleaseFile | undefined {
  const asked = [address, `${address}.html`, `${address}index.html`];
  return files.find(({ path }) => asked.includes(own(path)));
}

const depthOf = (address: string): number => address.slice(scope.href.length).split('/').length;

/** A page whose addresses lead right from `address`: they are relative, and those of 404.html begin at the top of a host. */
const pageAsDeep = (address: string, files: readonly ReleaseFile[]): ReleaseFile | undefined =>
  files.find(
    ({ path }) => path.endsWith('.html') && path !== '404.html' && depthOf(own(path)) === depthOf(address)
  );

/** From what is kept; what the browser threw away is fetched again, and is right or refused. */
async function keptFile(file: ReleaseFile): Promise<Response> {
  const cache = await caches.open(cacheName);
  return (await cache.match(own(file.path))) ?? sound(file);
}

async function answer(request: Request, url: URL): Promise<Response> {
  const found = (release ??= await ownRelease());
  if (!found) return fetch(request);
  const address = `${url.origin}${url.pathname}`;
  const file = fileAt(address, found.files);
  if (file) return withHeaders(await keptFile(file), found);
  if (request.mode !== 'navigate') return withHeaders(await fetch(request), found);
  const missing = pageAsDeep(address, found.files);
  if (!missing) return Response.redirect(own('no-such-page'));
  const page = withHeaders(await keptFile(missing), found);
  return new Response(page.body, { status: 404, headers: page.headers });
}

worker.addEventListener('install', (event) => event.waitUntil(install()));
worker.addEventListener('activate', (event) => event.waitUntil(dropOthers()));

worker.addEventListener('fetch', (event) => {
  const url = new URL(event.request.url);
  if (url.protocol === 'blob:') return;
  if (url.origin !== scope.origin) event.respondWith(Response.error());
  else if (event.request.method === 'GET' && url.search !== FROM_THE_SERVER)
    event.respondWith(answer(event.request, url));
});

/** Pages of another build keep their own worker, or none. */
async function serve(build: string): Promise<void> {
  if (build !== version) return;
  await worker.clients.claim();
  await tellAll({ tells: 'serving' });
}

async function takeOver(asking: Client): Promise<void> {
  const others = (await pages()).filter(({ id }) => id !== asking.id);
  if (others.length === 0) await worker.skipWaiting();
  else tell(asking, { tells: 'waiting-for', pages: others.length });
}

worker.addEventListener('message', (event) => {
  const { ask, build } = event.data as ToWorker;
  event.waitUntil(ask === 'serve' ? serve(build) : takeOver(event.source as Client));
});
