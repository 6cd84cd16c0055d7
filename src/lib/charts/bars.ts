// Where the parts of a horizontal stacked bar chart go, for the width there is.
import { scaleLinear } from 'd3-scale';
import type { ScaleLinear } from 'd3-scale';
import { lastLine, limitLine, seriesLabels } from './barNames.ts';
import type { LimitLabel, SeriesLabel } from './barNames.ts';
import { narrowRow, NOTE_GAP, reach, wideRow } from './barRow.ts';
import type { Tone } from './colours.ts';
import { textWidth } from './labels.ts';
import { noteWidth } from './notes.ts';
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
  /** Thin bars, as for many rows. Default where there are more than 40. */
  readonly isDense?: boolean;
}

export interface Segment {
  readonly key: string;
  readonly tone: Tone;
  readonly x: number;
  readonly width: number;
  /** Null where it would not fit, and where there is one series: the figures beside the bar say it. */
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
  readonly limitLabel: LimitLabel | null;
  readonly fontSize: number;
}

/** Below this width row labels stand above their bars. */
export const NARROW = 480;
/** Above this many rows bars get thinner. */
export const MANY = 40;

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
    const part = reach(row, series) / endOf(options);
    return part > 0 ? Math.min(full, room / part) : room < 0 ? room : full;
  });
  const length = Math.min(full, ...fits);
  return length < Math.max(140, full * 0.25) ? null : left + length;
}

/** Where nobody has anything the scale still needs an end. */
const endOf = ({ most }: BarOptions): number => (most > 0 ? most : 1);

/** Lays out rows of stacked bars. Pure; the same input always gives the same picture. */
export function barLayout(
  rows: readonly BarRow[],
  series: readonly BarSeries[],
  options: BarOptions
): BarLayout {
  const { width } = options;
  const isMany = options.isDense === true || rows.length > MANY;
  const fontSize = isMany ? 12 : 13;
  const labelWidth = Math.max(0, ...rows.map((row) => textWidth(row.label, fontSize, true)));
  const left = Math.min(labelWidth, width * 0.35) + 12;
  const end =
    width < NARROW || labelWidth > width * 0.35 ? null : plotEnd(rows, series, left, options, fontSize);
  const isNarrow = end === null;
  const x = scaleLinear([0, endOf(options)], isNarrow ? [1, width - 1] : [left, end]);
  const { limit, legend } = limitLine(options.limitLabel, seriesLabels(rows, series, x, width), width);
  const top = lastLine(legend, limit) + 8;
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
