// Arrows between the rows of a time line, and where a word on a row is clear of them.

export interface Arc {
  readonly path: string;
  readonly head: string;
  /** Ends in px of what it covers of a row whose middle is at `line`; null = nothing. */
  readonly on: (line: number) => Stretch | null;
}

export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Half the height of a word, px. */
const HALF = 8;
const HEAD = 7;

/** A curve that leaves to the right (to the left near the edge) and ends in an arrow head. */
export function arc(x: number, from: number, to: number, right: number): Arc {
  const side = x + 30 > right ? -1 : 1;
  const reach = x + side * Math.min(28, 10 + Math.abs(to - from) / 6);
  const tip = x + side * 2;
  // Close enough that no row between the two is stepped over.
  const steps = Math.max(16, Math.ceil(Math.abs(to - from) / HALF) * 2);
  const points = Array.from({ length: steps + 1 }, (_, step) => {
    const t = step / steps;
    const middle = 3 * t * (1 - t);
    return {
      x: (1 - t) ** 3 * x + middle * reach + t ** 3 * tip,
      y: from + (to - from) * (3 * t ** 2 - 2 * t ** 3)
    };
  });
  return {
    path: `M${x},${from}C${reach},${from} ${reach},${to} ${tip},${to}`,
    head: `M${tip},${to}l${side * HEAD},-4v8Z`,
    on: (line) => {
      const near = points.filter(({ y }) => Math.abs(y - line) <= HALF).map((point) => point.x);
      const all = line === to ? [...near, tip + side * HEAD] : near;
      return all.length === 0 ? null : { from: Math.min(...all), to: Math.max(...all) };
    }
  };
}

/** Where a word of `size` px may begin between two ends, clear of what is there; null where it has no room. */
export function clearStart(size: number, { from, to }: Stretch, taken: readonly Stretch[]): number | null {
  let at = from;
  for (const one of [...taken].sort((a, b) => a.from - b.from))
    if (one.to > at - 3 && one.from < at + size + 3) at = one.to + 3;
  return at + size <= to ? at : null;
}
