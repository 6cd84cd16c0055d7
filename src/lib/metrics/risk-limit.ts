// High-risk cases against the limit, of rows that were added up: the limit in millionths, so that exactly 20 per cent
// complies.
import { shareOf, type FigureRow } from './together.ts';

/** As the metrics' SQL compares; `excess` above 0 is above the limit. */
export function againstLimit(whole: FigureRow, settings: Readonly<Record<string, unknown>>) {
  const [cases, high, unassessed] = ['cases', 'high_risk_cases', 'not_assessed'].map((column) =>
    Number(whole[column])
  ) as [number, number, number];
  const millionths = Math.round(Number(settings['high_risk_limit_percent']) * 10_000);
  const denominator = cases - (settings['unassessed_denominator'] === 'assessed' ? unassessed : 0);
  const excess = 1_000_000 * high - millionths * denominator;
  const excessAtMost = 1_000_000 * (high + unassessed) - millionths * cases;
  const known = excess > 0 ? 'breach' : excessAtMost > 0 ? 'watch' : 'ok';
  return {
    denominator,
    excess,
    rest: 1_000_000 - millionths,
    share: shareOf(high, denominator),
    state: denominator === 0 ? 'not_applicable' : known
  } as const;
}
