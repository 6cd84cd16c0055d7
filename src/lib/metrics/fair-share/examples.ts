// The states that the picture of a fair share must survive. All invented.
import { EXAMPLE_FORCE, exampleContext, exampleUnit, varied } from '../example-people.ts';
import type { Example, ViewContext } from '../view.ts';
import type { FairShareRow } from './metric.ts';

/** People and hours of each unit; the rest follows. */
function rowsOf(units: readonly (readonly [string, number, number])[]): FairShareRow[] {
  const people = units.reduce((sum, [, fte]) => sum + fte, 0);
  const work = units.reduce((sum, [, , hours]) => sum + hours, 0);
  const rows = units.map(([unit, fte, hours], index): FairShareRow => {
    const fte_share = people === 0 ? null : fte / people;
    const demand_share = work === 0 ? null : hours / work;
    const fair_share = fte_share === null || !demand_share ? null : fte_share / demand_share;
    const fair_fte = demand_share === null ? null : people * demand_share;
    return {
      ...exampleUnit(unit),
      deployable_fte: fte,
      hours_needed: hours,
      area_km2: 120 + 90 * varied(index, 12),
      population: 90_000 + 10_000 * varied(index + 3, 20),
      premises: varied(index + 7, 3),
      cases: Math.round(hours / 3),
      fte_share,
      demand_share,
      fair_share,
      fair_fte,
      difference_fte: fair_fte === null ? null : fte - fair_fte,
      state: fair_share === null ? 'not_applicable' : 'ok'
    };
  });
  const sum = (key: 'area_km2' | 'population' | 'premises' | 'cases') =>
    rows.reduce((total, row) => total + (row[key] as number), 0);
  return [
    {
      ...EXAMPLE_FORCE,
      deployable_fte: people,
      hours_needed: work,
      area_km2: sum('area_km2'),
      population: sum('population'),
      premises: sum('premises'),
      cases: sum('cases'),
      fte_share: null,
      demand_share: null,
      fair_share: null,
      fair_fte: null,
      difference_fte: null,
      state: rows.some(({ state }) => state === 'ok') ? 'ok' : 'not_applicable'
    },
    ...rows
  ];
}

const loaded = new Set(['officers', 'cases', 'units', 'areas', 'absences', 'vetting', 'training']);
const settings = {
  ...exampleContext().settings,
  fair_share_by: 'hours',
  fair_share_weight_area: 1,
  fair_share_weight_population: 1,
  fair_share_weight_premises: 2,
  fair_share_weight_offenders: 2.5
};
const contextOf = (over: Partial<ViewContext> = {}): ViewContext =>
  exampleContext({ loaded, settings, unitId: null, lens: 'force', ...over });

const FOUR = rowsOf([
  ['U1', 9.4, 1510],
  ['U2', 7, 900],
  ['U3', 4.8, 880],
  ['U4', 3, 402]
]);

const MANY = rowsOf(
  Array.from({ length: 43 }, (_, index) => [
    `Unit ${index + 1}`,
    3 + varied(index, 17),
    500 + 100 * varied(index + 50, 24)
  ])
);

const unknown = (row: FairShareRow): FairShareRow => ({
  ...row,
  fte_share: null,
  demand_share: null,
  fair_share: null,
  fair_fte: null,
  difference_fte: null,
  state: 'no_data'
});

export const examples: readonly Example<FairShareRow>[] = [
  { name: 'Four units', rows: FOUR, context: contextOf() },
  { name: 'One unit is the force', rows: rowsOf([['U1', 2, 300]]), context: contextOf() },
  {
    name: 'A unit in view',
    rows: FOUR.filter(({ unit_id }) => unit_id === 'U3'),
    context: contextOf({ unitId: 'U3' })
  },
  { name: 'Forty-three units', rows: MANY, context: contextOf() },
  {
    name: 'By a mix with weights',
    rows: FOUR,
    context: contextOf({
      settings: { ...settings, fair_share_by: 'mix' },
      loaded: new Set([...loaded, 'approved_premises'])
    })
  },
  {
    name: 'A unit with people and no work, and one with work and nobody',
    rows: rowsOf([
      ['U1', 9.4, 1510],
      ['U2', 2, 0],
      ['U3', 0, 240]
    ]),
    context: contextOf()
  },
  {
    name: 'Approved premises of the mix not loaded',
    rows: FOUR.map((row) => ({ ...unknown(row), premises: null })),
    context: contextOf({ settings: { ...settings, fair_share_by: 'mix' } })
  },
  { name: 'Nobody can be deployed', rows: rowsOf([['U1', 0, 300]]), context: contextOf() },
  { name: 'Nobody', rows: [], context: contextOf() }
];
