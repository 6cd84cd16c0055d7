// Counts of people outside the welfare lens: by unit, group and measure, in words that hold no true value.
import {
  PROTECTED_MEASURES,
  type ProtectedGroup,
  type ProtectedMeasure,
  type ProtectedRow,
  type TrueRow
} from '../shared/protected-counts.ts';
import { protectCounts, shownInWords, type ProtectionRules } from './protect.ts';

const asText = (value: number | null): string | null => (value === null ? null : String(value));

function rowsOf(
  force_id: string,
  measure: ProtectedMeasure,
  counts: readonly TrueRow[],
  rules: ProtectionRules
): ProtectedRow[] {
  const isKnown = counts.every(({ is_known }) => is_known);
  const table = counts.map(({ unit_id: unitId, ...count }) => ({ unitId, ...count }));
  return protectCounts(table, rules).map(({ scope, unitId, group, count, denominator, percent }) => {
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
  });
}

/**
 * The rows of `int_protected_counts` from those of `int_true_counts`. Whoever calls it keeps nothing of what went in.
 */
export function protectedRows(counts: readonly TrueRow[], rules: ProtectionRules): ProtectedRow[] {
  const forceIds = [...new Set(counts.map(({ force_id }) => force_id))];
  return forceIds.flatMap((forceId) =>
    PROTECTED_MEASURES.flatMap((measure) =>
      rowsOf(
        forceId,
        measure,
        counts.filter((one) => one.force_id === forceId && one.measure === measure),
        rules
      )
    )
  );
}
