// What a protected count says to somebody who knows the method and how many people it is of.
import type { ProtectionRules, ShownCount } from '../../src/lib/disclosure/protect.ts';
import type { Ends } from './attacker.ts';

/** The least count that is shown as a number: it is no less than the threshold, and nor is what is shown of it. */
export function leastShown({ threshold, roundingBase: base }: ProtectionRules): number {
  let least = Math.max(threshold, base);
  while (Math.floor(least / base + 0.5) * base < threshold) least += 1;
  return least;
}

/** The ends of a count that is shown so, for who knows how many people it is of. */
export function endsOf(shown: ShownCount, people: number, rules: ProtectionRules): Ends {
  const { roundingBase: base } = rules;
  const limit = leastShown(rules);
  if (shown.kind === 'fewer_than') return { from: 0, to: Math.min(limit - 1, people) };
  if (shown.kind === 'all_but_fewer_than') return { from: Math.max(limit, people - limit + 1), to: people };
  if (shown.kind !== 'rounded') return { from: 0, to: people };
  const values = Array.from({ length: people + 1 }, (_, value) => value).filter(
    (value) =>
      value >= limit && people - value >= limit && Math.floor(value / base + 0.5) * base === shown.value
  );
  return { from: values[0]!, to: values.at(-1)! };
}

export const isHidden = ({ kind }: ShownCount) => kind === 'fewer_than' || kind === 'all_but_fewer_than';
