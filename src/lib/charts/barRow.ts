// One row of a bar chart: where its label, segments, limit tick and figures go.
import type { ScaleLinear } from 'd3-scale';
import { count } from '../shared/format.ts';
import type { BarOptions, BarRow, BarSeries, PlacedBar, Segment } from './bars.ts';
import { fitted, textWidth } from './labels.ts';
import { noteLines } from './notes.ts';

/** px between a bar and its figures. */
export const NOTE_GAP = 10;
const LINE = 17;

const isKnown = (value: number | null | undefined): value is number => value !== null && value !== undefined;

/** Sum of the known values of a row. */
export const barTotal = (row: BarRow, series: readonly BarSeries[]): number =>
  series.reduce((sum, { key }) => {
    const value = row.values[key];
    return isKnown(value) ? sum + value : sum;
  }, 0);

/** How far to the right a row's bar, limit tick and whisker reach, in the chart's unit. */
export const reach = (row: BarRow, series: readonly BarSeries[]): number =>
  Math.max(barTotal(row, series), ...(isKnown(row.limit) ? [row.limit] : []), ...(row.range ?? []));

export interface Frame {
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
    const fits =
      series.length > 1 &&
      barHeight >= fontSize + 1 &&
      textWidth(text, fontSize - 1) + 4 <= room[1] - room[0];
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

/** A row with its label left of the bar and its figures right of it. */
export function wideRow(
  frame: Frame,
  series: readonly BarSeries[],
  options: BarOptions,
  left: number
): PlacedBar {
  const { row, index, y, x, fontSize, isMany } = frame;
  const height = isMany ? 20 : 32;
  const bar = { y: y + (isMany ? 3 : 6), height: isMany ? 14 : 20 };
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

/** A row with its label above the bar and its figures below. */
export function narrowRow(frame: Frame, series: readonly BarSeries[], options: BarOptions): PlacedBar {
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
