// Ticks whose labels never touch, for the width there is.
import type { ScaleBand, ScaleLinear, ScalePoint, ScaleTime } from 'd3-scale';
import { scaleUtc } from 'd3-scale';
import { utcDay, utcMonday, utcMonth, utcYear } from 'd3-time';
import type { TimeInterval } from 'd3-time';
import { shortDay } from '../shared/dates.ts';
import type { Day } from '../shared/dates.ts';
import { count } from '../shared/format.ts';
import { textWidth } from './labels.ts';

export interface Tick {
  readonly key: string;
  /** Position along the axis in px. */
  readonly at: number;
  readonly label: string;
  /** Which part of the label stands on the tick; the ends lean inwards where they would be cut. */
  readonly anchor: 'start' | 'middle' | 'end';
}

export interface TickOptions {
  /** `x`: labels side by side; `y`: one above the other. Default `x`. */
  readonly along?: 'x' | 'y';
  /** px. Default 12. */
  readonly fontSize?: number;
  /** Least space between two labels in px. Default 8. */
  readonly gap?: number;
  /** px between which labels must stay; default the scale's range and 6 px on each side. */
  readonly bounds?: readonly [number, number];
  /** Only whole numbers: counts of people or cases. Default false. */
  readonly isWhole?: boolean;
}

/** From and to of a tick's label along the axis, in px. */
export function extentOf(tick: Tick, options: TickOptions = {}): readonly [number, number] {
  const fontSize = options.fontSize ?? 12;
  if (options.along === 'y') return [tick.at - fontSize * 0.65, tick.at + fontSize * 0.65];
  const width = textWidth(tick.label, fontSize);
  const start = tick.anchor === 'start' ? 0 : tick.anchor === 'end' ? width : width / 2;
  return [tick.at - start, tick.at - start + width];
}

function isClear(ticks: readonly Tick[], options: TickOptions): boolean {
  const extents = ticks.map((tick) => extentOf(tick, options)).sort((a, b) => a[0] - b[0]);
  return extents.every((extent, index) => {
    const before = extents[index - 1];
    return before === undefined || before[1] + (options.gap ?? 8) <= extent[0];
  });
}

function tickAt(
  key: string,
  at: number,
  label: string,
  options: TickOptions,
  range: readonly number[]
): Tick {
  const middle: Tick = { key, at, label, anchor: 'middle' };
  if (options.along === 'y') return middle;
  const [from, to] = options.bounds ?? [Math.min(...range) - 6, Math.max(...range) + 6];
  const [start, end] = extentOf(middle, options);
  if (start < from) return { ...middle, anchor: 'start' };
  if (end > to) return { ...middle, anchor: 'end' };
  return middle;
}

/** Every nth of `ticks`, for the smallest n at which labels keep apart. */
function thinned(ticks: readonly Tick[], options: TickOptions): readonly Tick[] {
  for (let step = 1; step < ticks.length; step += 1) {
    const kept = ticks.filter((_, index) => index % step === 0);
    if (isClear(kept, options)) return kept;
  }
  return ticks.slice(0, 1);
}

/** Round values, as many as fit and at most about one per 60 px (40 px along y). `label` writes a value. */
export function linearTicks(
  scale: ScaleLinear<number, number>,
  label: (value: number) => string = count,
  options: TickOptions = {}
): readonly Tick[] {
  const range = scale.range();
  const length = Math.abs((range.at(-1) ?? 0) - (range[0] ?? 0));
  const most = Math.max(2, Math.floor(length / (options.along === 'y' ? 40 : 60)));
  let values: number[] = [];
  for (let wanted = most; wanted >= 1; wanted -= 1) {
    values = scale.ticks(wanted).filter((value) => !options.isWhole || Number.isInteger(value));
    const ticks = values.map((value) => tickAt(String(value), scale(value), label(value), options, range));
    if (isClear(ticks, options)) return ticks;
  }
  return thinned(
    values.map((value) => tickAt(String(value), scale(value), label(value), options, range)),
    options
  );
}

/** Names of a band or point scale at the middle of their band: all, or every nth where all would touch. */
export function bandTicks(
  scale: ScaleBand<string> | ScalePoint<string>,
  label: (key: string) => string = (key) => key,
  options: TickOptions = {}
): readonly Tick[] {
  const ticks = scale
    .domain()
    .map((key) =>
      tickAt(key, (scale(key) ?? NaN) + scale.bandwidth() / 2, label(key), options, scale.range())
    );
  return thinned(ticks, options);
}

/** A day in px; `utc` is the d3 scale behind it. */
export interface DayScale {
  (day: Day): number;
  readonly utc: ScaleTime<number, number>;
}

const instant = (day: Day): Date => new Date(`${day}T00:00:00Z`);

/** The days from `from` to `to` over `range` px. */
export function dayScale(from: Day, to: Day, range: readonly [number, number]): DayScale {
  const utc = scaleUtc([instant(from), instant(to)], [...range]);
  return Object.assign((day: Day) => utc(instant(day)), { utc });
}

type DayLabel = (day: Day, isFirst: boolean) => string;

const byDay: DayLabel = (day, isFirst) => shortDay(day, isFirst);
const byMonth: DayLabel = (day, isFirst) => {
  const [, month, year] = shortDay(day).split(' ') as [string, string, string];
  return isFirst || month === 'Jan' ? `${month} ${year}` : month;
};
const byYear: DayLabel = (day) => day.slice(0, 4);

const everyMonths = (months: number): TimeInterval => utcMonth.every(months) ?? utcMonth;

const INTERVALS: readonly { readonly of: TimeInterval; readonly label: DayLabel; readonly step: number }[] = [
  { of: utcDay, label: byDay, step: 1 },
  { of: utcMonday, label: byDay, step: 1 },
  { of: utcMonday, label: byDay, step: 2 },
  { of: utcMonth, label: byMonth, step: 1 },
  { of: utcMonth, label: byMonth, step: 2 },
  { of: everyMonths(3), label: byMonth, step: 1 },
  { of: everyMonths(6), label: byMonth, step: 1 },
  { of: utcYear, label: byYear, step: 1 },
  { of: utcYear, label: byYear, step: 5 }
];

/** Days, Mondays, months, quarters or years, whichever is the finest that keeps apart: `5 Oct 2026`, `12 Oct`. */
export function dayTicks(scale: DayScale, options: TickOptions = {}): readonly Tick[] {
  const range = scale.utc.range();
  const [from, to] = scale.utc.domain() as [Date, Date];
  const end = new Date(to.getTime() + 1);
  let ticks: readonly Tick[] = [];
  for (const { of, label, step } of INTERVALS) {
    if (of.range(from, end).length > 400) continue;
    const days = of.range(from, end).filter((_, index) => index % step === 0);
    if (days.length === 0) continue;
    ticks = days.map((date, index) => {
      const day = date.toISOString().slice(0, 10);
      return tickAt(day, scale(day), label(day, index === 0), options, range);
    });
    if (isClear(ticks, options)) return ticks;
  }
  return thinned(ticks, options);
}
