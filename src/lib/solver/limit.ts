// The high-risk limit in whole numbers, so that exactly 20 per cent is never above 20 per cent.

/** `of · high ≤ per · cases`: 20 per cent is 1 in 5, 17.5 per cent is 7 in 40. */
export interface WholeLimit {
  readonly per: number;
  readonly of: number;
}

const divisor = (a: number, b: number): number => (b === 0 ? a : divisor(b, a % b));

/** A limit in per cent, read to three decimals. */
export function wholeLimit(percent: number): WholeLimit {
  const per = Math.round(percent * 1000);
  const common = divisor(per, 100_000);
  return { per: per / common, of: 100_000 / common };
}

/** Whether `high` of `cases` is within the limit; none of none is. */
export const isWithin = (limit: WholeLimit, high: number, cases: number): boolean =>
  limit.of * high <= limit.per * cases;
