// A release: an id and hashes that say what it is, and headers in the words of each host.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, describe, expect, it } from 'vitest';
import { differences } from './again.js';
import { archived } from './archive.js';
import { buildId } from './build-id.js';
import { softwareBill } from './components.js';
import { sha256 } from './files.js';
import { CACHE_CONTROL, securityHeaders } from './headers.js';
import { hostFiles, TYPES } from './hosts.js';
import { release } from './release.js';

const root = resolve(import.meta.dirname, '../../..');
const made: string[] = [];
afterAll(() => made.forEach((folder) => rmSync(folder, { recursive: true })));

function folderOf(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'release-test-'));
  made.push(folder);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

const page = (hash: string) =>
  `<meta http-equiv="content-security-policy" content="default-src 'none'; script-src 'self' 'sha256-${hash}'">`;
const SITE = {
  'index.html': page('one'),
  'metrics/cpd.html': page('two'),
  '_app/immutable/a.js': 'a()',
  '_app/version.json': '{}'
};

describe('the id of a build', () => {
  const SOURCES = { 'src/a.ts': 'a', 'src/a.test.ts': 'test', 'package-lock.json': '{}' };
  const idOf = (changed: Readonly<Record<string, string>> = {}) =>
    buildId(folderOf({ ...SOURCES, ...changed }));

  it('is the same in another folder, and whatever the tests and other files are', () => {
    expect(idOf()).toMatch(/^[0-9a-f]{12}$/);
    expect(idOf()).toBe(idOf());
    expect(idOf({ 'src/a.test.ts': 'another', 'build/index.html': 'x' })).toBe(idOf());
  });

  it('is another where a source or its name is', () => {
    const renamed = buildId(folderOf({ 'src/b.ts': 'a', 'package-lock.json': '{}' }));
    expect(
      new Set([idOf(), idOf({ 'src/a.ts': 'b' }), idOf({ 'package-lock.json': '[]' }), renamed]).size
    ).toBe(4);
  });
});

describe('the headers', () => {
  const headers = securityHeaders([page('one'), page('two')]);

  it('allow the scripts of every page, and nobody to frame one', () => {
    expect(headers['Content-Security-Policy']).toBe(
      "default-src 'none'; script-src 'self' 'sha256-one' 'sha256-two'; frame-ancestors 'none'"
    );
  });

  it('are these and no others, and no other origin is let in', () => {
    expect(Object.keys(headers)).toEqual([
      'Content-Security-Policy',
      'Cross-Origin-Opener-Policy',
      'Cross-Origin-Resource-Policy',
      'Permissions-Policy',
      'Referrer-Policy',
      'X-Content-Type-Options'
    ]);
  });

  it('are not made of a page that has no policy', () => {
    expect(() => securityHeaders([page('one'), '<p>'])).toThrow('no Content-Security-Policy');
  });

  const files = hostFiles(headers);
  const said: Readonly<Record<string, (name: string, value: string) => string>> = {
    _headers: (name, value) => `\n  ${name}: ${value}\n`,
    '.htaccess': (name, value) => `\nHeader always set ${name} "${value}"\n`,
    'nginx.conf': (name, value) => `\n  add_header ${name} "${value}" always;\n`,
    'web.config': (name, value) => `<add name="${name}" value="${value}" />`
  };

  it.each(Object.keys(files))('are all in %s, with how long files are kept', (name) => {
    for (const [header, value] of Object.entries(headers))
      expect(files[name]).toContain(said[name]!(header, value));
    expect(files[name]).toContain(CACHE_CONTROL.immutable);
  });

  it('are taken off first in IIS, which answers nothing where one is added twice', () => {
    for (const header of Object.keys(headers))
      expect(files['web.config']).toMatch(new RegExp(`<remove name="${header}" />\\s+<add name="${header}"`));
  });

  it('stand in both locations of nginx, which inherits none where there is one', () => {
    const [, ...locations] = files['nginx.conf']!.split('\nlocation ');
    expect(locations).toHaveLength(2);
    for (const location of locations)
      for (const [header, value] of Object.entries(headers))
        expect(location).toContain(said['nginx.conf']!(header, value));
  });

  const typed: Readonly<Record<string, (ending: string, type: string, isText: boolean) => string>> = {
    '.htaccess': (ending, type) => `\nAddType ${type} .${ending}\n`,
    'nginx.conf': (ending, type) => `\n  ${type} ${ending};\n`,
    'web.config': (ending, type, isText) =>
      `<mimeMap fileExtension=".${ending}" mimeType="${type}${isText ? '; charset=utf-8' : ''}" />`
  };
  const inUtf8: Readonly<Record<string, (ending: string, type: string) => RegExp>> = {
    '.htaccess': (ending) => new RegExp(`\nAddCharset utf-8 .*\\.${ending}\\b`),
    'nginx.conf': (_, type) =>
      type === 'text/html' ? /\ncharset utf-8;/ : new RegExp(`\ncharset_types .*${type.replace('+', '\\+')}`),
    'web.config': () => /charset=utf-8/
  };

  it.each(Object.keys(typed))('name the type of every file, and UTF-8 where it is text, in %s', (name) => {
    for (const [ending, type] of Object.entries(TYPES)) {
      const isText = ['css', 'csv', 'html', 'js', 'svg', 'txt'].includes(ending);
      expect(files[name]).toContain(typed[name]!(ending, type, isText));
      if (isText) expect(files[name]).toMatch(inUtf8[name]!(ending, type));
    }
  });

  it.each([
    ['.htaccess', ['RewriteCond %{REQUEST_METHOD} !^(GET|HEAD)$\nRewriteRule ^ - [F]\n', ' -Indexes\n']],
    ['web.config', ['<verbs allowUnlisted="false">']]
  ])('let nothing be sent to the server and list no folder, in %s', (name, words) => {
    for (const word of words) expect(files[name]).toContain(word);
    expect(files[name]).not.toMatch(/directoryBrowse|autoindex/i);
  });

  it('keep nothing that is not there, ask again for pages, and lead from the folder’s name into it', () => {
    const kept = files['nginx.conf']!.match(/add_header Cache-Control .*/g)!;
    expect(kept.filter((line) => line.endsWith('always;'))).toEqual([]);
    expect(files['nginx.conf']).toContain('try_files $uri $uri.html $uri/ =404;');
    expect(files['.htaccess']).not.toContain('DirectorySlash Off');
    expect(files['web.config']).toContain('<clientCache cacheControlMode="DisableCache" />');
  });
});

