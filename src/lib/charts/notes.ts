// The figures beside a mark, as a line of parts: plain, strong, quiet, or in the colour of a state.
import type { State } from '../shared/measure.ts';
import { stateClass } from './colours.ts';
import { textWidth, wrapped } from './labels.ts';
import { STATE_GLYPHS } from './states.ts';

export interface NotePart {
  readonly text: string;
  /** Bold. */
  readonly isStrong?: boolean;
  /** Grey. */
  readonly isQuiet?: boolean;
  /** In the colour of this state, bold, after its shape. */
  readonly state?: State;
  /** The rest of a part that was broken over two lines: keeps its colour, has no shape. */
  readonly isContinued?: boolean;
}

const isBold = (part: NotePart): boolean => part.isStrong === true || part.state !== undefined;

/** A part's text as drawn, with the state's shape in front. */
export const partText = (part: NotePart): string =>
  part.state === undefined || part.isContinued ? part.text : `${STATE_GLYPHS[part.state]} ${part.text}`;

export const partClass = (part: NotePart): string =>
  [
    'note',
    isBold(part) ? 'is-strong' : '',
    part.isQuiet ? 'is-quiet' : '',
    part.state === undefined ? '' : stateClass(part.state)
  ]
    .filter((name) => name !== '')
    .join(' ');

/** Estimated width of the line in px. */
export const noteWidth = (parts: readonly NotePart[], size = 13): number =>
  parts.reduce((sum, part) => sum + textWidth(partText(part), size, isBold(part)), 0) +
  Math.max(0, parts.length - 1) * textWidth(' ', size);

/** A part broken at spaces into pieces of at most `width` px. */
function piecesOf(part: NotePart, width: number, size: number): readonly NotePart[] {
  if (noteWidth([part], size) <= width) return [part];
  const room = width - (part.state === undefined ? 0 : textWidth('▲ ', size, true));
  return wrapped(part.text, room, size, isBold(part)).map((text, index) =>
    index === 0 ? { ...part, text } : { ...part, text, isContinued: true }
  );
}

/** The note as lines of at most `width` px: parts stay whole where they can, and break at spaces where they can't. */
export function noteLines(parts: readonly NotePart[], width: number, size = 13): readonly NotePart[][] {
  const lines: NotePart[][] = [];
  for (const piece of parts.flatMap((part) => piecesOf(part, width, size))) {
    const line = lines.at(-1);
    if (line !== undefined && !piece.isContinued && noteWidth([...line, piece], size) <= width)
      line.push(piece);
    else lines.push([piece]);
  }
  return lines;
}
