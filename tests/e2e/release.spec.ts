// The build as a release: every file is what its manifest says, and nothing in it says where it was made.
import { readFileSync } from 'node:fs';
import { extname, resolve } from 'node:path';
import { expect, test } from '@playwright/test';
import { filesIn, hashed } from '../../src/cli/release/files.js';
import { CACHE_CONTROL } from '../../src/cli/release/headers.js';
import { TYPES } from '../../src/cli/release/hosts.js';

const root = resolve(import.meta.dirname, '../..');
const folder = resolve(root, 'build');
const manifest = JSON.parse(readFileSync(resolve(folder, 'release.json'), 'utf8'));

test('every file of the build is named with its hash, and none names a folder of this machine', () => {
  const named = [...manifest.files, ...manifest.beside];
  expect(filesIn(folder)).toEqual([...named.map(({ path }) => path), 'release.json'].sort());
  expect(named.map(({ path }) => hashed(folder, path))).toEqual(named);
  expect(filesIn(folder).filter((path) => readFileSync(resolve(folder, path)).includes(root))).toEqual([]);
  const endings = manifest.files.map(({ path }: { path: string }) => extname(path).slice(1));
  expect([...new Set<string>(endings)].filter((ending) => !(ending in TYPES))).toEqual([]);
});

test('the local server sends the headers of the release, and lets only what never changes be kept', async ({
  request
}) => {
  const lowered = Object.entries<string>(manifest.headers).map(([name, value]) => [
    name.toLowerCase(),
    value
  ]);
  const { path } = manifest.files.find((file: { path: string }) => file.path.startsWith('_app/immutable/'));
  for (const [address, kept] of [
    ['./', CACHE_CONTROL.others],
    [path, CACHE_CONTROL.immutable]
  ])
    expect((await request.get(address)).headers()).toMatchObject({
      ...Object.fromEntries(lowered),
      'cache-control': kept
    });
});
