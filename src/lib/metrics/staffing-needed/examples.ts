// The states that the pictures of what it would take must survive. All invented.
import { EXAMPLE_FORCE, exampleContext, exampleUnit, varied } from '../example-people.ts';
import type { Example, ViewContext } from '../view.ts';
import type { StaffingNeededRow } from './metric.ts';

type Level = Pick<StaffingNeededRow, 'level' | 'force_id' | 'unit_id' | 'officer_id'>;

interface Given {
  readonly needed: number;
  readonly established: number;
  readonly inPost: number;
  readonly deployable: number;
  readonly cases: number;
  readonly high: number;
  readonly ratio?: StaffingNeededRow['ratio'];
}

const short = (needed: number, inPost: number): number => Math.max(0, needed - inPost);

function yearsOf(level: Level, given: Given, over: Partial<StaffingNeededRow> = {}): StaffingNeededRow[] {
  const { needed, established, inPost, deployable, cases, high, ratio = 'within' } = given;
  return Array.from({ length: 6 }, (_, years_ahead): StaffingNeededRow => {
    const [least, expected, most] = [3, 6, 8].map(
      (percent) => needed * (1 + percent / 100) ** years_ahead
    ) as [number, number, number];
    return {
      ...level,
      years_ahead,
      growth_percent: 6,
      cases,
      high_risk_cases: high,
      not_assessed: 0,
      has_above: ratio === 'by_moving',
      ratio,
      must_pass_on: Math.ceil(Math.max(0, 100 * high - 20 * cases) / 80),
      established_fte: established,
      in_post_fte: inPost,
      deployable_fte: deployable,
      fte_needed_least: least,
      fte_needed: expected,
      fte_needed_most: most,
      short_least: short(least, inPost),
      short: short(expected, inPost),
      short_most: short(most, inPost),
      spare: Math.max(0, inPost - expected),
      people_least: Math.ceil(short(least, inPost)),
      people: Math.ceil(short(expected, inPost)),
      people_most: Math.ceil(short(most, inPost)),
      state: ratio === 'not_by_people' ? 'breach' : ratio === 'depends' ? 'watch' : 'ok',
      ...over
    };
  });
}

const SUMS = [
  'cases',
  'high_risk_cases',
  'must_pass_on',
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

/** The force's rows and those of its units. */
function withForce(
  units: readonly StaffingNeededRow[],
  ratio: StaffingNeededRow['ratio']
): StaffingNeededRow[] {
  const years = Array.from({ length: 6 }, (_, year) =>
    units.filter(({ years_ahead }) => years_ahead === year)
  );
  const whole = years.map((own) => ({
    ...own[0]!,
    ...EXAMPLE_FORCE,
    ...Object.fromEntries(SUMS.map((key) => [key, own.reduce((sum, row) => sum + Number(row[key]), 0)])),
    has_above: true,
    ratio,
    state: ratio === 'not_by_people' ? ('breach' as const) : ('ok' as const)
  }));
  return [...whole, ...units];
}

const loaded = new Set(['officers', 'cases', 'units', 'areas', 'absences', 'vetting', 'training', 'posts']);
const settings = {
  ...exampleContext().settings,
  growth_percent_per_year: 6,
  high_risk_limit_percent: 20,
  high_risk_levels: ['very_high', 'high'],
  unassessed_denominator: 'all'
};
const contextOf = (over: Partial<ViewContext> = {}): ViewContext =>
  exampleContext({ loaded, settings, unitId: null, ...over });

const north = { needed: 12.4, established: 12, inPost: 10.4, deployable: 8.6, cases: 560, high: 96 };
const FOUR = withForce(
  [
    ...yearsOf(exampleUnit('U1'), north),
    ...yearsOf(exampleUnit('U2'), {
      ...north,
      needed: 6.1,
      inPost: 8,
      cases: 300,
      high: 41,
      ratio: 'by_moving'
    }),
    ...yearsOf(exampleUnit('U3'), {
      needed: 7,
      established: 7,
      inPost: 5.2,
      deployable: 5.2,
      cases: 210,
      high: 55,
      ratio: 'not_by_people'
    }),
    ...yearsOf(exampleUnit('U4'), {
      ...north,
      needed: 2.5,
      established: 3,
      inPost: 2.5,
      deployable: 1,
      cases: 90,
      high: 18
    })
  ],
  'by_moving'
);

const MANY = withForce(
  Array.from({ length: 43 }, (_, index) => {
    const inPost = 3 + varied(index, 17);
    const cases = 120 + 10 * varied(index + 60, 50);
    const high = Math.round(cases * (0.1 + varied(index + 8, 13) / 100));
    return yearsOf(exampleUnit(`Unit ${index + 1}`), {
      needed: inPost + varied(index + 40, 60) / 10 - 2,
      established: inPost + 1,
      inPost,
      deployable: inPost - varied(index + 3, 3),
      cases,
      high,
      ratio: 5 * high > cases ? 'not_by_people' : 'within'
    });
  }).flat(),
  'by_moving'
);

const UNKNOWN = {
  fte_needed_least: null,
  fte_needed: null,
  fte_needed_most: null,
  short_least: null,
  short: null,
  short_most: null,
  spare: null,
  people_least: null,
  people: null,
  people_most: null
} as const;

const ofUnit = (given: Given, over: Partial<StaffingNeededRow> = {}) =>
  yearsOf(exampleUnit('U1'), given, over);

export const examples: readonly Example<StaffingNeededRow>[] = [
  { name: 'A unit', rows: ofUnit(north), context: contextOf({ unitId: 'U1' }) },
  {
    name: 'Two officers are enough',
    rows: ofUnit({ needed: 1.4, established: 2, inPost: 2, deployable: 2, cases: 60, high: 8 }),
    context: contextOf({ unitId: 'U1' })
  },
  {
    name: 'Two hundred officers, above the model',
    rows: ofUnit({
      needed: 216,
      established: 210,
      inPost: 200,
      deployable: 174,
      cases: 9800,
      high: 2100,
      ratio: 'not_by_people'
    }),
    context: contextOf({ unitId: 'U1' })
  },
  { name: 'Four units', rows: FOUR, context: contextOf() },
  { name: 'One unit is the force', rows: withForce(ofUnit(north), 'within'), context: contextOf() },
  { name: 'Forty-three units', rows: MANY, context: contextOf() },
  {
    name: 'A force above the model',
    rows: withForce(ofUnit({ ...north, high: 140, ratio: 'not_by_people' }), 'not_by_people'),
    context: contextOf()
  },
  {
    name: 'The ratio depends on cases not assessed',
    rows: ofUnit({ ...north, ratio: 'depends' }),
    context: contextOf({ unitId: 'U1' })
  },
  {
    name: 'Posts, vetting and training not loaded',
    rows: ofUnit(north, { established_fte: null, deployable_fte: null }),
    context: contextOf({ unitId: 'U1', loaded: new Set(['officers', 'cases', 'areas', 'absences']) })
  },
  {
    name: 'Areas not loaded',
    rows: ofUnit(north, { ...UNKNOWN, state: 'no_data' }),
    context: contextOf({ unitId: 'U1', loaded: new Set(['officers', 'cases', 'absences']) })
  },
  {
    name: 'Cases and nobody to measure by',
    rows: ofUnit({ ...north, inPost: 0, deployable: 0 }, { ...UNKNOWN, state: 'not_applicable' }),
    context: contextOf({ unitId: 'U1' })
  },
  { name: 'Nobody', rows: [], context: contextOf() }
];
