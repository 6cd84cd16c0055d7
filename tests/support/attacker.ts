// Somebody who subtracts: whole numbers between two ends, and what their sums are known to be, solved for one of them.

export interface Ends {
  readonly from: number;
  readonly to: number;
}

/** Σ times × number lies between two ends. */
export interface Sum extends Ends {
  readonly of: readonly (readonly [times: number, name: string])[];
}

export interface Published {
  readonly numbers: ReadonlyMap<string, Ends>;
  readonly sums: readonly Sum[];
}

type Known = Map<string, Ends>;

const reach = ([times, name]: readonly [number, string], known: Known): Ends => {
  const { from, to } = known.get(name)!;
  return times > 0 ? { from: times * from, to: times * to } : { from: times * to, to: times * from };
};

/** Ends that the others of a sum leave each of its numbers; false where they leave none. */
function narrowed({ of, from, to }: Sum, known: Known): boolean | 'narrower' {
  const reaches = of.map((term) => reach(term, known));
  const least = reaches.reduce((sum, one) => sum + one.from, 0);
  const most = reaches.reduce((sum, one) => sum + one.to, 0);
  if (least > to || most < from) return false;
  let isNarrower = false;
  for (const [index, [times, name]] of of.entries()) {
    const before = known.get(name)!;
    const room = [from - (most - reaches[index]!.to), to - (least - reaches[index]!.from)].map(
      (end) => end / times
    );
    const after = {
      from: Math.max(before.from, Math.ceil(Math.min(...room) - 1e-9)),
      to: Math.min(before.to, Math.floor(Math.max(...room) + 1e-9))
    };
    if (after.from > after.to) return false;
    if (after.from > before.from || after.to < before.to) {
      known.set(name, after);
      isNarrower = true;
    }
  }
  return isNarrower ? 'narrower' : true;
}

/** Every sum again and again, until none narrows anything. */
function settled(sums: readonly Sum[], known: Known): boolean {
  for (let isOpen = true; isOpen;) {
    isOpen = false;
    for (const sum of sums) {
      const result = narrowed(sum, known);
      if (result === false) return false;
      isOpen ||= result === 'narrower';
    }
  }
  return true;
}

/** Whether there is any way to give each number a value; ends alone don't say it, so halves are tried. */
function isPossible(sums: readonly Sum[], known: Known): boolean {
  if (!settled(sums, known)) return false;
  const open = [...known].filter(([, { from, to }]) => from < to);
  const [narrowest] = open.sort(([, a], [, b]) => a.to - a.from - (b.to - b.from));
  if (!narrowest) return true;
  const [name, { from, to }] = narrowest;
  const middle = Math.floor((from + to) / 2);
  return [
    { from, to: middle },
    { from: middle + 1, to }
  ].some((half) => isPossible(sums, new Map([...known, [name, half]])));
}

/** Every value that one of the numbers can have, given all that was published. */
export function valuesLeft({ numbers, sums }: Published, name: string): number[] {
  const { from, to } = numbers.get(name)!;
  return Array.from({ length: to - from + 1 }, (_, index) => from + index).filter((value) =>
    isPossible(sums, new Map([...numbers, [name, { from: value, to: value }]]))
  );
}
