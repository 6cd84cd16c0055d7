// What the service worker keeps for use offline, and the app's own files to compare it with.
import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';

/** Address and hash of all that the service worker keeps. */
export const keptOffline = (page: Page) =>
  page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    const kept: Record<string, string> = {};
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) {
        const body = await (await cache.match(request))!.arrayBuffer();
        const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', body));
        kept[new URL(request.url).pathname] = [...hash]
          .map((byte) => byte.toString(16).padStart(2, '0'))
          .join('');
      }
    }
    return kept;
  });

const BUILD = join(import.meta.dirname, '../../../build');

/** Hash of the app's own file at the address. */
export function hashInBuild(path: string): string {
  const named = ['', '.html', 'index.html'].map((end) => join(BUILD, `${path}${end}`));
  const file = named.find((name) => statSync(name, { throwIfNoEntry: false })?.isFile());
  if (!file) return 'no file of the app';
  return createHash('sha256').update(readFileSync(file)).digest('hex');
}
