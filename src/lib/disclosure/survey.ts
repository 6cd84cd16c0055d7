// The stress survey made safe to show: means of units where enough answered, the small ones together, rounded respondents.
import { byName } from '../shared/format.ts';
import type { ProtectedSurvey, TrueSurvey } from '../shared/survey.ts';
import { rounded, smallestShown, type ProtectionRules } from './protect.ts';

type Key = Pick<TrueSurvey, 'force_id' | 'period' | 'area'>;

const keyOf = ({ force_id, period, area }: Key): string => JSON.stringify([force_id, period, area]);

interface Weighted {
  readonly mean: number;
  readonly weight: number;
}

/** Σ mean × weight ÷ Σ weight; null of none. */
function meanOf(parts: readonly Weighted[]): number | null {
  const weight = parts.reduce((sum, part) => sum + part.weight, 0);
  return weight === 0 ? null : parts.reduce((sum, part) => sum + part.mean * part.weight, 0) / weight;
}

/**
 * The force's rows from those of its units, "smaller units together" among them: each unit weighs as many as are shown
 * of its respondents. With the true weights, two units and the force would tell how many answered in each.
 */
export function surveyTogether(units: readonly ProtectedSurvey[]): ProtectedSurvey[] {
  const keys = new Map(units.map((row) => [keyOf(row), row]));
  return [...keys].map(([key, { force_id, period, area }]) => {
    const parts = units.flatMap((row) =>
      keyOf(row) !== key || row.mean === null
        ? []
        : [{ mean: row.mean, weight: Number(row.shown_respondents) }]
    );
    const weight = parts.reduce((sum, part) => sum + part.weight, 0);
    const mean = meanOf(parts);
    return {
      level: 'force',
      force_id,
      unit_id: null,
      period,
      area,
      mean,
      shown_respondents: mean === null ? null : String(weight),
      state: mean === null ? 'suppressed' : 'ok'
    };
  });
}

function unitsOf(rows: readonly TrueSurvey[], rules: ProtectionRules): ProtectedSurvey[] {
  const least = smallestShown(rules);
  const byUnit = [...rows].sort((a, b) => byName(a.unit_id, b.unit_id));
  const small = byUnit.filter(({ respondents }) => respondents < least);
  const answered = small.reduce((sum, { respondents }) => sum + respondents, 0);
  const mean = meanOf(small.map((row) => ({ mean: row.mean, weight: row.respondents })));
  const shown = (unit_id: string | null, key: Key, value: number, respondents: number): ProtectedSurvey => ({
    level: 'unit',
    force_id: key.force_id,
    unit_id,
    period: key.period,
    area: key.area,
    mean: value,
    shown_respondents: String(rounded(respondents, rules.roundingBase)),
    state: 'ok'
  });
  const [first] = small;
  return [
    // One small unit alone would be itself under another name.
    ...(first && mean !== null && small.length > 1 && answered >= least
      ? [shown(null, first, mean, answered)]
      : []),
    ...byUnit.map((row): ProtectedSurvey =>
      row.respondents >= least
        ? shown(row.unit_id, row, row.mean, row.respondents)
        : {
            level: 'unit',
            force_id: row.force_id,
            unit_id: row.unit_id,
            period: row.period,
            area: row.area,
            mean: null,
            shown_respondents: null,
            state: 'suppressed'
          }
    )
  ];
}

/** The rows of `int_protected_survey` from those of `int_survey`. */
export function protectedSurvey(rows: readonly TrueSurvey[], rules: ProtectionRules): ProtectedSurvey[] {
  const keys = new Set(rows.map(keyOf));
  const units = [...keys].flatMap((key) =>
    unitsOf(
      rows.filter((row) => keyOf(row) === key),
      rules
    )
  );
  return [...surveyTogether(units), ...units];
}
