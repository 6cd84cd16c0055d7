// Which patterns stand for a tone where the reader's own two colours replace ours.
import type { Tone } from './colours.ts';

/** The tone's own; of two figures at once, lines that rise for the first and level ones for the second. */
export function patternsOf(tone: Tone): string[] {
  const [, first, second] = /^pair-([123])([123])$/.exec(tone) ?? [];
  if (first === undefined) return [tone];
  return [
    ...(first === '2' ? ['shade-2'] : first === '3' ? ['shade-4'] : []),
    ...(second === '2' ? ['level-1'] : second === '3' ? ['level-2'] : [])
  ];
}
