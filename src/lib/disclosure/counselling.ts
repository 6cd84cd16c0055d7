// Counselling outside the welfare lens: protected counts by unit and group, in words that hold no true value.
import {
  COUNSELLING_MEASURES,
  type CounsellingMeasure,
  type CounsellingTruth,
  type ProtectedCounselling
} from '../shared/counselling.ts';
import { protectCounts, type ProtectedCount, type ProtectionRules, type TrueCount } from './protect.ts';

const FLAG_OF = {
  available: 'available',
  carried_out: 'carried_out',
  not_independent: 'has_session_not_independent'
} as const satisfies Record<CounsellingMeasure, keyof CounsellingTruth>;

function inWords({ count }: ProtectedCount): string | null {
  switch (count.kind) {
    case 'rounded':
      return String(count.value);
    case 'fewer_than':
      return `fewer than ${count.limit}`;
    case 'all_but_fewer_than':
      return `all but fewer than ${count.limit}`;
    case 'between':
      return `${count.from} to ${count.to}`;
    case 'not_shown':
      return null;
  }
}

const asText = (value: number | null): string | null => (value === null ? null : String(value));

function countsByUnit(people: readonly CounsellingTruth[], measure: CounsellingMeasure): TrueCount[] {
  const counts = new Map<string, TrueCount>();
  for (const person of people) {
    const key = `${person.group} ${person.unit_id}`;
    const before = counts.get(key) ?? {
      unitId: person.unit_id,
      group: person.group,
      numerator: 0,
      denominator: 0
    };
    // People never seen whose first session isn't due yet are left out of both parts.
    const isCounted = person.not_yet_due === false;
    counts.set(key, {
      ...before,
      numerator: before.numerator + (isCounted && person[FLAG_OF[measure]] === true ? 1 : 0),
      denominator: before.denominator + (isCounted ? 1 : 0)
    });
  }
  return [...counts.values()];
}

function rowOf(
  forceId: string,
  measure: CounsellingMeasure,
  cell: ProtectedCount,
  isKnown: boolean
): ProtectedCounselling {
  const isNumber = cell.count.kind === 'rounded' || cell.count.kind === 'between';
  return {
    level: cell.scope === 'force' ? 'force' : 'unit',
    force_id: forceId,
    unit_id: cell.unitId,
    group: cell.group as ProtectedCounselling['group'],
    measure,
    shown_count: isKnown ? inWords(cell) : null,
    shown_denominator: isKnown ? asText(cell.denominator) : null,
    shown_percent: isKnown ? asText(cell.percent) : null,
    state: !isKnown ? 'no_data' : isNumber ? 'ok' : 'suppressed'
  };
}

/**
 * The rows of `int_counselling_protected` from those of `int_counselling` (one per person). Whoever calls it keeps
 * nothing of what went in.
 */
export function protectedCounselling(
  people: readonly CounsellingTruth[],
  rules: ProtectionRules
): ProtectedCounselling[] {
  const forceIds = [...new Set(people.map((person) => person.force_id))];
  return forceIds.flatMap((forceId) => {
    const inForce = people.filter((person) => person.force_id === forceId);
    const isKnown = inForce.every((person) => person.not_yet_due !== null);
    return COUNSELLING_MEASURES.flatMap((measure) =>
      protectCounts(countsByUnit(inForce, measure), rules).map((cell) =>
        rowOf(forceId, measure, cell, isKnown)
      )
    );
  });
}
