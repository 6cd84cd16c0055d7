// Officers as the solver is asked about them.
import type { AbsorptionInput, CaseClass } from '../../src/lib/shared/absorption.ts';

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
  absorb_by: 'cases',
  cases,
  high_risk_cases,
  load: cases,
  ceiling,
  is_receiver: true,
  why_not: null,
  is_working: true,
  classes: [
    { load: 1, is_high_risk: true, area_id: null, cases: high_risk_cases },
    { load: 1, is_high_risk: false, area_id: null, cases: cases - high_risk_cases }
  ],
  ...also
});

/** One with cases of different hours, each `[thousandths of an hour, is high-risk]`. */
export function busyHolder(
  officer_id: string,
  held: readonly (readonly [load: number, isHighRisk: boolean, area?: string])[],
  ceiling: number,
  also: Partial<AbsorptionInput> = {}
): AbsorptionInput {
  const kinds = new Map<string, CaseClass>();
  for (const [load, is_high_risk, area_id = null] of held) {
    const kind = `${load} ${is_high_risk} ${area_id}`;
    kinds.set(kind, { load, is_high_risk, area_id, cases: 1 + (kinds.get(kind)?.cases ?? 0) });
  }
  const classes = [...kinds.values()];
  const high = held.filter(([, isHighRisk]) => isHighRisk).length;
  const load = held.reduce((sum, [one]) => sum + one, 0);
  return holderOf(officer_id, held.length, high, ceiling, { absorb_by: 'hours', load, classes, ...also });
}

/** The cases held, each by itself. */
export const oneByOne = ({ classes }: AbsorptionInput): CaseClass[] =>
  classes.flatMap((one) => Array.from({ length: one.cases }, () => ({ ...one, cases: 1 })));
