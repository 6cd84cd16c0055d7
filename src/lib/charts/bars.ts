// Where the parts of a horizontal stacked bar chart go, for the width there is.
import { scaleLinear } from 'd3-scale';
import type { ScaleLinear } from 'd3-scale';
import { count } from '../shared/format.ts';
import type { Tone } from './colours.ts';
import { limitLine, seriesLabels } from './barNames.ts';
import type { SeriesLabel } from './barNames.ts';
import { fitted, textWidth } from './labels.ts';
import { noteLines, noteWidth } from './notes.ts';
import type { NotePart } from './notes.ts';

/** A part of every bar, in stacking order. */
export interface BarSeries {
  readonly key: string;
  readonly label: string;
  readonly tone: Tone;
}

export interface BarRow {
  readonly key: string;
  readonly label: string;
  /** By series key, in the chart's unit; null or missing = not known, not drawn. */
  readonly values: Readonly<Record<string, number | null>>;
  /** Figures after the bar. */
  readonly note: readonly NotePart[];
  /** The row as a sentence, for the line of text below the picture and for screen readers. */
  readonly words: string;
  /** Where this row's limit is drawn across its bar, in the chart's unit. */
  readonly limit?: number | null;
  /** Least and most that the total could be: a whisker. */
  readonly range?: readonly [number, number] | null;
  /** Stands in place of a bar: "no cases". */
  readonly empty?: string;
}

export interface BarOptions {
  readonly width: number;
  /** The end of the scale in the chart's unit, from the view, so that pages compare. */
  readonly most: number;
  /** Writes a value inside its segment. Default whole numbers. */
  readonly format?: (value: number) => string;
  /** Says what the tick on the bars is: "20 per cent of that officer's cases". */
  readonly limitLabel?: string;
}

export interface Segment {
  readonly key: string;
  readonly tone: Tone;
  readonly x: number;
  readonly width: number;
  /** Null where it would not fit. */
  readonly text: string | null;
  /** Middle of the text, which keeps clear of the limit tick. */
  readonly textX: number;
}

export interface PlacedBar {
  readonly row: BarRow;
  readonly index: number;
  /** The whole row's box from x 0, for pointing at and for the focus ring. */
  readonly top: number;
  readonly height: number;
  readonly label: {
    readonly text: string;
    readonly x: number;
    readonly y: number;
    readonly anchor: 'start' | 'end';
  };
  readonly bar: { readonly y: number; readonly height: number };
  readonly segments: readonly Segment[];
  readonly limitX: number | null;
  readonly rangeX: readonly [number, number] | null;
  readonly notes: readonly {
    readonly key: string;
    readonly parts: readonly NotePart[];
    readonly x: number;
    readonly y: number;
  }[];
}

export interface BarLayout {
  readonly width: number;
  readonly height: number;
  /** Scale of the values; its range is the bars' area. */
  readonly x: ScaleLinear<number, number>;
  /** Top and bottom of the rows, px, for rules and axes. */
  readonly top: number;
  readonly bottom: number;
  readonly bars: readonly PlacedBar[];
  readonly seriesLabels: readonly SeriesLabel[];
  readonly limitLabel: { readonly text: string; readonly x: number; readonly y: number } | null;
  readonly fontSize: number;
}

/** Below this width row labels stand above their bars. */
export const NARROW = 480;
/** Above this many rows bars get thinner. */
export const MANY = 40;

const NOTE_GAP = 10;
const LINE = 17;

export const isKnown = (value: number | null | undefined): value is number =>
  value !== null && value !== undefined;

/** Sum of the known values of a row. */
export const barTotal = (row: BarRow, series: readonly BarSeries[]): number =>
  series.reduce((sum, { key }) => {
    const value = row.values[key];
    return isKnown(value) ? sum + value : sum;
  }, 0);

const reach = (row: BarRow, series: readonly BarSeries[]): number =>
  Math.max(barTotal(row, series), ...(isKnown(row.limit) ? [row.limit] : []), ...(row.range ?? []));

/** Right end of the bars' area at which every row's note still fits behind its bar; null where none is wide enough. */
function plotEnd(
  rows: readonly BarRow[],
  series: readonly BarSeries[],
  left: number,
  options: BarOptions,
  size: number
) {
  const full = options.width - left;
  const fits = rows.map((row) => {
    const room = full - NOTE_GAP - noteWidth(row.note, size) - 2;
    const part = reach(row, series) / options.most;
    return part > 0 ? Math.min(full, room / part) : room < 0 ? room : full;
  });
  const length = Math.min(full, ...fits);
  return length < Math.max(140, full * 0.3) ? null : left + length;
}

