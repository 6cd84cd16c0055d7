// What was measured, as a Markdown table that says what was aimed at and whether it was met.
import { median, type Rounds } from './clock.ts';

/** Ours against a peer. */
export interface Line {
  readonly what: string;
  /** In ms. */
  readonly ours: number;
  readonly peer: string;
  /** In ms. */
  readonly peers: number;
  /** Ours ÷ the peer's, and the least and greatest of the rounds. */
  readonly ratio: number;
  readonly least: number;
  readonly most: number;
  /** The ratio may be this at most; null = told for the record. */
  readonly aim: number | null;
}

/** A measurement that stands alone. */
export interface Fact {
  readonly what: string;
  readonly value: string;
}

export interface Findings {
  readonly lines: readonly Line[];
  readonly facts: readonly Fact[];
}

export function lineOf(
  what: string,
  ours: Rounds,
  peer: string,
  peers: Rounds,
  aim: number | null = null
): Line {
  const ratios = ours.map((ms, round) => ms / peers[Math.min(round, peers.length - 1)]!);
  return {
    what,
    ours: median(ours),
    peer,
    peers: median(peers),
    ratio: median(ours) / median(peers),
    least: Math.min(...ratios),
    most: Math.max(...ratios),
    aim
  };
}

export const milliseconds = (ms: number): string =>
  ms >= 1000 ? `${(ms / 1000).toFixed(2)} s` : `${ms.toFixed(ms < 10 ? 1 : 0)} ms`;

const times = (ratio: number): string => `${ratio.toFixed(2)} ×`;

const met = ({ ratio, aim }: Line): string => (aim === null ? '–' : ratio <= aim ? 'yes' : 'NO');

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

const cellsOf = (line: Line): string[] => [
  line.what,
  milliseconds(line.ours),
  line.peer,
  milliseconds(line.peers),
  times(line.ratio),
  `${line.least.toFixed(2)}–${line.most.toFixed(2)}`,
  line.aim === null ? '–' : `≤ ${times(line.aim)}`,
  met(line)
];

/** The tables, with how to read them. */
export function markdown({ lines, facts }: Findings): string {
  const parts = [
    'Times are processor time of the process (medians; contenders take turns in the same run), so a busy machine',
    'changes them little; what stands alone in the second table is time on the clock where it is in the browser.',
    'Ratio = ours ÷ peer, with the least and the greatest of the rounds. “Ours” is the engine that the browser runs,',
    'in Node unless the browser is said.',
    ''
  ];
  if (lines.length > 0)
    parts.push(
      row(['what', 'ours', 'peer', 'peer’s', 'ratio', 'rounds', 'aim', 'met']),
      row(['---', '---:', '---', '---:', '---:', '---:', '---:', '---']),
      ...lines.map((line) => row(cellsOf(line))),
      ''
    );
  if (facts.length > 0)
    parts.push(
      row(['what', 'found']),
      row(['---', '---:']),
      ...facts.map(({ what, value }) => row([what, value])),
      ''
    );
  return parts.join('\n');
}
