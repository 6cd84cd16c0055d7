// Could the others of the unit take an officer's cases? Solved exactly, one loss at a time.
import type { Absorption, AbsorptionInput, Limiting, Placement } from '../shared/absorption.ts';
import type { Placing } from './absorption-model.ts';
import { dealt } from './dealing.ts';
import { evenlySpread } from './even-spread.ts';
import { wholeLimit, type WholeLimit } from './limit.ts';
import { casesIn, highIn, loadIn, lotsOf, total, type Lot } from './lots.ts';
import type { Optimiser } from './optimum.ts';
import { bestPlaced, fitting, solved, type Placed } from './placing.ts';
import { receiversOf, spareOf } from './receivers.ts';
import { lotsTaken, type Share } from './share.ts';

const NO_LIMIT = wholeLimit(100);

/** By number there are two kinds of cases, each taking up one place. */
const byNumber = ({ cases, high_risk_cases: high }: AbsorptionInput): Lot[] => [
  { load: 1, isHighRisk: true, cases: high },
  { load: 1, isHighRisk: false, cases: cases - high }
];

interface Loss {
  readonly counted: Placed;
  readonly shares: readonly Share[];
  readonly placing: Placing;
}

/**
 * As the specification counts it, by number. Where the count takes more of the other cases than there are, who takes
 * what is worked out again with cases that exist.
 */
function lossByNumber(optimiser: Optimiser, placing: Placing): Loss {
  const { lots, limit } = placing;
  const counted = solved(optimiser, placing, 'by_number');
  const canBe = counted.cases - counted.high <= casesIn(lots) - highIn(lots);
  const real = canBe ? counted : solved(optimiser, placing, 'as_it_is');
  return { counted, shares: evenlySpread(real.shares, lots, limit), placing };
}

function lossByHours(optimiser: Optimiser, placing: Placing): Loss {
  const counted = bestPlaced(optimiser, placing);
  return { counted, shares: counted.shares, placing };
}

/** Whether there would be room for all if there were no high-risk limit. */
function hasRoom(optimiser: Optimiser, placing: Placing): boolean {
  const { lots, receivers } = placing;
  const isTooMuch = loadIn(lots) > total(receivers, spareOf);
  if (isTooMuch || casesIn(fitting(placing).lots) < casesIn(lots)) return false;
  const { shares, isAll } = dealt(lots, receivers, NO_LIMIT);
  const unlimited = { ...placing, limit: NO_LIMIT };
  return isAll || solved(optimiser, unlimited, 'as_it_is', shares).cases === casesIn(lots);
}

/** What stops a caseload from being placed; null where every case, and every high-risk one, has a place. */
function limitingOf(
  optimiser: Optimiser,
  lost: AbsorptionInput,
  { counted, placing }: Loss
): Limiting | null {
  if (counted.cases === lost.cases && counted.high === lost.high_risk_cases) return null;
  if (placing.receivers.length === 0) return 'nobody_eligible';
  if (counted.cases === lost.cases) return 'ratio';
  return lost.absorb_by === 'hours' && hasRoom(optimiser, placing) ? 'ratio' : 'ceiling';
}

/** How far the loss of `lost` can be absorbed, and who of the unit would take how much. */
export function absorbLoss(
  optimiser: Optimiser,
  unit: readonly AbsorptionInput[],
  lost: AbsorptionInput,
  limit: WholeLimit
): { absorption: Absorption; placements: Placement[] } {
  const isByNumber = lost.absorb_by === 'cases';
  const lots = isByNumber ? byNumber(lost) : lotsOf([lost]);
  const placing = { lots, receivers: receiversOf(unit, [lost], limit), limit };
  const loss = isByNumber ? lossByNumber(optimiser, placing) : lossByHours(optimiser, placing);
  const { counted } = loss;
  const { unit_id, officer_id, cases, high_risk_cases } = lost;
  return {
    absorption: {
      unit_id,
      officer_id,
      cases,
      high_risk_cases,
      placed: counted.cases,
      high_risk_placed: counted.high,
      unplaced: cases - counted.cases,
      placed_at_most: counted.casesAtMost,
      high_risk_placed_at_most: counted.highAtMost,
      limiting: limitingOf(optimiser, lost, loss)
    },
    placements: loss.shares
      .map((share) => ({ receiver_id: share.receiver.officer_id, taken: lotsTaken(share, lots) }))
      .filter(({ taken }) => casesIn(taken) > 0)
      .map(({ receiver_id, taken }) => ({
        unit_id,
        officer_id,
        receiver_id,
        cases: casesIn(taken),
        high_risk_cases: highIn(taken)
      }))
  };
}
