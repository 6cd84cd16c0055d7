// The states that the list of cases without an effective lead must survive. Invented.
import { addDays } from '../../shared/dates.ts';
import { RISK_LEVELS } from '../risk-words.ts';
import type { Example, ViewContext } from '../view.ts';
import { REASONS } from '../lead-words.ts';
import type { NoEffectiveLeadRow } from './metric.ts';

const context: ViewContext = {
  asOf: '2026-09-30',
  unitId: 'U-NORTH',
  unitNames: new Map([
    ['U-NORTH', 'Northern unit'],
    ['U-SOUTH', 'Southern unit']
  ]),
  settings: { high_risk_levels: ['very_high', 'high'] },
  loaded: new Set(['officers', 'cases', 'absences', 'cover', 'units'])
};

const row = (
  case_id: string,
  risk_level: NoEffectiveLeadRow['risk_level'],
  reason: NoEffectiveLeadRow['reason'],
  since: string | null,
  lead_officer_id: string | null = 'A-09',
  unit_id = 'U-NORTH'
): NoEffectiveLeadRow => ({ unit_id, case_id, lead_officer_id, risk_level, reason, since });

const NORTH = [
  row('C-10377', 'very_high', 'absent_uncovered', '2026-09-03', 'A-11'),
  row('C-10412', 'high', 'unallocated', '2026-08-17', null),
  row('C-10020', 'high', 'left', '2026-09-01'),
  row('C-10981', 'high', 'cover_absent', '2026-09-14', 'A-18'),
  row('C-10555', 'medium', 'left', '2026-09-01'),
  row('C-10744', 'medium', 'unallocated', '2026-09-22', null),
  row('C-10101', 'low', 'not_case_holding', null, 'S-02'),
  row('C-10230', 'not_assessed', 'unknown_officer', null, 'A-77')
];

/** Many cases without chance in them, very high first, then the oldest. */
const numbered = (total: number): NoEffectiveLeadRow[] =>
  Array.from({ length: total }, (_, index) => {
    const reason = REASONS[(index * 7) % REASONS.length] ?? 'left';
    const isDated = reason !== 'unknown_officer' && reason !== 'not_case_holding';
    return row(
      `C-${20_000 + index}`,
      RISK_LEVELS[Math.floor((index * RISK_LEVELS.length) / total)] ?? 'low',
      reason,
      isDated ? addDays('2026-06-01', index % 110) : null,
      reason === 'unallocated' ? null : `B-${String((index * 11) % 60).padStart(3, '0')}`,
      index % 2 === 0 ? 'U-NORTH' : 'U-SOUTH'
    );
  });

const example = (
  name: string,
  rows: readonly NoEffectiveLeadRow[],
  differs: Partial<ViewContext> = {}
): Example<NoEffectiveLeadRow> => ({ name, rows, context: { ...context, ...differs } });

export const examples: readonly Example<NoEffectiveLeadRow>[] = [
  example('Eight cases, one of each reason and more', NORTH),
  example('One case, high risk', NORTH.slice(1, 2)),
  example('Every case has somebody', []),
  example('Two hundred cases of a force', numbered(200), { unitId: null }),
  example(
    'Absences not known',
    NORTH.filter(({ reason }) => reason === 'left' || reason === 'unallocated'),
    {
      loaded: new Set(['officers', 'cases'])
    }
  ),
  example('Cover not known', NORTH.slice(0, 1), { loaded: new Set(['officers', 'cases', 'absences']) })
];
