// The states that the picture of home visits must survive. All invented.
import { assuranceExamples, type UnitLevel } from '../example-assurance.ts';
import { varied } from '../example-people.ts';
import { visits, type VisitsRow } from './metric.ts';

const share = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);

const SHARES = { very_high: 0.02, high: 0.17, medium: 0.31, low: 0.49, not_assessed: 0.01 } as const;

function rowOf(unit: UnitLevel, risk_level: string, cases: number, seed: number): VisitsRow {
  const made = cases * 2;
  const overdue = cases === 0 ? 0 : varied(seed, 1 + Math.ceil(cases / 25));
  const order_unknown = varied(seed + 1, 1 + Math.ceil(made / 60));
  const assessed_before =
    Math.floor(made * 0.88) - order_unknown < 0 ? 0 : Math.floor(made * 0.88) - order_unknown;
  const single_crewed = Math.floor(made * 0.14);
  const is_all = risk_level === 'all';
  return {
    ...unit,
    risk_level,
    cases,
    overdue,
    overdue_cases: overdue,
    tried: made + Math.floor(made * 0.1),
    made,
    with_due: made,
    in_time: Math.floor(made * 0.9),
    in_time_share: share(Math.floor(made * 0.9), made),
    assessed_before,
    order_unknown,
    assessed_share: share(assessed_before, made),
    recorded: Math.floor(made * 0.93),
    recorded_share: share(Math.floor(made * 0.93), made),
    crew_known: made,
    single_crewed,
    single_crewed_share: share(single_crewed, made),
    by_others: varied(seed, 3),
    deployable_fte: is_all ? 6.5 : null,
    visits_per_fte: is_all ? made / 6.5 : null,
    state:
      cases === 0 ? 'not_applicable' : overdue > 0 || assessed_before + order_unknown < made ? 'breach' : 'ok'
  };
}

const SUMS = [
  'cases',
  'overdue',
  'overdue_cases',
  'tried',
  'made',
  'with_due',
  'in_time',
  'assessed_before',
  'order_unknown',
  'recorded',
  'crew_known',
  'single_crewed',
  'by_others'
] as const;

/** Levels of a unit, and all of them together. */
function rowsOf(unit: UnitLevel, place: number, size: number): readonly VisitsRow[] {
  const levels = Object.entries(SHARES).map(([level, part], index) =>
    rowOf(unit, level, Math.round(size * part), place * 7 + index)
  );
  const sums = Object.fromEntries(
    SUMS.map((column) => [column, levels.reduce((sum, row) => sum + Number(row[column]), 0)])
  ) as Record<(typeof SUMS)[number], number>;
  const all = { ...rowOf(unit, 'all', sums.cases, place), ...sums };
  return [
    {
      ...all,
      in_time_share: share(all.in_time, all.with_due),
      assessed_share: share(all.assessed_before, all.made),
      recorded_share: share(all.recorded, all.made),
      single_crewed_share: share(all.single_crewed, all.crew_known),
      visits_per_fte: all.made / 6.5
    },
    ...levels
  ];
}

export const examples = assuranceExamples<VisitsRow>(visits.together!, rowsOf, {
  overdue: null,
  overdue_cases: null,
  tried: null,
  made: null,
  with_due: null,
  in_time: null,
  in_time_share: null,
  assessed_before: null,
  order_unknown: null,
  assessed_share: null,
  recorded: null,
  recorded_share: null,
  crew_known: null,
  single_crewed: null,
  single_crewed_share: null,
  by_others: null,
  deployable_fte: null,
  visits_per_fte: null,
  state: 'no_data'
});