/** Lays out rows of stacked bars. Pure; the same input always gives the same picture. */
export function barLayout(
  rows: readonly BarRow[],
  series: readonly BarSeries[],
  options: BarOptions
): BarLayout {
  const { width, most } = options;
  const isMany = rows.length > MANY;
  const fontSize = isMany ? 12 : 13;
  const labelWidth = Math.max(0, ...rows.map((row) => textWidth(row.label, fontSize, true)));
  const left = Math.min(labelWidth, width * 0.35) + 12;
  const end =
    width < NARROW || labelWidth > width * 0.35 ? null : plotEnd(rows, series, left, options, fontSize);
  const isNarrow = end === null;
  const x = scaleLinear([0, most], isNarrow ? [1, width - 1] : [left, end]);
  const legend = seriesLabels(rows, series, x, width);
  const limit = limitLine(options.limitLabel, legend, width);
  const top = Math.max(0, ...legend.map((label) => label.y), limit === null ? 0 : limit.y) + 8;
  const bars: PlacedBar[] = [];
  let y = top;
  for (const row of rows) {
    const frame = { row, index: bars.length, y, x, fontSize, isMany, width };
    const placed = isNarrow ? narrowRow(frame, series, options) : wideRow(frame, series, options, left);
    bars.push(placed);
    y += placed.height;
  }
  return { width, height: y + 4, x, top, bottom: y, bars, seriesLabels: legend, limitLabel: limit, fontSize };
}

interface Frame {
  readonly row: BarRow;
  readonly index: number;
  readonly y: number;
  readonly x: ScaleLinear<number, number>;
  readonly fontSize: number;
  readonly isMany: boolean;
  readonly width: number;
}

function marksOf(
  { row, x, fontSize }: Frame,
  series: readonly BarSeries[],
  options: BarOptions,
  barHeight: number
) {
  const format = options.format ?? count;
  const limitX = isKnown(row.limit) && row.empty === undefined ? x(row.limit) : null;
  let from = 0;
  const segments: Segment[] = [];
  for (const { key, tone } of series) {
    const value = row.values[key];
    if (!isKnown(value) || value <= 0) continue;
    const text = format(value);
    const [start, end] = [x(from), x(from + value)];
    const room = clearOf(limitX, start, end);
    const fits = barHeight >= fontSize + 1 && textWidth(text, fontSize - 1) + 4 <= room[1] - room[0];
    segments.push({
      key,
      tone,
      x: start,
      width: end - start,
      text: fits ? text : null,
      textX: (room[0] + room[1]) / 2
    });
    from += value;
  }
  const rangeX = row.range ? ([x(row.range[0]), x(row.range[1])] as const) : null;
  return { segments, limitX, rangeX };
}

/** The wider part of a segment on one side of the limit tick; all of it where the tick is elsewhere. */
function clearOf(limitX: number | null, start: number, end: number): readonly [number, number] {
  if (limitX === null || limitX < start - 2 || limitX > end + 2) return [start, end];
  return limitX - start > end - limitX ? [start, limitX - 2] : [limitX + 2, end];
}

function wideRow(frame: Frame, series: readonly BarSeries[], options: BarOptions, left: number): PlacedBar {
  const { row, index, y, x, fontSize, isMany } = frame;
  const height = isMany ? 20 : 32;
  const bar = { y: y + (isMany ? 4 : 6), height: isMany ? 12 : 20 };
  const middle = y + height / 2;
  const start = row.empty === undefined ? x(reach(row, series)) : left;
  const parts = row.empty === undefined ? row.note : [{ text: row.empty, isQuiet: true }, ...row.note];
  const text = fitted(row.label, left - 12, fontSize, true);
  return {
    row,
    index,
    top: y,
    height,
    label: { text, x: left - 10, y: middle, anchor: 'end' },
    bar,
    ...marksOf(frame, series, options, bar.height),
    notes: parts.length === 0 ? [] : [{ key: 'note', parts, x: start + NOTE_GAP, y: middle }]
  };
}

function narrowRow(frame: Frame, series: readonly BarSeries[], options: BarOptions): PlacedBar {
  const { row, index, y, fontSize, isMany, width } = frame;
  const parts = row.empty === undefined ? row.note : [{ text: row.empty, isQuiet: true }, ...row.note];
  const bar = { y: y + 4 + LINE, height: row.empty === undefined ? (isMany ? 12 : 18) : 0 };
  const below = row.range ? 8 : 3;
  const first = bar.y + bar.height + below + LINE / 2;
  const notes = noteLines(parts, width - 2, fontSize).map((line, at) => ({
    key: String(first + at * LINE),
    parts: line,
    x: 1,
    y: first + at * LINE
  }));
  return {
    row,
    index,
    top: y,
    height: bar.y + bar.height + below + notes.length * LINE + 8 - y,
    label: { text: fitted(row.label, width - 2, fontSize, true), x: 1, y: y + 4 + LINE / 2, anchor: 'start' },
    bar,
    ...marksOf(frame, series, options, bar.height),
    notes
  };
}
