// What chance alone would give: exact binomial limits around an expected share, for the funnel.

/** Shares between which chance alone stays 95 and 99.8 times in a hundred. */
export interface ChanceLimits {
  readonly lower998: number;
  readonly lower95: number;
  readonly upper95: number;
  readonly upper998: number;
}

/** P(X = k) for k from 0 to n, in logarithms until the end: 0.8 to the power of 4,000 is no number. */
function probabilities(n: number, p: number): number[] {
  const odds = Math.log(p / (1 - p));
  const logs = [n * Math.log(1 - p)];
  for (let k = 0; k < n; k += 1) logs.push((logs[k] as number) + Math.log((n - k) / (k + 1)) + odds);
  return logs.map(Math.exp);
}

/**
 * The exact quantile of `tail` as a number of cases, and how much of that count's probability the tail leaves over:
 * P(X ≤ count) − tail = spare × P(X = count).
 */
function quantile(chances: readonly number[], tail: number): { count: number; spare: number } {
  let upTo = 0;
  for (const [count, chance] of chances.entries()) {
    upTo += chance;
    if (upTo >= tail) return { count, spare: Math.min(1, (upTo - tail) / chance) };
  }
  return { count: chances.length - 1, spare: 0 };
}

const upper = (chances: readonly number[], tail: number): number => {
  const { count, spare } = quantile(chances, 1 - tail);
  return Math.min(1, (count + 1 - spare) / (chances.length - 1));
};

const lower = (chances: readonly number[], tail: number): number => {
  const { count, spare } = quantile(chances, tail);
  return Math.max(0, (count - spare) / (chances.length - 1));
};

/**
 * Limits for a sample of `n` (≥ 1) with the expected share `p` (0 to 1, neither of the two). Exact: a share lies above
 * the upper limit when so many high-risk cases or more have a chance of less than 2.5 per cent (0.1 per cent). Between
 * two counts the limit is moved in proportion, so that over n it is a curve and not a saw
 * (after Spiegelhalter, "Funnel plots for comparing institutional performance", 2005).
 */
export function chanceLimits(n: number, p: number): ChanceLimits {
  const chances = probabilities(n, p);
  return {
    lower998: lower(chances, 0.001),
    lower95: lower(chances, 0.025),
    upper95: upper(chances, 0.025),
    upper998: upper(chances, 0.001)
  };
}

/** How a share compares with what chance alone would give around the expected one. */
export type Chance = 'usual' | 'unusual' | 'beyond';

/** `unusual` above the 95 per cent limit, `beyond` above the 99.8 per cent limit. Shares below are never remarkable. */
export function chanceOf(share: number, n: number, p: number): Chance {
  const { upper95, upper998 } = chanceLimits(n, p);
  if (share > upper998) return 'beyond';
  return share > upper95 ? 'unusual' : 'usual';
}
