// Could the others of the unit take an officer's cases? Solved exactly, one loss at a time.
import type { Absorption, AbsorptionInput, Limiting, Placement } from '../shared/absorption.ts';
import { absorptionModel, type Taken } from './absorption-model.ts';
import { evenlySpread } from './even-spread.ts';
import type { WholeLimit } from './limit.ts';
import type { Optimiser } from './optimum.ts';
import { receiversOf } from './receivers.ts';
import { holds, type Share } from './share.ts';

const total = <Counted>(counted: readonly Counted[], amount: (one: Counted) => number): number =>
  counted.reduce((sum, one) => sum + amount(one), 0);

const highOf = (shares: readonly Share[]): number => total(shares, ({ high }) => high);
const othersOf = (shares: readonly Share[]): number => total(shares, ({ other }) => other);

/** What each receiver would take so that the most high-risk cases are placed, and then the most cases. */
function bestShares(
  optimiser: Optimiser,
  lost: AbsorptionInput,
  receivers: readonly AbsorptionInput[],
  limit: WholeLimit,
  taken: Taken
): Share[] {
  if (receivers.length === 0 || lost.cases === 0) return [];
  const columns = optimiser.optimum(absorptionModel(optimiser.highs, lost, receivers, limit, taken));
  const shares = receivers.map((receiver, i) => ({
    receiver,
    high: columns[i] as number,
    other: columns[receivers.length + i] as number
  }));
  if (!shares.every((share) => holds(share, limit)))
    throw new Error(`The placement for ${lost.officer_id} breaks a rule`);
  return shares;
}

/** What stops a caseload from being placed; null where every case, and every high-risk one, has a place. */
function limitingOf(
  lost: AbsorptionInput,
  receivers: readonly AbsorptionInput[],
  placed: number,
  highRiskPlaced: number
): Limiting | null {
  if (placed === lost.cases && highRiskPlaced === lost.high_risk_cases) return null;
  if (receivers.length === 0) return 'nobody_eligible';
  return placed < lost.cases ? 'ceiling' : 'ratio';
}

/**
 * The loss of `lost`, counted as the specification counts it, and who of the unit would take how much. Where the count
 * takes more of the other cases than there are, who takes what is worked out again with cases that exist.
 */
export function absorbLoss(
  optimiser: Optimiser,
  unit: readonly AbsorptionInput[],
  lost: AbsorptionInput,
  limit: WholeLimit
): { absorption: Absorption; placements: Placement[] } {
  const receivers = receiversOf(unit, lost, limit);
  const { unit_id, officer_id, cases, high_risk_cases } = lost;
  const counted = bestShares(optimiser, lost, receivers, limit, 'by_number');
  const high_risk_placed = highOf(counted);
  const placed = high_risk_placed + othersOf(counted);
  const canBe = othersOf(counted) <= cases - high_risk_cases;
  const real = canBe ? counted : bestShares(optimiser, lost, receivers, limit, 'as_it_is');
  return {
    absorption: {
      unit_id,
      officer_id,
      cases,
      high_risk_cases,
      placed,
      high_risk_placed,
      unplaced: cases - placed,
      limiting: limitingOf(lost, receivers, placed, high_risk_placed)
    },
    placements: evenlySpread(real, limit)
      .filter(({ high, other }) => high + other > 0)
      .map(({ receiver, high, other }) => ({
        unit_id,
        officer_id,
        receiver_id: receiver.officer_id,
        cases: high + other,
        high_risk_cases: high
      }))
  };
}
