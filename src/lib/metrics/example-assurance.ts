// Invented units and a context for examples of assurance: as many as asked for, always the same.
import { EXAMPLE_FORCE, EXAMPLE_UNITS, exampleContext, exampleUnit } from './example-people.ts';
import type { FigureRow, Together } from './together.ts';
import type { Example, ViewContext } from './view.ts';

const EXTRACTS = [
  'officers',
  'cases',
  'units',
  'visits',
  'escorts',
  'assessments',
  'records',
  'agency_checks',
  'notifications',
  'policies',
  'training',
  'vetting',
  'absences',
  'cover'
];

const SETTINGS = {
  high_risk_levels: ['very_high', 'high'],
  record_entry_limit_days: 3,
  agency_check_interval_days: 182,
  suppression_threshold: 5,
  horizon_days: [30, 60, 90],
  trend_screening: false
};

/** As a force is that has 43 units. */
const MANY_UNITS: ReadonlyMap<string, string> = new Map(
  Array.from({ length: 43 }, (_, index) => [`U${index + 1}`, `${index + 1}. Area command`])
);

/** What an example of assurance is read in; unit U1 unless said. */
export const assuranceContext = (over: Partial<ViewContext> = {}): ViewContext =>
  exampleContext({ settings: SETTINGS, loaded: new Set(EXTRACTS), unitNames: EXAMPLE_UNITS, ...over });

const judging = { asOf: '2026-09-30', settingsOn: () => SETTINGS };

export type UnitLevel = ReturnType<typeof exampleUnit>;

/**
 * A unit, a force of four, a force of 43, what is not known, and nothing at all, from the rows of one unit: `rowsOf` makes
 * them by the unit's place and number of cases or people, and `unknown` says what stands where the extract is not there.
 */
export function assuranceExamples<Row>(
  together: Together,
  rowsOf: (unit: UnitLevel, place: number, size: number) => readonly Row[],
  unknown: Partial<Row>
): readonly Example<Row>[] {
  const unit = (place: number, size = 60 + 37 * place) => rowsOf(exampleUnit(`U${place}`), place, size);
  const force = (units: number): Row[] => {
    const rows = Array.from({ length: units }, (_, index) => unit(index + 1)).flat();
    const whole = together(rows as unknown as readonly FigureRow[], judging) as unknown as Row[];
    return [...whole.map((row) => ({ ...row, ...EXAMPLE_FORCE })), ...rows];
  };
  const whole = { unitId: null };
  return [
    { name: 'A unit', rows: unit(1), context: assuranceContext() },
    { name: 'A unit of two', rows: unit(1, 4), context: assuranceContext() },
    { name: 'A unit with nothing', rows: unit(1, 0), context: assuranceContext() },
    { name: 'The force', rows: force(4), context: assuranceContext(whole) },
    {
      name: 'A force of 43 units',
      rows: force(43),
      context: assuranceContext({ ...whole, unitNames: MANY_UNITS })
    },
    {
      name: 'Nothing known',
      rows: unit(1).map((row) => ({ ...row, ...unknown })),
      context: assuranceContext()
    },
    { name: 'Nothing at all', rows: [], context: assuranceContext() }
  ];
}
