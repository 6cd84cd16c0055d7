// The states that the picture of the resilience score must survive.
import { sampleContext } from '../absorption-samples.ts';
import type { Example } from '../view.ts';
import type { ResilienceScoreRow } from './metric.ts';

const scoreOf = (absorbable: number, officers_with_cases: number) => ({
  absorbable,
  officers_with_cases,
  unsettled: 0,
  score: officers_with_cases === 0 ? null : absorbable / officers_with_cases,
  state:
    officers_with_cases === 0
      ? ('not_applicable' as const)
      : absorbable === officers_with_cases
        ? ('ok' as const)
        : ('watch' as const)
});

type Counts = readonly [unitId: string, absorbable: number, officersWithCases: number];

/** The force and its units, as the SQL gives them. */
function rowsOf(units: readonly Counts[]): ResilienceScoreRow[] {
  const absorbable = units.reduce((sum, [, one]) => sum + one, 0);
  const officers = units.reduce((sum, [, , one]) => sum + one, 0);
  return [
    { level: 'force', force_id: 'F-1', unit_id: null, officer_id: null, ...scoreOf(absorbable, officers) },
    ...units.map(([unit_id, one, of]): ResilienceScoreRow => ({
      level: 'unit',
      force_id: 'F-1',
      unit_id,
      officer_id: null,
      ...scoreOf(one, of)
    }))
  ];
}

const four: readonly Counts[] = [
  ['U-1', 5, 8],
  ['U-2', 0, 5],
  ['U-3', 12, 12],
  ['U-4', 0, 1]
];

const many = Array.from({ length: 60 }, (_, i): Counts => {
  const officers = 2 + ((i * 7) % 11);
  return [`U-${i + 1}`, (i * 5) % (officers + 1), officers];
});

const ofForce = sampleContext({ unitId: null });

export const resilienceScoreExamples: readonly Example<ResilienceScoreRow>[] = [
  { name: 'Four units', rows: rowsOf(four), context: ofForce },
  { name: 'Two units', rows: rowsOf(four.slice(0, 2)), context: ofForce },
  { name: 'Sixty units', rows: rowsOf(many), context: ofForce },
  { name: 'One unit in view', rows: rowsOf(four), context: sampleContext() },
  { name: 'A unit of one', rows: rowsOf(four), context: sampleContext({ unitId: 'U-4' }) },
  { name: 'Every loss can be absorbed', rows: rowsOf([['U-3', 12, 12]]), context: ofForce },
  { name: 'Nobody holds cases', rows: rowsOf([['U-1', 0, 0]]), context: ofForce },
  {
    name: 'Conditions not checked',
    rows: rowsOf(four),
    context: { ...ofForce, loaded: new Set(['officers', 'cases']) }
  },
  {
    name: 'Two losses that were not settled',
    rows: rowsOf(four).map((row) => (row.unit_id === 'U-2' ? { ...row, unsettled: 2 } : row)),
    context: ofForce
  },
  { name: 'No officers', rows: [], context: ofForce }
];
