// The states that the picture of the high-risk share must survive. Invented.
import type { Example, ViewContext } from '../view.ts';
import type { HighRiskShareRow } from './metric.ts';

/** A caseload by level: very high, high, medium, low, not assessed. */
type Levels = readonly [number, number, number, number, number];

interface Placed {
  readonly unit: string;
  /** Null = no lead. */
  readonly officer: string | null;
  readonly levels: Levels;
}

const LIMIT = 20;

const added = (all: readonly Levels[]): Levels =>
  all.reduce<Levels>(
    (sum, levels) => sum.map((value, index) => value + (levels[index] as number)) as unknown as Levels,
    [0, 0, 0, 0, 0]
  );

type Ids = Pick<HighRiskShareRow, 'level' | 'unit_id' | 'officer_id'>;

/** What the SQL gives for such a caseload at 20 per cent; a test holds the two equal. */
export function exampleRow(ids: Ids, [veryHigh, high, medium, low, notAssessed]: Levels): HighRiskShareRow {
  const cases = veryHigh + high + medium + low + notAssessed;
  const highRisk = veryHigh + high;
  const excess = 100 * highRisk - LIMIT * cases;
  const isBreach = excess > 0;
  const isWatch = 100 * (highRisk + notAssessed) > LIMIT * cases;
  return {
    level: ids.level,
    force_id: 'F1',
    unit_id: ids.unit_id,
    officer_id: ids.officer_id,
    cases,
    high_risk_cases: highRisk,
    not_assessed: notAssessed,
    share: cases === 0 ? null : highRisk / cases,
    share_least: cases === 0 ? null : highRisk / cases,
    share_most: cases === 0 ? null : (highRisk + notAssessed) / cases,
    may_take: Math.floor(Math.max(0, -excess) / (100 - LIMIT)),
    must_shed: Math.ceil(Math.max(0, excess) / (100 - LIMIT)),
    small_caseload: cases < 5,
    state: cases === 0 ? 'not_applicable' : isBreach ? 'breach' : isWatch ? 'watch' : 'ok'
  };
}

const levelsBeside = (ids: Ids, [very_high, high, medium, low, not_assessed]: Levels) => ({
  ...ids,
  very_high,
  high,
  medium,
  low,
  not_assessed
});

function everyLevel(placed: readonly Placed[]): readonly (readonly [Ids, Levels])[] {
  const units = [...new Set(placed.map(({ unit }) => unit))];
  const of = (unit: string) => placed.filter((one) => one.unit === unit).map(({ levels }) => levels);
  return [
    ...(placed.length === 0
      ? []
      : [
          [
            { level: 'force', unit_id: null, officer_id: null },
            added(placed.map(({ levels }) => levels))
          ] as const
        ]),
    ...units.map((unit) => [{ level: 'unit', unit_id: unit, officer_id: null }, added(of(unit))] as const),
    ...placed.map(
      ({ unit, officer, levels }) =>
        [{ level: 'officer', unit_id: unit, officer_id: officer }, levels] as const
    )
  ];
}

const context: ViewContext = {
  asOf: '2026-09-30',
  unitId: 'U-NORTH',
  unitNames: new Map([
    ['U-NORTH', 'Northern unit'],
    ['U-SOUTH', 'Southern unit'],
    ['U-WEST', 'Western unit']
  ]),
  settings: {
    high_risk_limit_percent: LIMIT,
    high_risk_levels: ['very_high', 'high'],
    unassessed_denominator: 'all'
  },
  loaded: new Set(['officers', 'cases', 'units'])
};

const NORTH: readonly (readonly [string | null, Levels])[] = [
  ['A-04', [1, 9, 15, 25, 0]],
  ['A-07', [0, 6, 14, 31, 0]],
  ['A-11', [1, 10, 17, 22, 0]],
  ['A-12', [0, 4, 9, 12, 0]],
  ['A-15', [5, 18, 17, 12, 0]],
  ['A-19', [0, 7, 12, 20, 3]],
  ['A-21', [1, 6, 20, 27, 0]],
  ['A-22', [0, 1, 2, 1, 0]],
  ['A-24', [1, 8, 16, 24, 2]],
  ['A-26', [0, 9, 15, 23, 0]],
  ['A-28', [2, 7, 18, 21, 0]],
  ['A-30', [0, 0, 0, 0, 0]],
  [null, [1, 2, 3, 1, 0]]
];

const inUnit = (unit: string, officers: readonly (readonly [string | null, Levels])[]): Placed[] =>
  officers.map(([officer, levels]) => ({ unit, officer, levels }));

/** Caseloads without chance in them: the same number always gives the same officer. */
const numbered = (unit: string, total: number): Placed[] =>
  Array.from({ length: total }, (_, index) => ({
    unit,
    officer: `B-${String(index + 1).padStart(3, '0')}`,
    levels: [
      (index * 7) % 3,
      4 + ((index * 5) % 7),
      10 + ((index * 11) % 9),
      15 + ((index * 13) % 17),
      index % 9 === 4 ? 2 : 0
    ]
  }));

const example = (
  name: string,
  placed: readonly Placed[],
  differs: Partial<ViewContext> = {}
): Example<HighRiskShareRow> => {
  const levels = everyLevel(placed);
  return {
    name,
    rows: levels.map(([ids, counts]) => exampleRow(ids, counts)),
    context: {
      ...context,
      beside: new Map([['caseload', levels.map(([ids, counts]) => levelsBeside(ids, counts))]]),
      ...differs
    }
  };
};

export const examples: readonly Example<HighRiskShareRow>[] = [
  example('Twelve officers', inUnit('U-NORTH', NORTH)),
  example('Two officers, both within the model', inUnit('U-NORTH', NORTH.slice(0, 2))),
  example('Two hundred officers', numbered('U-NORTH', 200)),
  example(
    'The force',
    [...inUnit('U-NORTH', NORTH), ...numbered('U-SOUTH', 9), ...numbered('U-WEST', 14).slice(4)],
    {
      unitId: null
    }
  ),
  example(
    'It depends on cases not assessed',
    inUnit('U-NORTH', [
      ['A-19', [0, 7, 12, 20, 3]],
      ['A-12', [0, 4, 9, 12, 0]]
    ])
  ),
  example('Officers without cases', inUnit('U-NORTH', [['A-30', [0, 0, 0, 0, 0]]])),
  example('Nothing at all', []),
  (({ name, rows, context: { beside: _, ...without } }) => ({ name, rows, context: without }))(
    example('Without the caseload by level', inUnit('U-NORTH', NORTH))
  )
];
