// The states that the picture of resilience must survive.
import {
  SAMPLE_UNITS,
  sampleContext,
  sampleContextByHours,
  sampleUnit,
  sampleUnitOf,
  type SampleUnit
} from '../absorption-samples.ts';
import type { Example } from '../view.ts';
import type { ResilienceRow } from './metric.ts';

const COUNTED = ['cases', 'placed', 'high_risk_cases', 'high_risk_placed', 'unplaced'] as const;

type Figures = Pick<ResilienceRow, (typeof COUNTED)[number]>;

const summed = (rows: readonly Figures[]): Figures =>
  Object.fromEntries(
    COUNTED.map((key) => [key, rows.reduce((sum, row) => sum + row[key], 0)])
  ) as unknown as Figures;

const officerRows = ({ absorptions }: SampleUnit): ResilienceRow[] =>
  absorptions.map(({ placed_at_most: _, high_risk_placed_at_most: __, ...absorption }) => ({
    level: 'officer',
    force_id: 'F-1',
    ...absorption
  }));

/** Force, units and officers, as the SQL gives them. */
function rowsOf(units: readonly SampleUnit[]): ResilienceRow[] {
  const officers = units.map(officerRows);
  const byUnit = officers.map((rows): ResilienceRow => {
    const unit_id = rows[0]?.unit_id ?? null;
    return { level: 'unit', force_id: 'F-1', unit_id, officer_id: null, ...summed(rows), limiting: null };
  });
  return [
    { level: 'force', force_id: 'F-1', unit_id: null, officer_id: null, ...summed(byUnit), limiting: null },
    ...byUnit,
    ...officers.flat()
  ];
}

const twelve = sampleUnit(12);
const full = sampleUnitOf(
  twelve.officers.map((officer) => ({ ...officer, is_receiver: false, why_not: 'absent' as const }))
);
const idle = sampleUnitOf(
  twelve.officers.map((officer, i) => (i % 4 === 0 ? { ...officer, cases: 0, high_risk_cases: 0 } : officer))
);
const none = sampleUnitOf(
  twelve.officers.slice(0, 3).map((officer) => ({ ...officer, cases: 0, high_risk_cases: 0 }))
);

export const resilienceExamples: readonly Example<ResilienceRow>[] = [
  { name: 'Twelve officers', rows: rowsOf([twelve]), context: sampleContext() },
  { name: 'By hours of work', rows: rowsOf([twelve]), context: sampleContextByHours() },
  { name: 'Two officers', rows: rowsOf([sampleUnit(2)]), context: sampleContext() },
  { name: 'Sixty officers', rows: rowsOf([sampleUnit(60)]), context: sampleContext() },
  { name: 'Two hundred officers', rows: rowsOf([sampleUnit(200)]), context: sampleContext() },
  { name: 'A unit of one', rows: rowsOf([sampleUnit(1)]), context: sampleContext() },
  { name: 'Nobody eligible', rows: rowsOf([full]), context: sampleContext() },
  { name: 'Some officers without cases', rows: rowsOf([idle]), context: sampleContext() },
  { name: 'Nobody holds cases', rows: rowsOf([none]), context: sampleContext() },
  {
    name: 'Conditions not checked, and one waived',
    rows: rowsOf([twelve]),
    context: sampleContext({
      loaded: new Set(['officers', 'cases']),
      settings: { ...sampleContext().settings, receivers_must_be_trained: false }
    })
  },
  { name: 'The force by unit', rows: rowsOf(SAMPLE_UNITS), context: sampleContext({ unitId: null }) },
  {
    name: 'A unit without its officers',
    rows: rowsOf(SAMPLE_UNITS).filter(({ level }) => level !== 'officer'),
    context: sampleContext()
  },
  { name: 'No officers', rows: [], context: sampleContext() }
];
