// The matrix's rows gathered: for each officer away, what each other officer of the unit would take.
import type { Limiting, WhyNot } from '../../shared/absorption.ts';
import { byName } from '../../shared/format.ts';
import type { ResiliencePlacementRow } from './metric.ts';

/** What one officer would take. */
export interface Taking {
  readonly receiver: string;
  readonly cases: number;
  readonly highRiskCases: number;
  readonly whyNot: WhyNot | null;
}

/** One officer away, with the takings of the others by name. */
export interface Loss {
  readonly officer: string;
  readonly unit: string;
  readonly cases: number;
  readonly placed: number;
  readonly unplaced: number;
  /** No more could be placed; more than `placed` where the search stopped before it knew. */
  readonly placedAtMost: number;
  readonly limiting: Limiting | null;
  readonly takings: readonly Taking[];
}

/** An officer who could be asked to take cases, and why they may not. */
export interface Receiver {
  readonly officer: string;
  readonly whyNot: WhyNot | null;
}

const takingOf = (row: ResiliencePlacementRow): Taking[] =>
  row.receiver_id === null
    ? []
    : [
        {
          receiver: row.receiver_id,
          cases: row.cases,
          highRiskCases: row.high_risk_cases,
          whyNot: row.why_not
        }
      ];

/** Names compared once: a large unit names each officer hundreds of times. */
function byOrderOf(names: Iterable<string>): (a: string, b: string) => number {
  const places = new Map([...names].sort(byName).map((name, place) => [name, place]));
  return (a, b) => (places.get(a) as number) - (places.get(b) as number);
}

/** Losses by officer's name, those without cases included. */
export function lossesOf(rows: readonly ResiliencePlacementRow[]): Loss[] {
  const byOfficer = new Map<string, ResiliencePlacementRow[]>();
  for (const row of rows) {
    const own = byOfficer.get(row.officer_id);
    if (own) own.push(row);
    else byOfficer.set(row.officer_id, [row]);
  }
  // Whoever is named as a receiver is also lost in some row: each other officer of a unit is.
  const inOrder = byOrderOf(byOfficer.keys());
  return [...byOfficer]
    .map(([officer, own]) => {
      const first = own[0] as ResiliencePlacementRow;
      return {
        officer,
        unit: first.unit_id,
        cases: first.loss_cases,
        placed: first.loss_placed,
        unplaced: first.loss_unplaced,
        placedAtMost: first.loss_placed_at_most,
        limiting: first.limiting,
        takings: own.flatMap(takingOf).sort((a, b) => inOrder(a.receiver, b.receiver))
      };
    })
    .sort((a, b) => inOrder(a.officer, b.officer));
}

/** All officers of one unit's losses as receivers, by name. Why somebody takes none does not depend on who is away. */
export function receiversOf(losses: readonly Loss[]): Receiver[] {
  const reasons = new Map<string, WhyNot | null>(losses.map(({ officer }) => [officer, null]));
  for (const { takings } of losses) for (const { receiver, whyNot } of takings) reasons.set(receiver, whyNot);
  return [...reasons]
    .map(([officer, whyNot]) => ({ officer, whyNot }))
    .sort((a, b) => byName(a.officer, b.officer));
}
