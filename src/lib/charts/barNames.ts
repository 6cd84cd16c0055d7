// Where the names of a bar chart's series go: over the first bar where they can, else with swatches.
import type { ScaleLinear } from 'd3-scale';
import type { BarRow, BarSeries } from './bars.ts';
import type { Tone } from './colours.ts';
import { spread, textWidth, wrapped } from './labels.ts';

/** A series' name: above its own segment, or with a swatch in a line of them. */
export interface SeriesLabel {
  readonly key: string;
  readonly label: string;
  readonly tone: Tone;
  readonly x: number;
  readonly y: number;
  readonly hasSwatch: boolean;
}

/** Names above the first bar's segments, where each can stay over its own; otherwise swatches in lines. Series that no
 * row has any of are not named. */
export function seriesLabels(
  rows: readonly BarRow[],
  series: readonly BarSeries[],
  x: ScaleLinear<number, number>,
  width: number
): readonly SeriesLabel[] {
  if (series.length < 2) return [];
  const drawn = series.filter(({ key }) => rows.some(({ values }) => (values[key] ?? -1) > 0));
  return namesOverBars(rows, drawn, x, width) ?? namesWithSwatches(drawn, width);
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

export interface LimitLabel {
  /** Its lines, `LIMIT_LINE` px apart. */
  readonly lines: readonly string[];
  readonly x: number;
  /** Of the first line. */
  readonly y: number;
}

export const LIMIT_LINE = 16;

/** The lowest line of the names and of the limit's explanation; 0 where there are none. */
export const lastLine = (legend: readonly SeriesLabel[], limit: LimitLabel | null): number =>
  Math.max(
    0,
    ...legend.map(({ y }) => y),
    limit === null ? 0 : limit.y + (limit.lines.length - 1) * LIMIT_LINE
  );

/** Where the explanation of the limit tick goes: after the names, else above names that stand over bars, else below. */
export function limitLine(
  label: string | undefined,
  legend: readonly SeriesLabel[],
  width: number
): { readonly limit: LimitLabel | null; readonly legend: readonly SeriesLabel[] } {
  if (label === undefined) return { limit: null, legend };
  const text = `= ${label}`;
  const lines = wrapped(text, width - 12);
  const last = legend.at(-1);
  if (last === undefined) return { limit: { lines, x: 1, y: 14 }, legend };
  const after = last.x + textWidth(last.label) + (last.hasSwatch ? 18 : 0) + 24;
  if (after + textWidth(text) + 12 <= width) return { limit: { lines: [text], x: after, y: last.y }, legend };
  if (last.hasSwatch) return { limit: { lines, x: 1, y: last.y + 20 }, legend };
  const down = 20 + (lines.length - 1) * LIMIT_LINE;
  return { limit: { lines, x: 1, y: 14 }, legend: legend.map((name) => ({ ...name, y: name.y + down })) };
}
