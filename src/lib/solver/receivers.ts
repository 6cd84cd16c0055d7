// Who may take cases when somebody is away: eligible, not already in breach, and with room.
import type { AbsorptionInput } from '../shared/absorption.ts';
import { isWithin, type WholeLimit } from './limit.ts';

/** Room that the officer still has under the ceiling. */
export const spareOf = (receiver: AbsorptionInput): number => Math.max(0, receiver.ceiling - receiver.load);

/** An officer in breach takes nothing: topping one up with low-risk cases would hide the breach. */
export const mayTake = (officer: AbsorptionInput, limit: WholeLimit): boolean =>
  officer.is_receiver && spareOf(officer) > 0 && isWithin(limit, officer.high_risk_cases, officer.cases);

/** The officers of the unit who may take cases of those lost, in the order given. */
export const receiversOf = (
  unit: readonly AbsorptionInput[],
  lost: readonly AbsorptionInput[],
  limit: WholeLimit
): AbsorptionInput[] => unit.filter((officer) => !lost.includes(officer) && mayTake(officer, limit));
