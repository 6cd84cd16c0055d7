// Values in a few classes that hold about as many areas each: what a map's shades stand for.
import { bisectRight, group, quantileSorted } from 'd3-array';
import type { Tone } from './colours.ts';

export interface ValueClass {
  /** The least and the greatest value that is in it. */
  readonly from: number;
  readonly to: number;
  readonly size: number;
}

const ascending = (a: number, b: number): number => a - b;

/** At most `most` classes, least first; equal values share one, and where there are few values each has its own. */
export function classesOf(values: readonly number[], most = 5): ValueClass[] {
  const sorted = values.toSorted(ascending);
  const isFew = new Set(sorted).size <= most;
  const breaks = isFew
    ? [...new Set(sorted)].slice(1)
    : Array.from({ length: most - 1 }, (_, index) => quantileSorted(sorted, (index + 1) / most) as number);
  const groups = group(sorted, (value) => bisectRight(breaks, value));
  return [...groups.values()].map((own) => ({ from: own[0]!, to: own.at(-1)!, size: own.length }));
}

/** The class that a value of one of them is in, from 0. */
export const classOf = (value: number, classes: readonly ValueClass[]): number =>
  classes.findIndex(({ to }) => value <= to);

/** The sequential shade of class `index` of `count`: one is in the middle, more are spread from palest to deepest. */
export function shadeOf(index: number, count: number): Tone {
  const step = count === 1 ? 3 : 1 + Math.round((4 * index) / (count - 1));
  return `shade-${step}` as Tone;
}
