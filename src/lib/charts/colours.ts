// Names of the classes that colour marks; the colours themselves, light and dark, are in app.css.
import type { State } from '../shared/measure.ts';

/**
 * What a mark is filled with. `shade-0` (nothing) to `shade-5` (most) is the sequential scale; `pair-11` (little of both)
 * to `pair-33` (much of both) is that of two figures at once.
 */
export type Tone =
  | 'very-high'
  | 'high'
  | 'medium'
  | 'low'
  | 'not-assessed'
  | 'series-1'
  | 'series-2'
  | 'series-3'
  | 'series-4'
  | 'series-5'
  | 'series-6'
  | 'shade-0'
  | 'shade-1'
  | 'shade-2'
  | 'shade-3'
  | 'shade-4'
  | 'shade-5'
  | `pair-${1 | 2 | 3}${1 | 2 | 3}`
  | 'quiet'
  | 'breach'
  | 'watch';

const LEVEL_TONES: Readonly<Record<string, Tone>> = {
  very_high: 'very-high',
  high: 'high',
  medium: 'medium',
  low: 'low',
  not_assessed: 'not-assessed'
};

/** The tone of a risk level as the contract writes it (`very_high`); anything else is quiet. */
export const levelTone = (level: string): Tone => LEVEL_TONES[level] ?? 'quiet';

const SERIES_TONES = ['series-1', 'series-2', 'series-3', 'series-4', 'series-5', 'series-6'] as const;

/** The nth categorical tone, from 0; the palette has six and repeats, so label directly. */
export const seriesTone = (index: number): Tone => SERIES_TONES[index % SERIES_TONES.length] ?? 'series-1';

const SHADES = ['shade-0', 'shade-1', 'shade-2', 'shade-3', 'shade-4', 'shade-5'] as const;

/** The step of the sequential scale for `value` of `most`: 0 has no shade, anything above 0 has at least one. */
export function shadeTone(value: number, most: number): Tone {
  if (value <= 0 || most <= 0) return 'shade-0';
  const step = Math.min(5, Math.max(1, Math.ceil((value / most) * 5)));
  return SHADES[step] ?? 'shade-5';
}

/** Class that fills a mark. */
export const fillClass = (tone: Tone): string => `fill-${tone}`;

/** Class that strokes a line. */
export const strokeClass = (tone: Tone): string => `stroke-${tone}`;

/** Class of text on top of a mark with that tone. */
export const inkClass = (tone: Tone): string => `ink-${tone}`;

/** Class that colours text or a symbol by state: red for breach only, amber-brown for watch, no colour otherwise. */
export const stateClass = (state: State): string => `state-${state.replaceAll('_', '-')}`;

/** Tones that carry a pattern always, not only in forced colours. */
export const isHatched = (tone: Tone): boolean => tone === 'not-assessed';
