// The force's need from those of its units, where only these are there: packs. The ratio is that of all its cases.
import { againstLimit } from '../risk-limit.ts';
import { addedUp, type FigureRow } from '../together.ts';

const SUMS = [
  'cases',
  'high_risk_cases',
  'not_assessed',
  'established_fte',
  'in_post_fte',
  'deployable_fte',
  'fte_needed_least',
  'fte_needed',
  'fte_needed_most',
  'short_least',
  'short',
  'short_most',
  'spare',
  'people_least',
  'people',
  'people_most'
] as const;

function stateOf(whole: FigureRow, ratio: string, units: readonly FigureRow[]): string {
  if (whole['fte_needed'] === null)
    return units.some(({ state }) => state === 'no_data') ? 'no_data' : 'not_applicable';
  if (ratio === 'not_by_people') return 'breach';
  if (ratio === 'depends') return 'watch';
  return whole['fte_needed'] === 0 && whole['in_post_fte'] === 0 ? 'not_applicable' : 'ok';
}

export const together = addedUp({
  by: ['years_ahead'],
  sums: SUMS,
  judged: (whole, { asOf, settingsOn }, units) => {
    const settings = settingsOn(asOf);
    const { denominator, excess, rest, state } = againstLimit(whole, settings);
    const has_above = units.some((unit) => unit['has_above'] === true || unit['ratio'] === 'not_by_people');
    const evenness = has_above ? 'by_moving' : 'within';
    const ratio =
      denominator === 0
        ? 'no_cases'
        : state === 'breach'
          ? 'not_by_people'
          : state === 'watch'
            ? 'depends'
            : evenness;
    return {
      growth_percent: settings['growth_percent_per_year'] as number,
      has_above,
      ratio,
      must_pass_on: rest === 0 ? 0 : Math.ceil(Math.max(excess, 0) / rest),
      state: stateOf(whole, ratio, units)
    };
  }
});
