// From how many leave and reach whom to single moves: which case of whom goes to whom.
import type { RebalanceMove } from '../shared/rebalancing.ts';
import { keepsArea, type Moving } from './rebalance-model.ts';

const textOrder = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

/** High-risk cases first, then by who gives, who takes, and area. */
const inOrder = (a: RebalanceMove, b: RebalanceMove): number =>
  Number(b.is_high_risk) - Number(a.is_high_risk) ||
  textOrder(a.officer_id, b.officer_id) ||
  textOrder(a.receiver_id, b.receiver_id) ||
  textOrder(a.area_id ?? '', b.area_id ?? '') ||
  b.load - a.load ||
  a.nth - b.nth;

/** What each desk gives (above 0) or takes (below 0) of each class in the end: nobody passes a case to themselves. */
function net({ desks, classes, flows }: Moving, columns: readonly number[]): number[][] {
  const found = classes.map(() => desks.map(() => 0));
  flows.forEach((flow, column) => {
    if (flow.kind === 'out') found[flow.of]![flow.by]! += columns[column]!;
    if (flow.kind === 'in') found[flow.of]![flow.by]! -= columns[column]!;
  });
  return found;
}

const repeated = (desk: number, times: number): number[] => Array<number>(Math.max(0, times)).fill(desk);

export function movesOf(moving: Moving, columns: readonly number[]): RebalanceMove[] {
  const { desks, classes } = moving;
  const moves = net(moving, columns).flatMap((ofClass, of) => {
    const { load, is_high_risk, area_id } = classes[of]!;
    const takers = ofClass.flatMap((cases, desk) => repeated(desk, -cases));
    return ofClass
      .flatMap((cases, desk) => repeated(desk, cases).map((giver, i) => ({ giver, nth: i + 1 })))
      .map(({ giver, nth }, i): RebalanceMove => {
        const [from, to] = [desks[giver]!, desks[takers[i]!]!];
        return {
          unit_id: from.officer.unit_id,
          officer_id: from.officer.officer_id,
          receiver_id: to.officer.officer_id,
          load,
          is_high_risk,
          area_id,
          nth,
          keeps_area: keepsArea(classes[of]!, to)
        };
      });
  });
  return moves.sort(inOrder);
}
