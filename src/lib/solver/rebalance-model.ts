// Moves of cases between the officers of a unit as an integer program: of each class, how many leave whom and reach whom.
import type { Highs, ModelData } from 'highs';
import type { CaseClass } from '../shared/absorption.ts';
import type { Desk } from './desks.ts';
import type { WholeLimit } from './limit.ts';
import { total } from './lots.ts';
import { programOf, type Constraint, type Term } from './program.ts';

/** Cases of one class that leave (`by` the giver) or reach (`by` the taker) a desk, or what a desk stays above a limit. */
export type Flow =
  | { readonly kind: 'out' | 'in'; readonly by: number; readonly of: number; readonly most: number }
  | { readonly kind: 'room_short' | 'high_risk_over'; readonly by: number; readonly most: number };

export interface Moving {
  readonly desks: readonly Desk[];
  /** Classes of all who give. */
  readonly classes: readonly CaseClass[];
  readonly flows: readonly Flow[];
  readonly limit: WholeLimit;
}

/** What is made as small as can be; `keepsTo` holds what an earlier aim came to. */
export interface Aim {
  readonly cost: (flow: Flow) => number;
  readonly keepsTo?: readonly { readonly cost: (flow: Flow) => number; readonly most: number }[];
}

const keyOf = ({ load, is_high_risk, area_id }: CaseClass): string =>
  JSON.stringify([load, is_high_risk, area_id]);

/** Whether a case of the class would stay where the desk works already. */
export const keepsArea = ({ area_id }: CaseClass, { areas }: Desk): boolean =>
  area_id === null || areas.has(area_id);

/** Everything that may move: from those above a limit alone, or from everybody; `slack` is what may stay above a limit. */
export function movingOf(
  desks: readonly Desk[],
  limit: WholeLimit,
  isGiver: (desk: Desk) => boolean,
  slack: readonly ('room_short' | 'high_risk_over')[] = []
): Moving {
  const places = new Map<string, number>();
  const classes: CaseClass[] = [];
  const flows: Flow[] = [];
  for (const [by, desk] of desks.entries())
    for (const one of isGiver(desk) ? desk.officer.classes : []) {
      const of = places.get(keyOf(one)) ?? classes.length;
      if (of === classes.length) {
        places.set(keyOf(one), of);
        classes.push(one);
      }
      if (one.cases > 0) flows.push({ kind: 'out', by, of, most: one.cases });
    }
  const leaving = classes.map((_, of) =>
    total(flows, (flow) => (flow.kind === 'out' && flow.of === of ? flow.most : 0))
  );
  for (const [by, desk] of desks.entries()) {
    if (desk.mayTake) for (const [of, most] of leaving.entries()) flows.push({ kind: 'in', by, of, most });
    for (const kind of slack)
      flows.push({
        kind,
        by,
        most: kind === 'room_short' ? total(desks, ({ officer }) => officer.load) : desk.officer.cases
      });
  }
  return { desks, classes, flows, limit };
}

/** Added to the desk's load, or high-risk cases against the limit, by one of the flow. */
function adds({ classes, limit }: Moving, flow: Flow): readonly [load: number, high: number] {
  if (flow.kind !== 'out' && flow.kind !== 'in') return flow.kind === 'room_short' ? [-1, 0] : [0, -limit.of];
  const { load, is_high_risk } = classes[flow.of]!;
  const sign = flow.kind === 'in' ? 1 : -1;
  return [sign * load, sign * ((is_high_risk ? limit.of : 0) - limit.per)];
}

export function rebalanceModel(highs: Highs, moving: Moving, { cost, keepsTo = [] }: Aim): ModelData {
  const { desks, classes, flows, limit } = moving;
  const balance: Term[][] = classes.map(() => []);
  const room: Term[][] = desks.map(() => []);
  const risk: Term[][] = desks.map(() => []);
  const given: Term[][] = desks.map(() => []);
  flows.forEach((flow, column) => {
    const [load, high] = adds(moving, flow);
    room[flow.by]!.push([column, load]);
    risk[flow.by]!.push([column, high]);
    if (flow.kind === 'out' || flow.kind === 'in')
      balance[flow.of]!.push([column, flow.kind === 'in' ? 1 : -1]);
    if (flow.kind === 'out') given[flow.by]!.push([column, 1]);
  });
  const isStrict = flows.every(({ kind }) => kind === 'out' || kind === 'in');
  const constraints: Constraint[] = [
    ...balance.map((terms) => ({ terms, atLeast: 0, atMost: 0 })),
    ...desks.flatMap(({ officer }, by) => [
      { terms: room[by]!, atMost: officer.ceiling - officer.load },
      { terms: risk[by]!, atMost: limit.per * officer.cases - limit.of * officer.high_risk_cases }
    ]),
    // Known beforehand, and what keeps the search short.
    ...desks.flatMap(({ fewest, isOver, officer }, by) =>
      isStrict && isOver
        ? [{ terms: given[by]!, atLeast: fewest.reduce((sum, one) => sum + one, 0), atMost: officer.cases }]
        : []
    ),
    ...keepsTo.map(({ cost: kept, most }) => ({
      terms: flows.map((flow, column): Term => [column, kept(flow)]),
      atMost: most
    }))
  ];
  return programOf(highs, {
    sense: 'minimize',
    columns: flows.map((flow) => ({ cost: cost(flow), most: flow.most })),
    constraints
  });
}