describe('a release', () => {
  const folder = folderOf(SITE);
  const hash = release(root, folder, '0123456789ab');
  const text = readFileSync(join(folder, 'release.json'), 'utf8');
  const manifest = JSON.parse(text);
  type Listed = { path: string; sha256: string };

  it('names every file but itself, with its hash', () => {
    expect(manifest.files.map(({ path }: Listed) => path)).toEqual([
      '_app/immutable/a.js',
      'index.html',
      'metrics/cpd.html'
    ]);
    expect(manifest.beside.map(({ path }: Listed) => path)).toEqual([
      '.htaccess',
      'README.txt',
      '_headers',
      'nginx.conf',
      'packages.cdx.json',
      'web.config'
    ]);
    for (const { path, sha256: named } of [...manifest.files, ...manifest.beside] as Listed[])
      expect(named).toBe(sha256(readFileSync(join(folder, path))));
    expect(hash).toBe(sha256(text));
  });

  it('is the same, byte for byte, of the same files; also as a ZIP', () => {
    const other = folderOf(SITE);
    release(root, other, '0123456789ab');
    expect(differences(folder, other)).toEqual([]);
    expect(sha256(archived(other))).toBe(sha256(archived(folder)));
    writeFileSync(join(other, 'index.html'), page('other'));
    expect(differences(folder, other)).toEqual(['index.html']);
    expect(sha256(archived(other))).not.toBe(sha256(archived(folder)));
  });

  it('is whole in the ZIP, in one folder, with a readme that names the build', () => {
    const parts = unzipSync(archived(folder));
    expect(Object.keys(parts)).toHaveLength(manifest.files.length + manifest.beside.length + 1);
    expect(strFromU8(parts['evenkeel/README.txt']!)).toContain('build 0123456789ab');
    expect(strFromU8(parts['evenkeel/release.json']!)).toBe(text);
  });
});

describe('the list of packages', () => {
  type Component = { purl: string; licenses: unknown[]; hashes: { content: string }[] };
  const lock = readFileSync(join(root, 'package-lock.json'), 'utf8');
  const bill = JSON.parse(softwareBill(lock));

  it('has each package of the lock file once, with hash and licence', () => {
    expect(bill).toMatchObject({ bomFormat: 'CycloneDX', specVersion: '1.6' });
    expect(bill.components).toHaveLength(Object.keys(JSON.parse(lock).packages).length - 1);
    const refs = bill.components.map((one: { 'bom-ref': string }) => one['bom-ref']);
    expect(new Set(refs).size).toBe(refs.length);
    const odd = bill.components.filter(
      ({ purl, licenses }: Component) =>
        !/^pkg:npm\/(%40[^/]+\/)?[^/@]+@\d/.test(purl) || licenses.length !== 1
    );
    expect(odd).toEqual([]);
    const hashes = bill.components.flatMap((one: Component) => one.hashes);
    expect(hashes).toHaveLength(lock.match(/"integrity": "sha512-/g)!.length);
    expect(hashes.every(({ content }: { content: string }) => /^[0-9a-f]{128}$/.test(content))).toBe(true);
  });

  it('has nothing of when or where it was made', () => {
    expect(softwareBill(lock)).toBe(softwareBill(lock));
    expect(Object.keys(bill.metadata)).toEqual(['component']);
  });
});
