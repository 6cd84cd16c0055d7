/// <reference types="@sveltejs/kit" />
/// <reference lib="webworker" />
// Serves the app with no network, refuses every other origin, and puts the security headers on what it serves.
import { build, files, prerendered, version } from '$service-worker';
import { securityHeaders } from './lib/shared/security-headers.js';

const worker = self as unknown as ServiceWorkerGlobalScope;
const cacheName = `evenkeel-${version}`;
const scope = new URL('./', worker.location.href);

/** Addresses relative to the app's own folder, so that it works from any subfolder. */
const own = (path: string) => new URL(path.replace(/^\//, ''), scope).href;
const assets = [...build, ...files, ...prerendered].map(own);
const isAsset = new Set(assets);

worker.addEventListener('install', (event) => {
  event.waitUntil(caches.open(cacheName).then((cache) => cache.addAll(assets)));
});

worker.addEventListener('activate', (event) => {
  event.waitUntil(
    caches
      .keys()
      .then((names) =>
        Promise.all(
          names
            .filter((name) => name.startsWith('evenkeel-') && name !== cacheName)
            .map((name) => caches.delete(name))
        )
      )
      .then(() => worker.clients.claim())
  );
});

function withSecurityHeaders(response: Response): Response {
  const headers = new Headers(response.headers);
  for (const [name, value] of Object.entries(securityHeaders)) headers.set(name, value);
  return new Response(response.body, { status: response.status, statusText: response.statusText, headers });
}

async function answer(request: Request, url: URL): Promise<Response> {
  const cache = await caches.open(cacheName);
  const address = `${url.origin}${url.pathname}`;
  const cached = isAsset.has(address)
    ? await cache.match(address)
    : request.mode === 'navigate'
      ? await cache.match(own('404.html'))
      : undefined;
  return withSecurityHeaders(cached ?? (await fetch(request)));
}

worker.addEventListener('fetch', (event) => {
  const url = new URL(event.request.url);
  if (url.protocol === 'blob:') return;
  if (url.origin !== worker.location.origin) {
    event.respondWith(Response.error());
    return;
  }
  if (event.request.method === 'GET') event.respondWith(answer(event.request, url));
});
