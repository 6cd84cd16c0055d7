// The law of the house: which way imports go, who owns which package, one door per metric, small files.
import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

type Layer = keyof typeof MAY_IMPORT;

const MAY_IMPORT = {
  shared: [],
  settings: ['shared'],
  scenario: ['shared'],
  extracts: ['shared'],
  intake: ['extracts', 'shared'],
  charts: ['shared'],
  ui: ['shared'],
  warehouse: ['extracts', 'scenario', 'settings', 'shared'],
  solver: ['shared'],
  disclosure: ['shared'],
  scrutiny: ['shared'],
  metrics: ['charts', 'disclosure', 'shared'],
  today: ['metrics', 'shared'],
  pipeline: [
    'disclosure',
    'extracts',
    'intake',
    'metrics',
    'scenario',
    'settings',
    'shared',
    'solver',
    'warehouse'
  ],
  session: [
    'disclosure',
    'extracts',
    'intake',
    'metrics',
    'pipeline',
    'scenario',
    'scrutiny',
    'settings',
    'shared',
    'solver',
    'today',
    'warehouse'
  ],
  routes: [
    'charts',
    'extracts',
    'metrics',
    'scenario',
    'scrutiny',
    'session',
    'settings',
    'shared',
    'today',
    'ui'
  ],
  cli: [
    'disclosure',
    'extracts',
    'intake',
    'metrics',
    'pipeline',
    'scenario',
    'scrutiny',
    'settings',
    'shared',
    'solver',
    'today',
    'warehouse'
  ]
} as const;

/** Packages that only some layers may name; anything in node_modules that is not here may be named nowhere in src. */
const OWNERS: Readonly<Record<string, readonly Layer[]>> = {
  zod: ['extracts', 'intake', 'metrics', 'scenario', 'scrutiny', 'settings'],
  canonicalize: ['scrutiny'],
  '@duckdb/duckdb-wasm': ['warehouse'],
  '@duckdb/node-api': ['warehouse'],
  'apache-arrow': ['intake', 'warehouse'],
  '@e965/xlsx': ['intake'],
  fflate: ['cli', 'intake'],
  fzstd: ['intake'],
  'age-encryption': ['disclosure'],
  'write-excel-file': ['extracts'],
  'parquet-wasm': ['intake'],
  highs: ['solver'],
  leven: ['intake'],
  'd3-array': ['charts', 'metrics'],
  'd3-format': ['charts'],
  'd3-geo': ['charts', 'intake'],
  polylabel: ['charts'],
  'topojson-client': ['intake'],
  'topojson-server': ['intake'],
  'topojson-simplify': ['intake'],
  'd3-scale': ['charts', 'metrics'],
  'd3-shape': ['charts'],
  'd3-time': ['charts', 'metrics'],
  'd3-time-format': ['charts', 'metrics'],
  'bits-ui': ['ui'],
  '@tanstack/svelte-virtual': ['charts', 'ui'],
  sirv: ['cli'],
  vite: ['cli'],
  '@playwright/test': ['cli'],
  arquero: ['cli'],
  papaparse: ['cli'],
  '@sveltejs/kit': ['routes'],
  svelte: ['charts', 'ui', 'metrics', 'session', 'routes'],
  $app: ['routes', 'session'],
  'virtual:engine-wasm': ['warehouse'],
  node: ['cli', 'warehouse', 'solver']
};

const root = resolve(import.meta.dirname, '..');
const inRoot = (...path: string[]) => join(root, ...path);

const filesUnder = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(ts|js|svelte|sql)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));

const sources = filesUnder(inRoot('src'));
const shown = (path: string) => relative(root, path);
const isTest = (path: string) => path.endsWith('.test.ts');

function layerOf(path: string): Layer | undefined {
  const [, first, second] = shown(path).split('/');
  const name = first === 'lib' ? second : first;
  return name !== undefined && name in MAY_IMPORT ? (name as Layer) : undefined;
}

