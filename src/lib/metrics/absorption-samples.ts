// Invented units for the pictures of resilience: losses dealt out case by case, the same every time. Not the solver.
import type { Absorption, AbsorptionInput, Placement, WhyNot } from '../shared/absorption.ts';
import type { ViewContext } from './view.ts';

export interface SampleUnit {
  readonly officers: readonly AbsorptionInput[];
  readonly absorptions: readonly Absorption[];
  readonly placements: readonly Placement[];
}

const CEILING = 60;
const REASONS: Readonly<Record<number, WhyNot>> = { 3: 'absent', 8: 'not_vetted', 10: 'not_trained' };

function sampleOfficer(unit_id: string, index: number): AbsorptionInput {
  const cases = 34 + ((index * 11) % 19);
  const high_risk_cases = index % 7 === 2 ? Math.ceil(cases / 4) : 4 + ((index * 5) % 4);
  const why_not = REASONS[index % 13] ?? (5 * high_risk_cases > cases ? 'in_breach' : null);
  return {
    unit_id,
    officer_id: `A-${String(index + 1).padStart(2, '0')}`,
    cases,
    high_risk_cases,
    ceiling: CEILING,
    is_receiver: why_not === null || why_not === 'in_breach',
    why_not
  };
}

interface Taking {
  readonly receiver: AbsorptionInput;
  cases: number;
  high: number;
}

const canTake = ({ receiver, cases, high }: Taking, more: number): boolean =>
  receiver.cases + cases < receiver.ceiling &&
  5 * (receiver.high_risk_cases + high + more) <= receiver.cases + cases + 1;

/** One case at a time to whoever holds fewest, a high-risk one whenever somebody may take it. */
function dealt(lost: AbsorptionInput, others: readonly AbsorptionInput[]): Taking[] {
  const takings = others
    .filter(({ why_not }) => why_not === null)
    .map((receiver) => ({ receiver, cases: 0, high: 0 }));
  let high = lost.high_risk_cases;
  let other = lost.cases - high;
  for (;;) {
    const byLoad = takings.toSorted((a, b) => a.receiver.cases + a.cases - b.receiver.cases - b.cases);
    const forHigh = high > 0 ? byLoad.find((taking) => canTake(taking, 1)) : undefined;
    const taker = forHigh ?? (other > 0 ? byLoad.find((taking) => canTake(taking, 0)) : undefined);
    if (!taker) return takings.filter(({ cases }) => cases > 0);
    taker.cases += 1;
    if (forHigh) {
      taker.high += 1;
      high -= 1;
    } else other -= 1;
  }
}

function lossOf(lost: AbsorptionInput, officers: readonly AbsorptionInput[]) {
  const others = officers.filter(({ officer_id }) => officer_id !== lost.officer_id);
  const takings = dealt(lost, others);
  const { unit_id, officer_id, cases, high_risk_cases } = lost;
  const placed = takings.reduce((sum, taking) => sum + taking.cases, 0);
  const high_risk_placed = takings.reduce((sum, taking) => sum + taking.high, 0);
  const takers = others.filter(({ why_not }) => why_not === null);
  const room = takers.reduce((sum, taker) => sum + taker.ceiling - taker.cases, 0);
  const stops = takers.length === 0 ? 'nobody_eligible' : room < cases ? 'ceiling' : 'ratio';
  const unplaced = cases - placed;
  const absorption: Absorption = {
    unit_id,
    officer_id,
    cases,
    high_risk_cases,
    placed,
    high_risk_placed,
    unplaced,
    limiting: unplaced === 0 ? null : stops
  };
  const placements = takings.map((taking) => ({
    unit_id,
    officer_id,
    receiver_id: taking.receiver.officer_id,
    cases: taking.cases,
    high_risk_cases: taking.high
  }));
  return { absorption, placements };
}

/** A unit of the officers given, each lost in turn. */
export function sampleUnitOf(officers: readonly AbsorptionInput[]): SampleUnit {
  const losses = officers.map((lost) => lossOf(lost, officers));
  return {
    officers,
    absorptions: losses.map(({ absorption }) => absorption),
    placements: losses.flatMap(({ placements }) => placements)
  };
}

/** A unit of `size` officers, from the `from`th of the invented ones. */
export const sampleUnit = (size: number, unitId = 'U-1', from = 0): SampleUnit =>
  sampleUnitOf(Array.from({ length: size }, (_, i) => sampleOfficer(unitId, from + i)));

const UNIT_NAMES = new Map([
  ['U-1', 'Northern unit'],
  ['U-2', 'Southern unit'],
  ['U-3', 'Coastal unit'],
  ['U-4', 'City unit']
]);

/** Three units of different size, and one of a single officer. */
export const SAMPLE_UNITS: readonly SampleUnit[] = [
  sampleUnit(8, 'U-1', 4),
  sampleUnit(5, 'U-2', 20),
  sampleUnit(12, 'U-3', 40),
  sampleUnit(1, 'U-4', 60)
];

/** The Northern unit as of 30 September 2026, with every extract; or what is given. */
export const sampleContext = (given: Partial<ViewContext> = {}): ViewContext => ({
  asOf: '2026-09-30',
  unitId: 'U-1',
  unitNames: UNIT_NAMES,
  settings: {
    high_risk_limit_percent: 20,
    absorb_by: 'cases',
    absorb_ceiling_cases_per_fte: CEILING,
    receivers_must_be_vetted: true,
    receivers_must_be_trained: true
  },
  loaded: new Set(['officers', 'cases', 'units', 'absences', 'vetting', 'training']),
  ...given
});
