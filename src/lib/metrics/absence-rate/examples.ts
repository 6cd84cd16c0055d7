// The states that the pictures of absence must survive. All invented.
import { EXAMPLE_FORCE, exampleContext, examplePeople, exampleUnit, varied } from '../example-people.ts';
import type { Example } from '../view.ts';
import { ABSENCE_KINDS, type AbsenceRateRow } from './metric.ts';

type Level = Pick<AbsenceRateRow, 'level' | 'force_id' | 'unit_id' | 'officer_id'>;

const PERIOD = { period_start: '2025-10-01', period_end: '2026-09-30' } as const;

/** In per cent of the hours, and spells, by kind; the other kinds are 0. */
function rowsOf(
  level: Level,
  rostered_hours: number,
  percents: Readonly<Record<string, number>>,
  seed = 0
): AbsenceRateRow[] {
  const total = Object.values(percents).reduce((sum, value) => sum + value, 0);
  const spellsOf = (kind: string) => (percents[kind] ? 1 + varied(seed + kind.length, 6) : 0);
  const allSpells = Object.keys(percents).reduce((sum, kind) => sum + spellsOf(kind), 0);
  return ABSENCE_KINDS.map((kind) => {
    const share = (kind === 'all' ? total : (percents[kind] ?? 0)) / 100;
    const long_spells = kind === 'all' || kind === 'sickness' ? Number((percents['sickness'] ?? 0) > 8) : 0;
    return {
      ...level,
      kind,
      ...PERIOD,
      lost_hours: share * rostered_hours,
      rostered_hours,
      rate: share,
      spells: kind === 'all' ? allSpells : spellsOf(kind),
      long_spells,
      state: 'ok'
    };
  });
}

const unknown = (row: AbsenceRateRow): AbsenceRateRow => ({
  ...row,
  lost_hours: null,
  rate: null,
  spells: null,
  long_spells: null,
  state: 'no_data'
});

const unitOf = (size: number): AbsenceRateRow[] => [
  ...rowsOf(exampleUnit('U1'), size * 1924, {
    sickness: 5.2,
    annual_leave: 10.4,
    training: 2.1,
    maternity: 3.3,
    family: 0.4
  }),
  ...examplePeople(size).flatMap((person, index) =>
    rowsOf(
      person,
      1924,
      index === 4
        ? { maternity: 62, annual_leave: 6 }
        : {
            sickness: varied(index, 12),
            annual_leave: 6 + varied(index + 70, 8),
            training: varied(index + 30, 5)
          },
      index
    )
  )
];

const force = [
  ...rowsOf(EXAMPLE_FORCE, 82732, {
    sickness: 4.8,
    annual_leave: 10.9,
    training: 1.9,
    maternity: 1.2,
    court: 0.6
  }),
  ...['U1', 'U2', 'U3'].flatMap((unit, index) =>
    rowsOf(
      exampleUnit(unit),
      24000 + 3000 * index,
      { sickness: 3 + varied(index, 7), annual_leave: 10 },
      index
    )
  )
];

export const examples: readonly Example<AbsenceRateRow>[] = [
  { name: 'Two officers', rows: unitOf(2), context: exampleContext({ lens: 'welfare' }) },
  { name: 'Twelve officers', rows: unitOf(12), context: exampleContext({ lens: 'welfare' }) },
  { name: 'Two hundred officers', rows: unitOf(200), context: exampleContext({ lens: 'welfare' }) },
  { name: 'The force', rows: force, context: exampleContext({ unitId: null, lens: 'welfare' }) },
  { name: 'Absences not loaded', rows: unitOf(3).map(unknown), context: exampleContext({ lens: 'welfare' }) },
  { name: 'Nobody', rows: [], context: exampleContext({ lens: 'welfare' }) }
];
