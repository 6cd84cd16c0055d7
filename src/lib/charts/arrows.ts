// What an arrow goes from and to, and the scale around some arrows.

/** A place on the scale, and its figure in words. */
export interface ArrowEnd {
  readonly at: number;
  readonly text: string;
}

export interface Arrow {
  readonly key: string;
  readonly name: string;
  /** Under the name, or nothing. */
  readonly remark: string;
  /** Null where there is no figure to begin with. */
  readonly from: ArrowEnd | null;
  /** Null where there is no figure any more. */
  readonly to: ArrowEnd | null;
  /** What changed, beside the arrow. */
  readonly change: string;
  /** All of it, for those who don't see it. */
  readonly words: string;
}

/** Ends of a scale that leaves a quarter of its length on each side, for the figures beside the arrows. */
export function endsOf(
  arrows: readonly Arrow[],
  limit: number,
  { least, most, room }: { readonly least: number; readonly most: number; readonly room: number }
): { readonly least: number; readonly most: number } {
  const places = [
    limit,
    ...arrows.flatMap(({ from, to }) => [from, to]).flatMap((end) => (end ? [end.at] : []))
  ];
  const [lowest, highest] = [Math.min(...places), Math.max(...places)];
  const aside = Math.max(room, (highest - lowest) * 0.5);
  return { least: Math.max(least, lowest - aside), most: Math.min(most, highest + aside) };
}
