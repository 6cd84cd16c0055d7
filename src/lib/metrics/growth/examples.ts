// The states that the picture of growth must survive. All invented.
import { EXAMPLE_FORCE, exampleContext, exampleUnit } from '../example-people.ts';
import type { Example, ViewContext } from '../view.ts';
import type { GrowthRow } from './metric.ts';

type Level = Pick<GrowthRow, 'level' | 'force_id' | 'unit_id' | 'officer_id'>;

function yearsOf(
  level: Level,
  cases: number,
  needed: number,
  deployable: number,
  over: Partial<GrowthRow> = {}
) {
  return Array.from({ length: 6 }, (_, years_ahead): GrowthRow => {
    const times = (percent: number) => (1 + percent / 100) ** years_ahead;
    return {
      ...level,
      years_ahead,
      growth_percent: 6,
      cases_least: cases * times(3),
      cases: cases * times(6),
      cases_most: cases * times(8),
      hours_needed: cases * 3 * times(6),
      hours_least: cases * 3 * times(6),
      hours_most: cases * 3 * times(6),
      absence_share: 0.18,
      fte_needed_least: needed * times(3),
      fte_needed: needed * times(6),
      fte_needed_most: needed * times(8),
      fte_if_low: needed * times(6),
      fte_if_very_high: needed * times(6),
      observed_from: '2025-09-30',
      observed_cases: Math.round(cases / 1.046),
      observed_percent: 4.6,
      fte_as_observed: needed * times(4.6),
      deployable_fte: deployable,
      gap_least: needed * times(3) - deployable,
      gap: needed * times(6) - deployable,
      gap_most: needed * times(8) - deployable,
      state: 'ok',
      ...over
    };
  });
}

const UNKNOWN = {
  hours_needed: null,
  hours_least: null,
  hours_most: null,
  fte_needed_least: null,
  fte_needed: null,
  fte_needed_most: null,
  fte_if_low: null,
  fte_if_very_high: null,
  fte_as_observed: null,
  gap_least: null,
  gap: null,
  gap_most: null,
  state: 'no_data'
} as const;

const loaded = new Set(['officers', 'cases', 'units', 'areas', 'absences', 'vetting', 'training']);
const settings = { ...exampleContext().settings, growth_percent_per_year: 6 };
const contextOf = (over: Partial<ViewContext> = {}): ViewContext =>
  exampleContext({ loaded, settings, ...over });
const unit = exampleUnit('U1');

export const examples: readonly Example<GrowthRow>[] = [
  { name: 'Two officers', rows: yearsOf(unit, 90, 1.9, 2), context: contextOf() },
  { name: 'Twelve officers', rows: yearsOf(unit, 560, 12.4, 8.6), context: contextOf() },
  {
    name: 'Cases not assessed',
    rows: yearsOf(unit, 560, 12.4, 8.6).map((row) => ({
      ...row,
      hours_least: row.cases * 2.8,
      hours_most: row.cases * 3.4,
      fte_if_low: (row.fte_needed as number) * 0.93,
      fte_if_very_high: (row.fte_needed as number) * 1.13
    })),
    context: contextOf()
  },
  {
    name: 'No snapshot of a year ago',
    rows: yearsOf(unit, 560, 12.4, 8.6, {
      observed_from: null,
      observed_cases: null,
      observed_percent: null,
      fte_as_observed: null
    }),
    context: contextOf()
  },
  {
    name: 'Cases that fell',
    rows: yearsOf(unit, 560, 12.4, 8.6).map((row) => ({
      ...row,
      observed_cases: 610,
      observed_percent: -8.2,
      fte_as_observed: 12.4 * 0.918 ** row.years_ahead
    })),
    context: contextOf()
  },
  { name: 'Two hundred officers', rows: yearsOf(unit, 9800, 216, 174), context: contextOf() },
  {
    name: 'The force',
    rows: [...yearsOf(EXAMPLE_FORCE, 2800, 61, 44), ...yearsOf(unit, 560, 12.4, 8.6)],
    context: contextOf({ unitId: null })
  },
  {
    name: 'Areas not loaded',
    rows: yearsOf(unit, 560, 12, 8.6, UNKNOWN),
    context: contextOf({ loaded: new Set(['officers', 'cases', 'absences', 'vetting', 'training']) })
  },
  {
    name: 'Vetting not loaded',
    rows: yearsOf(unit, 560, 12, 8.6, {
      deployable_fte: null,
      gap_least: null,
      gap: null,
      gap_most: null,
      state: 'no_data'
    }),
    context: contextOf({ loaded: new Set(['officers', 'cases', 'areas', 'absences', 'training']) })
  },
  { name: 'Nobody', rows: [], context: contextOf() }
];
