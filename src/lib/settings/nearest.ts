// The known name that a mistyped one most likely meant.

/** Letters to insert, drop or change to make `a` into `b`. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const changed = (row[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(changed, (row[j] as number) + 1, (next[j - 1] as number) + 1));
    }
    row = next;
  }
  return row[b.length] as number;
}

/** What was typed only in part is close to the whole, and what is twice as long to none: then nothing is compared. */
function far(typed: string, candidate: string): number {
  if (typed.length > 3 && candidate.startsWith(typed)) return 1;
  return typed.length > 2 * candidate.length ? typed.length : distance(typed, candidate);
}

/** The closest of `known`, or undefined where more than half of the letters would have to change. */
export function nearest(name: string, known: readonly string[]): string | undefined {
  const ranked = known
    .map((candidate) => ({ candidate, letters: far(name.toLowerCase(), candidate) }))
    .sort((a, b) => a.letters - b.letters);
  const best = ranked[0];
  return best && best.letters <= Math.max(name.length, best.candidate.length) / 2
    ? best.candidate
    : undefined;
}
