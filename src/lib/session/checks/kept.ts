// What this site has put into the browser, beside its own files.

/** How far pages were scrolled, as SvelteKit keeps it until the tab is closed: numbers alone. */
const isScroll = ([key, value]: [string, unknown]): boolean =>
  /^sveltekit:(scroll|snapshot)$/.test(key) && /^[\d\s{}[\]":,.xy-]*$/.test(String(value));

async function namesIn(folder: FileSystemDirectoryHandle): Promise<string[]> {
  const names: string[] = [];
  for await (const name of (folder as unknown as { keys(): AsyncIterable<string> }).keys()) names.push(name);
  return names;
}

/** Where the browser forbids a store, nothing is in it. */
const countOf = async (count: () => Promise<number> | number): Promise<number> => {
  try {
    return await count();
  } catch {
    return 0;
  }
};

/** Each store that holds something, in words. */
export async function keptInBrowser(): Promise<readonly string[]> {
  const stores = {
    cookies: () => (document.cookie === '' ? 0 : 1),
    'local storage': () => localStorage.length,
    'session storage': () => Object.entries({ ...sessionStorage }).filter((entry) => !isScroll(entry)).length,
    databases: async () => (await indexedDB.databases()).length,
    files: async () => (await namesIn(await navigator.storage.getDirectory())).length,
    'copies of other sites’ files': async () =>
      (await caches.keys()).filter((name) => !name.startsWith('evenkeel-')).length
  };
  const counted = await Promise.all(
    Object.entries(stores).map(async ([name, count]) => ({ name, count: await countOf(count) }))
  );
  return counted.filter(({ count }) => count > 0).map(({ name }) => name);
}
