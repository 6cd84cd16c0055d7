// The states that the pictures of cover must survive. All invented.
import { ABSENCE_KINDS_IN_ORDER } from '../absence-groups.ts';
import { EXAMPLE_FORCE, exampleContext, examplePeople, exampleUnit, varied } from '../example-people.ts';
import type { Example, ViewContext } from '../view.ts';
import { COVER_LEVELS, type CoverRow } from './metric.ts';

type Level = Pick<CoverRow, 'level' | 'force_id' | 'unit_id' | 'officer_id'>;

interface Facts {
  readonly days: number;
  /** In per cent. */
  readonly covered: number;
  readonly broken?: number;
}

/** Parts of the case-days by risk level, in twentieths. */
const PARTS = { all: 20, very_high: 1, high: 3, medium: 6, low: 9, not_assessed: 1 } as const;

/** Sickness takes half of the case-days, maternity three tenths, leave the rest. */
const KIND_PARTS: Readonly<Record<string, number>> = { sickness: 5, maternity: 3, annual_leave: 2 };

function kindColumns(case_days: number, covered: number | null) {
  return Object.fromEntries(
    ABSENCE_KINDS_IN_ORDER.flatMap((kind) => {
      const part = (KIND_PARTS[kind] ?? 0) / 10;
      return [
        [`${kind}_case_days`, Math.round(case_days * part)],
        [`${kind}_covered_case_days`, covered === null ? null : covered * part]
      ];
    })
  ) as Pick<CoverRow, `${(typeof ABSENCE_KINDS_IN_ORDER)[number]}_case_days`> &
    Pick<CoverRow, `${(typeof ABSENCE_KINDS_IN_ORDER)[number]}_covered_case_days`>;
}

const rowsOf = (level: Level, { days, covered, broken = 0 }: Facts): CoverRow[] =>
  COVER_LEVELS.map((risk_level) => {
    const case_days = (days * PARTS[risk_level]) / 20;
    const covered_case_days = (case_days * covered) / 100;
    return {
      ...level,
      risk_level,
      period_start: '2025-10-01',
      period_end: '2026-09-30',
      case_days,
      covered_case_days,
      broken_case_days: (case_days * broken) / 100,
      covered_share: case_days === 0 ? null : covered / 100,
      ...kindColumns(case_days, covered_case_days),
      state: case_days === 0 ? 'not_applicable' : 'ok'
    };
  });

/** Every third officer was away for long. */
function unitOf(size: number): CoverRow[] {
  const away = examplePeople(size).flatMap((person, index) =>
    size > 2 && index % 3 !== 1
      ? []
      : [
          {
            person,
            facts: {
              days: 200 + 20 * varied(index, 60),
              covered: 20 * varied(index + 9, 6),
              broken: index % 4 === 0 ? 10 : 0
            }
          }
        ]
  );
  const days = away.reduce((sum, { facts }) => sum + facts.days, 0);
  return [
    ...rowsOf(exampleUnit('U1'), { days, covered: 62.5, broken: 2.5 }),
    ...away.flatMap(({ person, facts }) =>
      rowsOf(person, { ...facts, broken: Math.min(facts.broken, facts.covered) })
    )
  ];
}

const loaded = new Set(['officers', 'cases', 'units', 'absences', 'cover', 'case_history']);
const settings = { ...exampleContext().settings, cover_needed_after_days: 5 };

const contextOf = (over: Partial<ViewContext> = {}): ViewContext =>
  exampleContext({ loaded, settings, lens: 'welfare', ...over });

const unknown = (row: CoverRow): CoverRow => ({
  ...row,
  covered_case_days: null,
  broken_case_days: null,
  covered_share: null,
  ...kindColumns(row.case_days ?? 0, null),
  state: 'no_data'
});

const force = [
  ...rowsOf(EXAMPLE_FORCE, { days: 14000, covered: 71, broken: 3 }),
  ...['U1', 'U2', 'U3', 'U4'].flatMap((unit, index) =>
    rowsOf(exampleUnit(unit), { days: 5000 - 1600 * index, covered: 50 + 15 * index })
  )
];

export const examples: readonly Example<CoverRow>[] = [
  { name: 'Two officers', rows: unitOf(2), context: contextOf() },
  { name: 'Twelve officers', rows: unitOf(12), context: contextOf() },
  { name: 'Two hundred officers', rows: unitOf(200), context: contextOf() },
  {
    name: 'A unit manager, without history',
    rows: unitOf(12),
    context: contextOf({ lens: 'unit', loaded: new Set(['officers', 'cases', 'absences', 'cover']) })
  },
  { name: 'All covered', rows: rowsOf(exampleUnit('U1'), { days: 300, covered: 100 }), context: contextOf() },
  {
    name: 'Nobody away for long',
    rows: rowsOf(exampleUnit('U1'), { days: 0, covered: 0 }),
    context: contextOf()
  },
  { name: 'The force', rows: force, context: contextOf({ unitId: null }) },
  {
    name: 'Cover not loaded',
    rows: unitOf(5).map(unknown),
    context: contextOf({ loaded: new Set(['officers', 'cases', 'absences']) })
  },
  { name: 'Nobody', rows: [], context: contextOf() }
];
