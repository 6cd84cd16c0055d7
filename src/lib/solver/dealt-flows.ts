// A proposal with as few moves as anybody must make, dealt out: where all of them can be, none is better.
import { dealt } from './dealing.ts';
import { total } from './lots.ts';
import { keepsArea, type Moving } from './rebalance-model.ts';

const sameClass = (
  a: { load: number; is_high_risk: boolean; area_id: string | null },
  b: typeof a
): boolean => a.load === b.load && a.is_high_risk === b.is_high_risk && a.area_id === b.area_id;

/** Columns of the program; null where not all cases that those above a limit must give find a taker this way. */
export function dealtFlows({ desks, classes, flows, limit }: Moving): readonly number[] | null {
  const given = desks.map(({ officer, fewest }) =>
    classes.map((one) => fewest[officer.classes.findIndex((own) => sameClass(own, one))] ?? 0)
  );
  const lots = classes.map(({ load, is_high_risk: isHighRisk }, of) => ({
    load,
    isHighRisk,
    cases: total(given, (own) => own[of]!)
  }));
  const takers = desks.filter(({ mayTake }) => mayTake);
  const deskOf = new Map(takers.map((desk) => [desk.officer, desk]));
  const { shares, isAll } = dealt(
    lots,
    takers.map(({ officer }) => officer),
    limit,
    (receiver, of) => !keepsArea(classes[of]!, deskOf.get(receiver)!)
  );
  if (!isAll) return null;
  const taken = new Map(shares.map((share) => [share.receiver, share.taken]));
  return flows.map((flow) => {
    if (flow.kind === 'out') return given[flow.by]![flow.of]!;
    return flow.kind === 'in' ? (taken.get(desks[flow.by]!.officer)?.[flow.of] ?? 0) : 0;
  });
}
