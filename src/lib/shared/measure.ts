// A figure is a number with its parts and its state, or the reason why there is none. Never 0 for want of a number.

/** Every state a figure can be in (metrics.md, rule 2). */
export const STATES = ['ok', 'watch', 'breach', 'no_data', 'not_applicable', 'absent', 'suppressed'] as const;

export type State = (typeof STATES)[number];

/** States in which there is a value to show. */
export type KnownState = 'ok' | 'watch' | 'breach';

/** A share or ratio as it travels: numerator over denominator, or why it can't be known. */
export type Measure =
  | {
      readonly state: KnownState;
      readonly numerator: number;
      readonly denominator: number;
      /** numerator ÷ denominator, unrounded. */
      readonly value: number;
    }
  | { readonly state: 'no_data'; readonly needs: string }
  | { readonly state: 'not_applicable' | 'absent' | 'suppressed'; readonly reason: string };

/** numerator ÷ denominator in the given state; `not_applicable` where the denominator is 0. */
export function ratio(
  numerator: number,
  denominator: number,
  state: KnownState,
  reasonIfNone: string
): Measure {
  if (denominator === 0) return { state: 'not_applicable', reason: reasonIfNone };
  return { state, numerator, denominator, value: numerator / denominator };
}
