// Where the rows, spans and moments of a time line go.
import type { Day } from '../shared/dates.ts';
import type { State } from '../shared/measure.ts';
import type { Tone } from './colours.ts';
import { fitted, textWidth } from './labels.ts';
import { dayScale } from './ticks.ts';
import type { DayScale } from './ticks.ts';
import { arc, clearStart, type Stretch } from './timelineArcs.ts';
import { laneCount, lanesOf } from './timelineLanes.ts';

export interface TimeSpan {
  readonly key: string;
  readonly from: Day;
  /** Last day, inclusive; null = open, drawn to the end with an open edge. */
  readonly to: Day | null;
  readonly tone: Tone;
  readonly words: string;
  readonly label?: string;
  /** Booked, offered, proposed: outlined and hatched. */
  readonly isTentative?: boolean;
}

export interface TimeMoment {
  readonly key: string;
  readonly day: Day;
  readonly state: State;
  readonly words: string;
}

export interface TimeRow {
  readonly key: string;
  readonly label: string;
  readonly spans: readonly TimeSpan[];
  readonly moments?: readonly TimeMoment[];
}

/** An arrow from one row to another on a day: who covers whom. */
export interface TimeLink {
  readonly key: string;
  readonly fromRow: string;
  readonly toRow: string;
  readonly day: Day;
  readonly words: string;
  readonly isBroken?: boolean;
}

export interface TimelineOptions {
  readonly width: number;
  readonly from: Day;
  readonly to: Day;
  /** Thin spans, as for many rows. Default where there are more than 40. */
  readonly isDense?: boolean;
}

interface Placed {
  readonly key: string;
  readonly mark: number;
  readonly words: string;
}

export interface TimelineLayout {
  readonly width: number;
  readonly height: number;
  readonly isDense: boolean;
  /** Days in px; its range is the plot's area. */
  readonly x: DayScale;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly rows: readonly {
    readonly key: string;
    readonly label: string;
    readonly x: number;
    readonly y: number;
    readonly anchor: 'start' | 'end';
    readonly line: number;
  }[];
  readonly spans: readonly (Placed & {
    readonly tone: Tone;
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
    readonly text: string | null;
    /** Left end of the text, clear of arrows and of marks. */
    readonly textX: number;
    readonly isTentative: boolean;
    readonly isOpen: boolean;
  })[];
  readonly moments: readonly (Placed & { readonly state: State; readonly x: number; readonly y: number })[];
  readonly links: readonly (Placed & {
    readonly path: string;
    readonly head: string;
    readonly isBroken: boolean;
  })[];
}

/** Lays out rows of spans between two days; leave 28 px below `bottom` for the axis (`height` has them). Pure. */
export function timelineLayout(
  rows: readonly TimeRow[],
  links: readonly TimeLink[],
  options: TimelineOptions
): TimelineLayout {
  const { width } = options;
  const isNarrow = width < 480;
  const isMany = options.isDense === true || rows.length > 40;
  const fontSize = isMany ? 12 : 13;
  const pitch = isNarrow ? 40 : isMany ? 20 : 28;
  const barHeight = isMany ? 12 : 16;
  const labelRoom = Math.min(
    width * 0.35,
    Math.max(0, ...rows.map((row) => textWidth(row.label, fontSize, true)))
  );
  const left = isNarrow ? 1 : labelRoom + 12;
  const right = width - 8;
  const x = dayScale(options.from, options.to, [left, right]);
  const top = 20;
  const lanePitch = barHeight + 2;
  const drawnSpans = rows.map(({ spans: all }) =>
    all.filter(({ from, to }) => from <= options.to && (to === null || to >= options.from))
  );
  const lanes = drawnSpans.map(lanesOf);
  const tops = [top];
  for (const own of lanes) tops.push(tops.at(-1)! + pitch + (laneCount(own) - 1) * lanePitch);
  const firstLine = (index: number) => tops[index]! + (isNarrow ? 28 : pitch / 2);
  const lineOf = (index: number) => firstLine(index) + ((laneCount(lanes[index]!) - 1) * lanePitch) / 2;
  const lines = new Map(rows.map((row, index) => [row.key, lineOf(index)]));
  const clipped = (day: Day) => Math.min(right, Math.max(left, x(day)));
  const marks: Placed[] = [];
  const mark = (key: string, words: string): Placed => {
    const placed = { key, words, mark: marks.length };
    marks.push(placed);
    return placed;
  };
  const spans: TimelineLayout['spans'][number][] = [];
  const moments: TimelineLayout['moments'][number][] = [];
  const arcs = links.flatMap((link) => {
    const from = lines.get(link.fromRow);
    const to = lines.get(link.toRow);
    if (from === undefined || to === undefined || link.day < options.from || link.day > options.to) return [];
    return [{ link, shape: arc(x(link.day), from, to, right) }];
  });
  for (const [index, row] of rows.entries()) {
    const shown = (row.moments ?? []).filter(({ day }) => day >= options.from && day <= options.to);
    for (const [at, span] of drawnSpans[index]!.entries()) {
      const middle = firstLine(index) + lanes[index]![at]! * lanePitch;
      const taken: Stretch[] = [
        ...arcs.flatMap(({ shape }) => shape.on(middle) ?? []),
        ...shown.map(({ day }) => ({ from: x(day) - 8, to: x(day) + 8 }))
      ];
      const end = span.to === null ? right : clipped(nextDay(span.to));
      const start = clipped(span.from);
      const size = Math.max(3, end - start);
      const label = span.label ?? '';
      const ends = { from: start + 4, to: start + size - 4 };
      const textX = label === '' ? null : clearStart(textWidth(label, 11), ends, taken);
      spans.push({
        ...mark(`${row.key} ${span.key}`, span.words),
        tone: span.tone,
        x: start,
        y: middle - barHeight / 2,
        width: size,
        height: barHeight,
        text: textX === null ? null : label,
        textX: textX ?? start,
        isTentative: span.isTentative ?? false,
        isOpen: span.to === null
      });
    }
    for (const moment of shown) {
      const placed = mark(`${row.key} ${moment.key}`, moment.words);
      moments.push({ ...placed, state: moment.state, x: x(moment.day), y: lineOf(index) });
    }
  }
  const drawn = arcs.map(({ link, shape: { path, head } }) => ({
    ...mark(link.key, link.words),
    path,
    head,
    isBroken: link.isBroken ?? false
  }));
  const bottom = tops.at(-1)!;
  return {
    width,
    height: bottom + 30,
    isDense: isMany,
    x,
    left,
    right,
    top,
    bottom,
    rows: rows.map((row, index) => ({
      key: row.key,
      label: fitted(row.label, isNarrow ? width - 2 : labelRoom + 1, fontSize, true),
      x: isNarrow ? 1 : left - 10,
      y: isNarrow ? tops[index]! + 10 : lineOf(index),
      anchor: isNarrow ? 'start' : 'end',
      line: lineOf(index)
    })),
    spans,
    moments,
    links: drawn
  };
}

const nextDay = (day: Day): Day =>
  new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
