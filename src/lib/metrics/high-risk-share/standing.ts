// Where one share stands: what it is taken of, how far from the limit it is, and what chance would give.
import { count } from '../../shared/format.ts';
import { rangeInWords, type LimitWords } from '../risk-words.ts';
import type { ViewContext } from '../view.ts';
import { chanceOf, type Chance } from './binomial.ts';
import type { HighRiskShareRow } from './metric.ts';

/** The cases that the share is taken of: all counted ones, or by the settings only those assessed. */
export const denominatorOf = (row: HighRiskShareRow, { settings }: ViewContext): number =>
  settings['unassessed_denominator'] === 'assessed' ? row.cases - row.not_assessed : row.cases;

/** The state in words, with the distance: "above the model, 2 to pass on". */
export function standing(row: HighRiskShareRow, limit: LimitWords): string {
  switch (row.state) {
    case 'breach':
      return `above ${limit.name}, ${count(row.must_shed)} to pass on${row.small_caseload ? ' (small caseload)' : ''}`;
    case 'watch':
      return `depends on ${count(row.not_assessed)} not assessed (${rangeInWords(row.share_least as number, row.share_most as number, limit.percent)})`;
    case 'ok':
      return row.may_take === null ? `within ${limit.name}` : `room for ${count(row.may_take)}`;
    default:
      return row.cases === 0 ? 'no cases' : 'none assessed yet';
  }
}

/** How a row's share compares with chance around the limit; null where there is no share. */
export function chanceOfRow(row: HighRiskShareRow, context: ViewContext, limit: LimitWords): Chance | null {
  if (row.share === null) return null;
  return chanceOf(row.share, denominatorOf(row, context), limit.percent / 100);
}

export const CHANCE_WORDS: Readonly<Record<Chance, string>> = {
  usual: 'chance alone could give it',
  unusual: 'more than chance would usually give',
  beyond: 'beyond chance'
};
