// Which patterns stand for a shade of a map where the reader's own two colours replace ours. None is solid: names and
// signs stand on it.
import type { Tone } from './colours.ts';

const SHADES: Readonly<Partial<Record<Tone, string>>> = {
  'shade-2': 'rising-1',
  'shade-3': 'rising-2',
  'shade-4': 'rising-3',
  'shade-5': 'rising-4'
};

/** A shade has lines that rise, the closer the deeper; a pair has these for the first and level ones for the second. */
export function patternsOf(tone: Tone): string[] {
  const shade = SHADES[tone];
  if (shade) return [shade];
  const [, first, second] = /^pair-([123])([123])$/.exec(tone) ?? [];
  return [
    ...(first === '2' ? ['rising-1'] : first === '3' ? ['rising-3'] : []),
    ...(second === '2' ? ['level-1'] : second === '3' ? ['level-2'] : [])
  ];
}
