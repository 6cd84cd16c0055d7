// The colours of app.css, light and dark, can be told from what is behind them: WCAG 2.2, 1.4.3 and 1.4.11.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const css = readFileSync('src/app.css', 'utf8');
const tokens = new Map(
  [...css.matchAll(/--([\w-]+):\s*light-dark\((#[0-9a-f]{6}),\s*(#[0-9a-f]{6})\)/g)].map(
    ([, name, light, dark]) => [name, { light, dark }]
  )
);

type Scheme = 'light' | 'dark';

function luminance(name: string, scheme: Scheme): number {
  const colour = tokens.get(name)?.[scheme];
  if (colour === undefined) throw new Error(`No token --${name} with a light and a dark colour`);
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const part = parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(a: string, b: string, scheme: Scheme): number {
  const [one, other] = [luminance(a, scheme), luminance(b, scheme)];
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
}

const pairs = (names: readonly string[], backgrounds: readonly string[]) =>
  names.flatMap((name) => backgrounds.map((background) => [name, background] as const));

const TEXT = [
  ...pairs(['ink', 'ink-quiet', 'link', 'breach', 'watch'], ['surface', 'page', 'sunken', 'accent-soft']),
  ...pairs(['ink', 'ink-quiet'], ['band', 'shade-1']),
  ['accent', 'surface'],
  ['accent', 'accent-soft'],
  ['on-accent', 'accent'],
  ['sample-ink', 'sample-surface'],
  ...['very-high', 'high', 'medium', 'low'].map((level) => [`on-${level}`, level] as const),
  ...['1', '2', '3', '4', '5'].map((step) => [`on-shade-${step}`, `shade-${step}`] as const),
  ...['11', '12', '13', '21', '22', '23', '31', '32', '33'].map(
    (pair) => [`on-pair-${pair}`, `pair-${pair}`] as const
  ),
  ...pairs(['on-series-dark'], ['series-1', 'series-3', 'series-5', 'breach', 'watch']),
  ...pairs(['on-series-light'], ['series-2', 'series-4', 'series-6'])
] as const;

const MARKS = [
  ...pairs(['series-1', 'series-2', 'series-3', 'series-4', 'series-5', 'series-6'], ['surface']),
  ...pairs(['mark-line', 'line-strong', 'ink', 'breach', 'watch', 'focus'], ['surface', 'page', 'band']),
  ...pairs(['focus'], ['accent-soft', 'sunken']),
  ['sample-line', 'surface'],
  ['very-high', 'surface'],
  ['high', 'surface']
] as const;

describe.each(['light', 'dark'] as const)('in the %s scheme', (scheme) => {
  test.each(TEXT)('%s is readable on %s (4.5 to 1)', (ink, background) => {
    expect(contrast(ink, background, scheme)).toBeGreaterThanOrEqual(4.5);
  });

  test.each(MARKS)('%s can be told from %s (3 to 1)', (mark, background) => {
    expect(contrast(mark, background, scheme)).toBeGreaterThanOrEqual(3);
  });
});

test('every fill that is too pale for its background has an outline that is not', () => {
  const charts = readFileSync('src/lib/charts/charts.css', 'utf8');
  expect(charts).toMatch(/\.mark \{\s*stroke: var\(--mark-line\);/);
});

test('a picture for a file has the light colours in a dark scheme too', () => {
  expect(css).toMatch(/:root,\s*\.export-sheet \{\s*color-scheme/);
  expect(readFileSync('src/lib/charts/charts.css', 'utf8')).toMatch(
    /\.export-sheet \{[^}]*color-scheme: light;/
  );
});
