// Every state as a word, a shape and a character, so that colour is never alone.
import type { State } from '../shared/measure.ts';

/** Default words; a metric says its own where it can ("above the model", "lapsed"). */
export const STATE_WORDS: Readonly<Record<State, string>> = {
  ok: 'within limits',
  watch: 'to watch',
  breach: 'outside limits',
  no_data: 'no data',
  not_applicable: 'not applicable',
  absent: 'absent',
  suppressed: 'not shown'
};

/** The shape as a character, for running text inside a picture. */
export const STATE_GLYPHS: Readonly<Record<State, string>> = {
  ok: '●',
  watch: '◆',
  breach: '▲',
  no_data: '◌',
  not_applicable: '○',
  absent: '▬',
  suppressed: '▨'
};

const circle = (r: number) => `M${-r},0a${r},${r} 0 1,0 ${2 * r},0a${r},${r} 0 1,0 ${-2 * r},0Z`;

/** The shape as an SVG path around 0,0, about `size` px across. */
export function statePath(state: State, size: number): string {
  const r = size / 2;
  switch (state) {
    case 'breach':
      return `M0,${-r}L${r},${r * 0.8}L${-r},${r * 0.8}Z`;
    case 'watch':
      return `M0,${-r}L${r},0L0,${r}L${-r},0Z`;
    case 'absent':
      return `M${-r},${-r * 0.4}H${r}V${r * 0.4}H${-r}Z`;
    case 'suppressed':
      return `M${-r * 0.85},${-r * 0.85}H${r * 0.85}V${r * 0.85}H${-r * 0.85}ZM${-r * 0.85},${r * 0.85}L${r * 0.85},${-r * 0.85}`;
    default:
      return circle(r * 0.8);
  }
}
