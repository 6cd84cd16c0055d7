// People outside the welfare lens: protected counts by unit, group and measure, in words that hold no true value.
import {
  PROTECTED_MEASURES,
  type Protectable,
  type ProtectedGroup,
  type ProtectedMeasure,
  type ProtectedRow
} from '../shared/protected-counts.ts';
import { shownInWords, protectCounts, type ProtectionRules, type TrueCount } from './protect.ts';

const asText = (value: number | null): string | null => (value === null ? null : String(value));

function countsByUnit(people: readonly Protectable[]): TrueCount[] {
  const counts = new Map<string, TrueCount>();
  for (const { group, unit_id: unitId, is_counted, is_in } of people) {
    const key = `${group} ${unitId}`;
    const before = counts.get(key) ?? { unitId, group, numerator: 0, denominator: 0 };
    counts.set(key, {
      ...before,
      numerator: before.numerator + (is_counted && is_in === true ? 1 : 0),
      denominator: before.denominator + (is_counted ? 1 : 0)
    });
  }
  return [...counts.values()];
}

function rowsOf(
  force_id: string,
  measure: ProtectedMeasure,
  people: readonly Protectable[],
  rules: ProtectionRules
): ProtectedRow[] {
  const isKnown = people.every(({ is_in }) => is_in !== null);
  return protectCounts(countsByUnit(people), rules).map(
    ({ scope, unitId, group, count, denominator, percent }) => {
      const isNumber = count.kind === 'rounded' || count.kind === 'between';
      return {
        level: scope === 'force' ? 'force' : 'unit',
        force_id,
        unit_id: unitId,
        group: group as ProtectedGroup,
        measure,
        shown_count: isKnown ? shownInWords(count) : null,
        shown_denominator: isKnown ? asText(denominator) : null,
        shown_percent: isKnown ? asText(percent) : null,
        state: !isKnown ? 'no_data' : isNumber ? 'ok' : 'suppressed'
      };
    }
  );
}

/**
 * The rows of `int_protected_counts` from those of `int_protectable` (one per person and measure). Whoever calls it
 * keeps nothing of what went in.
 */
export function protectedRows(people: readonly Protectable[], rules: ProtectionRules): ProtectedRow[] {
  const forceIds = [...new Set(people.map(({ force_id }) => force_id))];
  return forceIds.flatMap((forceId) =>
    PROTECTED_MEASURES.flatMap((measure) =>
      rowsOf(
        forceId,
        measure,
        people.filter((one) => one.force_id === forceId && one.measure === measure),
        rules
      )
    )
  );
}