const IMPORT = /(?:\bfrom\s+|\bimport\s*\(?\s*)['"]([^'"\n]+)['"]/g;

const importsOf = (path: string): string[] =>
  [...readFileSync(path, 'utf8').matchAll(IMPORT)].map(([, specifier = '']) => specifier);

function target(path: string, specifier: string): string | undefined {
  const bare = specifier.split('?')[0] ?? specifier;
  if (bare.startsWith('$lib/')) return inRoot('src/lib', bare.slice(5));
  return bare.startsWith('.') ? resolve(dirname(path), bare) : undefined;
}

function packageOf(specifier: string): string {
  if (specifier.startsWith('node:')) return 'node';
  if (specifier.startsWith('$app/')) return '$app';
  const parts = specifier.split('?')[0]?.split('/') ?? [];
  return (specifier.startsWith('@') ? parts.slice(0, 2) : parts.slice(0, 1)).join('/');
}

const metricFolder = (path: string): string | undefined =>
  /^src\/lib\/metrics\/([^/]+)\//.exec(shown(path))?.[1];

describe('the architecture', () => {
  const files = sources.filter((path) => !path.endsWith('.sql') && !isTest(path));

  it('lets imports go one way only', () => {
    const against = files.flatMap((path) => {
      const layer = layerOf(path);
      if (!layer) return [];
      return importsOf(path).flatMap((specifier) => {
        const found = target(path, specifier);
        const other = found && layerOf(found);
        const isAllowed =
          !other || other === layer || (MAY_IMPORT[layer] as readonly string[]).includes(other);
        return isAllowed ? [] : [`${shown(path)} imports ${specifier}`];
      });
    });
    expect(against).toEqual([]);
  });

  it('gives each package its owners', () => {
    const against = files.flatMap((path) => {
      const layer = layerOf(path);
      if (!layer) return [];
      return importsOf(path).flatMap((specifier) => {
        if (specifier.startsWith('.') || specifier.startsWith('$lib/')) return [];
        const owners = OWNERS[packageOf(specifier)];
        return owners?.includes(layer) ? [] : [`${shown(path)} imports ${specifier}`];
      });
    });
    expect(against).toEqual([]);
  });

  it('gives each metric one door, and no metric another', () => {
    const against = files.flatMap((path) =>
      importsOf(path).flatMap((specifier) => {
        const found = target(path, specifier);
        const folder = found && metricFolder(found);
        if (!folder || folder === metricFolder(path)) return [];
        const isDoor = /\/(index|metric)\.ts$/.test(found);
        const isRegistry = /^src\/lib\/metrics\/[^/]+\.ts$/.test(shown(path));
        return isDoor && isRegistry ? [] : [`${shown(path)} imports ${specifier}`];
      })
    );
    expect(against).toEqual([]);
  });

  it('has no $effect in charts and metrics', () => {
    const against = files
      .filter((path) => ['charts', 'metrics'].includes(layerOf(path) ?? ''))
      .filter((path) => /\$effect\b/.test(readFileSync(path, 'utf8')))
      .map(shown);
    expect(against).toEqual([]);
  });

  it('keeps every file to 250 lines', () => {
    const long = [...sources, ...filesUnder(inRoot('tests'))]
      .map((path) => ({ path, lines: readFileSync(path, 'utf8').split('\n').length - 1 }))
      .filter(({ lines }) => lines > 250)
      .map(({ path, lines }) => `${shown(path)}: ${lines}`);
    expect(long).toEqual([]);
  });

  it('puts no clock, no raw HTML and no dynamic code in the product', () => {
    const forbidden = /\bDate\.now\(|new Date\(\)|\{@html|innerHTML|\beval\(|new Function\(|Math\.random\(/;
    // When an entry of the scrutiny log is written: no figure is made of it.
    const clock = inRoot('src/lib/session/clock.ts');
    const against = files
      .filter((path) => layerOf(path) !== 'cli' && path !== clock)
      .filter((path) => forbidden.test(readFileSync(path, 'utf8')))
      .map(shown);
    expect(against).toEqual([]);
  });

  it('awaits by Settled alone: a block of {#await} keeps every value that it was ever given', () => {
    const against = files
      .filter((path) => path.endsWith('.svelte') && !path.endsWith('Settled.svelte'))
      .filter((path) => readFileSync(path, 'utf8').includes('{#await'))
      .map(shown);
    expect(against).toEqual([]);
  });
});
