// Invented units for the pictures of resilience: losses dealt out case by case, the same every time. Not the solver.
import type { Absorption, AbsorptionInput, Placement, WhyNot } from '../shared/absorption.ts';
import type { ViewContext } from './view.ts';

export interface SampleUnit {
  readonly officers: readonly AbsorptionInput[];
  readonly absorptions: readonly Absorption[];
  readonly placements: readonly Placement[];
}

const FULL_TIME = 60;
const PART_TIME = 48;
/** Cases that all who take some could take together: a little less than the largest caseload. */
const ROOM = 58;

/** Every fourth officer takes none, each for another reason. */
const REASONS: readonly WhyNot[] = ['in_breach', 'absent', 'not_vetted', 'not_trained', 'no_room'];

const reasonOf = (index: number): WhyNot | null =>
  index % 4 === 3 ? (REASONS[((index - 3) / 4) % REASONS.length] ?? null) : null;

function sampleOfficer(unit_id: string, index: number, spare: number): AbsorptionInput {
  const why_not = reasonOf(index);
  const ceiling = index % 3 === 1 ? PART_TIME : FULL_TIME;
  const cases = ceiling - (why_not === null ? spare : why_not === 'no_room' ? 0 : 5);
  const high_risk_cases =
    why_not === 'in_breach' ? Math.ceil(cases / 3) : Math.floor(cases / 5) - (index % 3);
  return {
    unit_id,
    absorb_by: 'cases',
    officer_id: `${String.fromCharCode(64 + Number(unit_id.slice(2)))}-${String(index + 1).padStart(2, '0')}`,
    cases,
    high_risk_cases,
    load: cases,
    ceiling,
    is_receiver: why_not === null || why_not === 'in_breach' || why_not === 'no_room',
    why_not,
    is_working: true,
    classes: [
      { load: 1, is_high_risk: true, area_id: null, cases: high_risk_cases },
      { load: 1, is_high_risk: false, area_id: null, cases: cases - high_risk_cases }
    ]
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
  const high_risk_placed = takings.reduce((sum, taking) => sum + taking.high, 0);
  const takers = others.filter(({ why_not }) => why_not === null);
  const room = takers.reduce((sum, taker) => sum + taker.ceiling - taker.cases, 0);
  const placed = Math.min(cases, room);
  const stops = takers.length === 0 ? 'nobody_eligible' : placed < cases ? 'ceiling' : 'ratio';
  const isAllPlaced = placed === cases && high_risk_placed === high_risk_cases;
  const absorption: Absorption = {
    unit_id,
    officer_id,
    cases,
    high_risk_cases,
    placed,
    high_risk_placed,
    unplaced: cases - placed,
    placed_at_most: placed,
    high_risk_placed_at_most: high_risk_placed,
    limiting: isAllPlaced ? null : stops
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

/** A unit of `size` officers. */
export function sampleUnit(size: number, unitId = 'U-1'): SampleUnit {
  const indices = Array.from({ length: size }, (_, index) => index);
  const takers = indices.filter((index) => reasonOf(index) === null);
  const each = Math.min(20, Math.floor(ROOM / takers.length));
  const left = ROOM - each * takers.length;
  return sampleUnitOf(
    indices.map((index) => sampleOfficer(unitId, index, each + Number(takers.indexOf(index) < left)))
  );
}

const UNIT_NAMES = new Map([
  ['U-1', 'Northern unit'],
  ['U-2', 'Southern unit'],
  ['U-3', 'Coastal unit'],
  ['U-4', 'City unit']
]);

/** Three units of different size, and one of a single officer. */
export const SAMPLE_UNITS: readonly SampleUnit[] = [
  sampleUnit(8, 'U-1'),
  sampleUnit(5, 'U-2'),
  sampleUnit(12, 'U-3'),
  sampleUnit(1, 'U-4')
];

/** The Northern unit as of 30 September 2026, with every extract; or what is given. */
export const sampleContext = (given: Partial<ViewContext> = {}): ViewContext => ({
  asOf: '2026-09-30',
  unitId: 'U-1',
  unitNames: UNIT_NAMES,
  settings: {
    high_risk_limit_percent: 20,
    absorb_by: 'cases',
    absorb_ceiling_cases_per_fte: FULL_TIME,
    absorb_ceiling_percent: 110,
    receivers_must_be_vetted: true,
    receivers_must_be_trained: true
  },
  loaded: new Set(['officers', 'cases', 'units', 'areas', 'absences', 'vetting', 'training']),
  ...given
});

/** As the sample's, by hours of work. */
export const sampleContextByHours = (given: Partial<ViewContext> = {}): ViewContext =>
  sampleContext({
    ...given,
    settings: { ...sampleContext().settings, absorb_by: 'hours', ...given.settings }
  });
