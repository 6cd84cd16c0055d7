// Where the names of a bar chart's series go: over the first bar where they can, else with swatches.
import type { ScaleLinear } from 'd3-scale';
import type { BarRow, BarSeries } from './bars.ts';
import type { Tone } from './colours.ts';
import { spread, textWidth } from './labels.ts';

/** A series' name: above its own segment, or with a swatch in a line of them. */
export interface SeriesLabel {
  readonly key: string;
  readonly label: string;
  readonly tone: Tone;
  readonly x: number;
  readonly y: number;
  readonly hasSwatch: boolean;
}

/** Names above the first bar's segments, where each can stay over its own; otherwise swatches in lines. */
export function seriesLabels(
  rows: readonly BarRow[],
  series: readonly BarSeries[],
  x: ScaleLinear<number, number>,
  width: number
): readonly SeriesLabel[] {
  if (series.length < 2) return [];
  return namesOverBars(rows, series, x, width) ?? namesWithSwatches(series, width);
}

function namesOverBars(
  rows: readonly BarRow[],
  series: readonly BarSeries[],
  x: ScaleLinear<number, number>,
  width: number
): readonly SeriesLabel[] | null {
  const first = rows[0];
  if (first === undefined || series.some(({ key }) => !((first.values[key] ?? -1) > 0))) return null;
  let from = 0;
  const wishes = series.map(({ key, label }) => {
    const value = first.values[key] as number;
    const centre = (x(from) + x(from + value)) / 2;
    from += value;
    return { key, at: centre, size: textWidth(label), half: (x(value) - x(0)) / 2 };
  });
  const centres = spread(wishes, 0, width, 10);
  const isNear = wishes.every(
    ({ key, at, half }) => Math.abs((centres?.get(key) ?? Infinity) - at) <= half + 24
  );
  if (centres === null || !isNear) return null;
  return series.map(({ key, label, tone }, index) => {
    const size = wishes[index]?.size ?? NaN;
    return { key, label, tone, x: (centres.get(key) as number) - size / 2, y: 14, hasSwatch: false };
  });
}

function namesWithSwatches(series: readonly BarSeries[], width: number): readonly SeriesLabel[] {
  let at = 1;
  let y = 14;
  return series.map(({ key, label, tone }) => {
    const size = textWidth(label) + 18;
    if (at > 1 && at + size > width) {
      at = 1;
      y += 20;
    }
    const place = { key, label, tone, x: at, y, hasSwatch: true };
    at += size + 16;
    return place;
  });
}

/** Where the explanation of the limit tick goes: after the names, or on a line of its own. */
export function limitLine(
  label: string | undefined,
  legend: readonly SeriesLabel[],
  width: number
): { readonly text: string; readonly x: number; readonly y: number } | null {
  if (label === undefined) return null;
  const text = `= ${label}`;
  const last = legend.at(-1);
  if (last === undefined) return { text, x: 1, y: 14 };
  const after = last.x + textWidth(last.label) + (last.hasSwatch ? 18 : 0) + 24;
  return after + textWidth(text) + 12 <= width
    ? { text, x: after, y: last.y }
    : { text, x: 1, y: last.y + 20 };
}
