// Statistical process control of a monthly series (XmR): what is common, and what has a special cause. Pure.

/** Why a point is no common variation, in the order in which they are looked for. */
export type SpecialCause = 'outside' | 'trend' | 'near_limit' | 'shift';

export interface ControlChart {
  /** Mean of the baseline; null where nothing is known. */
  readonly centre: number | null;
  /** Null in a run chart: too few points. */
  readonly limits: { readonly lower: number; readonly upper: number } | null;
  /** One for each point, in order; null = common variation, or nothing known. */
  readonly causes: readonly (SpecialCause | null)[];
}

export interface ControlOptions {
  /** Leave out, once, moving ranges of 3.267 times the average or more. Default false. */
  readonly isScreened?: boolean;
  /** How many of the first points are the baseline. Default all. */
  readonly baseline?: number;
}

/** Fewer known points make a run chart, without limits. */
export const FEWEST_FOR_LIMITS = 13;

const RUN = 7;

/** 3 ÷ 1.128: from the mean moving range to three sigma. */
const TO_LIMIT = 2.66;
const SCREEN = 3.267;

type Value = number | null;

const mean = (values: readonly number[]): number | null =>
  values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;

const known = (values: readonly Value[]): number[] => values.filter((value) => value !== null);

/** Between neighbours; a gap has none. */
const movingRanges = (values: readonly Value[]): number[] =>
  values.slice(1).flatMap((value, index) => {
    const before = values[index] ?? null;
    return value === null || before === null ? [] : [Math.abs(value - before)];
  });

function meanRange(ranges: readonly number[], isScreened: boolean): number | null {
  const average = mean(ranges);
  if (!isScreened || average === null) return average;
  return mean(ranges.filter((range) => range < SCREEN * average));
}

/** Marks every point of each stretch of `size` known neighbours for which `holds`, where also `marks`. */
function marked(
  values: readonly Value[],
  size: number,
  holds: (stretch: readonly number[]) => boolean,
  marks: (value: number) => boolean = () => true
): ReadonlySet<number> {
  const found = new Set<number>();
  for (let from = 0; from + size <= values.length; from += 1) {
    const stretch = known(values.slice(from, from + size));
    if (stretch.length < size || !holds(stretch)) continue;
    stretch.forEach((value, index) => {
      if (marks(value)) found.add(from + index);
    });
  }
  return found;
}

const isRising = (stretch: readonly number[]): boolean =>
  stretch.every((value, index) => index === 0 || value > (stretch[index - 1] as number));

const isFalling = (stretch: readonly number[]): boolean =>
  stretch.every((value, index) => index === 0 || value < (stretch[index - 1] as number));

/** How far a value is from the centre; 0 where only the sum that the mean is taken of keeps them apart. */
function deviation(value: number, centre: number): number {
  const apart = value - centre;
  return Math.abs(apart) <= 1e-12 * Math.abs(centre) ? 0 : apart;
}

/** Two of three beyond two thirds of the way to the limit, on one side. */
function nearLimit(values: readonly Value[], centre: number, reach: number): ReadonlySet<number> {
  const sides = [1, -1].map((side) => {
    const isFar = (value: number): boolean => deviation(value, centre) * side > (reach * 2) / 3;
    return marked(values, 3, (stretch) => stretch.filter(isFar).length >= 2, isFar);
  });
  return new Set(sides.flatMap((side) => [...side]));
}

/** Centre, limits and special causes of a series in the order of time; null = not known on that month. */
export function controlChart(values: readonly Value[], options: ControlOptions = {}): ControlChart {
  const baseline = values.slice(0, options.baseline ?? values.length);
  const centre = mean(known(baseline));
  if (centre === null) return { centre, limits: null, causes: values.map(() => null) };
  const range = meanRange(movingRanges(baseline), options.isScreened ?? false);
  const hasLimits = known(values).length >= FEWEST_FOR_LIMITS && range !== null;
  const reach = hasLimits ? TO_LIMIT * range : null;
  const trend = marked(values, RUN, (stretch) => isRising(stretch) || isFalling(stretch));
  const near = reach === null ? new Set<number>() : nearLimit(values, centre, reach);
  const shift = marked(
    values,
    RUN,
    (stretch) =>
      stretch.every((value) => deviation(value, centre) > 0) ||
      stretch.every((value) => deviation(value, centre) < 0)
  );
  const causeOf = (value: Value, index: number): SpecialCause | null => {
    if (value === null) return null;
    if (reach !== null && Math.abs(deviation(value, centre)) > reach) return 'outside';
    if (trend.has(index)) return 'trend';
    if (near.has(index)) return 'near_limit';
    return shift.has(index) ? 'shift' : null;
  };
  return {
    centre,
    limits: reach === null ? null : { lower: centre - reach, upper: centre + reach },
    causes: values.map(causeOf)
  };
}
