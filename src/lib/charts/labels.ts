// Where direct labels go so that none covers another. Text is measured by estimate, on the wide side.

const NARROW = /[ijlI.,:;'|!()[\]·]/;
const SLIM = /[ frt"/\\-]/;
const WIDE = /[mwMWQ@%—▲◆●○◌▬▨]/;
const UPPER = /[A-Z&+<>=~→←≥≤]/;

/** Estimated advance of one character in em. */
function charWidth(char: string): number {
  if (NARROW.test(char)) return 0.34;
  if (SLIM.test(char)) return 0.41;
  if (WIDE.test(char)) return 0.96;
  if (UPPER.test(char)) return 0.74;
  return 0.63;
}

/** Estimated width of `text` in px at font size `size`; made to be too wide rather than too narrow. */
export function textWidth(text: string, size = 12, isBold = false): number {
  let em = 0;
  for (const char of text) em += charWidth(char);
  return em * size * (isBold ? 1.1 : 1);
}

/** `text` cut with an ellipsis to fit `width` px. */
export function fitted(text: string, width: number, size = 12, isBold = false): string {
  if (textWidth(text, size, isBold) <= width + 0.5) return text;
  let end = text.length - 1;
  while (end > 0 && textWidth(`${text.slice(0, end)}…`, size, isBold) > width) end -= 1;
  return `${text.slice(0, end).trimEnd()}…`;
}

/** `text` broken at spaces into lines of at most `width` px; a longer word gets a line of its own. */
export function wrapped(text: string, width: number, size = 12, isBold = false): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && textWidth(longer, size, isBold) > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return [...lines, line];
}

/** A label that wants to be centred on `at` and takes `size` px along the line. */
export interface Wish {
  readonly key: string;
  readonly at: number;
  readonly size: number;
}

interface Cluster {
  start: number;
  size: number;
  wanted: number;
  members: Wish[];
}

const clusterStart = (cluster: Cluster, from: number, to: number): number =>
  Math.min(Math.max(cluster.wanted / cluster.members.length, from), to - cluster.size);

/**
 * Centres by key, moved as little as possible so that labels between `from` and `to` keep `gap` px apart.
 * Keeps their order. Null where they can't all fit: use a legend, or fewer labels.
 */
export function spread(
  wishes: readonly Wish[],
  from: number,
  to: number,
  gap = 4
): ReadonlyMap<string, number> | null {
  const needed = wishes.reduce((sum, wish) => sum + wish.size, 0) + gap * Math.max(0, wishes.length - 1);
  if (needed > to - from + 1e-9) return null;
  const clusters: Cluster[] = [];
  for (const wish of [...wishes].sort((a, b) => a.at - b.at)) {
    let cluster: Cluster = { start: 0, size: wish.size, wanted: wish.at - wish.size / 2, members: [wish] };
    cluster.start = clusterStart(cluster, from, to);
    for (
      let before = clusters.at(-1);
      before !== undefined && before.start + before.size + gap > cluster.start;
      before = clusters.at(-1)
    ) {
      clusters.pop();
      cluster = joined(before, cluster, gap);
      cluster.start = clusterStart(cluster, from, to);
    }
    clusters.push(cluster);
  }
  const centres = new Map<string, number>();
  for (const cluster of clusters) {
    let start = cluster.start;
    for (const member of cluster.members) {
      centres.set(member.key, start + member.size / 2);
      start += member.size + gap;
    }
  }
  return centres;
}

const joined = (before: Cluster, after: Cluster, gap: number): Cluster => ({
  start: before.start,
  size: before.size + gap + after.size,
  wanted: before.wanted + after.wanted - after.members.length * (before.size + gap),
  members: [...before.members, ...after.members]
});

/** A dot that would like its name beside it. Higher `priority` is placed first. */
export interface DotLabel {
  readonly key: string;
  readonly x: number;
  readonly y: number;
  /** Half the dot's width in px. */
  readonly r: number;
  readonly text: string;
  readonly priority?: number;
}

export interface PlacedLabel {
  readonly key: string;
  readonly text: string;
  /** Anchor point of the text, on its middle line. */
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
}

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export const overlaps = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

export const isInside = (inner: Box, outer: Box): boolean =>
  inner.left >= outer.left &&
  inner.right <= outer.right &&
  inner.top >= outer.top &&
  inner.bottom <= outer.bottom;

/** The space that a placed label takes, in px. */
export function boxOf(label: PlacedLabel, size = 12): Box {
  const width = textWidth(label.text, size);
  const left =
    label.anchor === 'start' ? label.x : label.anchor === 'end' ? label.x - width : label.x - width / 2;
  return { left, right: left + width, top: label.y - size * 0.65, bottom: label.y + size * 0.65 };
}

function* places(dot: DotLabel, size: number): Generator<PlacedLabel> {
  const beside = dot.r + 4;
  const above = dot.r + size * 0.7;
  const { key, text, x, y } = dot;
  yield { key, text, x: x + beside, y, anchor: 'start' };
  yield { key, text, x: x - beside, y, anchor: 'end' };
  yield { key, text, x, y: y - above, anchor: 'middle' };
  yield { key, text, x, y: y + above, anchor: 'middle' };
  yield { key, text, x: x + beside * 0.7, y: y - above * 0.8, anchor: 'start' };
  yield { key, text, x: x + beside * 0.7, y: y + above * 0.8, anchor: 'start' };
  yield { key, text, x: x - beside * 0.7, y: y - above * 0.8, anchor: 'end' };
  yield { key, text, x: x - beside * 0.7, y: y + above * 0.8, anchor: 'end' };
}

/** From a dot's middle to the nearest edge of a box, px. */
const distance = ({ x, y }: DotLabel, { left, right, top, bottom }: Box): number =>
  Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom));

/**
 * Names beside dots, greedily: the most important first, each in the first of eight places that is inside
 * `bounds`, free of other labels, of `obstacles` and of every dot, and nearer to its own dot than to any other. What finds no place is left out; the
 * table and the line of text under the picture still have it.
 */
export function placedAround(
  dots: readonly DotLabel[],
  bounds: Box,
  obstacles: readonly Box[] = [],
  size = 12
): PlacedLabel[] {
  const taken: Box[] = [
    ...obstacles,
    ...dots.map(({ x, y, r }) => ({ left: x - r, right: x + r, top: y - r, bottom: y + r }))
  ];
  const placed: PlacedLabel[] = [];
  for (const dot of [...dots].sort((a, b) => (b.priority ?? 0) - (a.priority ?? 0))) {
    if (dot.text === '') continue;
    for (const place of places(dot, size)) {
      const box = boxOf(place, size);
      if (!isInside(box, bounds) || taken.some((other) => overlaps(box, other))) continue;
      const own = distance(dot, box);
      if (dots.some((other) => other !== dot && distance(other, box) < own)) continue;
      taken.push(box);
      placed.push(place);
      break;
    }
  }
  return placed;
}
