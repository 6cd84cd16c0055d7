// What a page leaves behind in the browser.
import type { Page } from '@playwright/test';

/** Everything that a page can leave behind, but for the app's own files. */
export const left = (page: Page) =>
  page.evaluate(async () => ({
    local: localStorage.length,
    // SvelteKit keeps how far each page was scrolled, until the tab is closed: numbers and nothing else.
    session: Object.entries({ ...sessionStorage }).filter(
      ([key, value]) =>
        !/^sveltekit:(scroll|snapshot)$/.test(key) || !/^[\d\s{}[\]":,.xy-]*$/.test(String(value))
    ),
    cookies: document.cookie,
    databases: (await indexedDB.databases()).length,
    caches: (await caches.keys()).filter((name) => !name.startsWith('evenkeel-')).length,
    files: await navigator.storage.getDirectory().then(async (folder) => {
      const names: string[] = [];
      for await (const name of (folder as unknown as { keys(): AsyncIterable<string> }).keys())
        names.push(name);
      return names;
    })
  }));

export const NOTHING = { local: 0, session: [], cookies: '', databases: 0, caches: 0, files: [] };
