// Officers as the solver is asked about them.
import type { AbsorptionInput } from '../../src/lib/shared/absorption.ts';

/** A case-holding officer of unit U-1 who may take cases, unless `also` says otherwise. */
export const holderOf = (
  officer_id: string,
  cases: number,
  high_risk_cases: number,
  ceiling: number,
  also: Partial<AbsorptionInput> = {}
): AbsorptionInput => ({
  unit_id: 'U-1',
  officer_id,
  cases,
  high_risk_cases,
  ceiling,
  is_receiver: true,
  why_not: null,
  ...also
});
