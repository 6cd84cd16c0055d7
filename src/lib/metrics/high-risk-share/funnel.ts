// The funnel: shares of unequal caseloads against what chance alone would give around the limit.
import { group } from 'd3-array';
import type { State } from '../../shared/measure.ts';
import { count, countInWords, listed, percent, plural } from '../../shared/format.ts';
import type { LimitWords } from '../risk-words.ts';
import { worstOf, type Part, type Scope } from '../scope.ts';
import type { ViewContext } from '../view.ts';
import { chanceLimits, type ChanceLimits } from './binomial.ts';
import type { HighRiskShareRow } from './metric.ts';
import { CHANCE_WORDS, chanceOfRow, denominatorOf } from './standing.ts';

export interface FunnelPoint {
  readonly key: string;
  /** Cases that the share is taken of. */
  readonly at: number;
  /** Share, 0 to 1. */
  readonly height: number;
  readonly words: string;
  readonly state: State;
  readonly label: string;
  readonly priority: number;
}

export interface FunnelPlot {
  readonly label: string;
  readonly headline: string;
  readonly subtitle: string;
  readonly points: readonly FunnelPoint[];
  /** Limits by number of cases, from fewest to most. */
  readonly limits: readonly ({ readonly at: number } & ChanceLimits)[];
  /** The share around which the limits lie, and its name. */
  readonly expected: { readonly share: number; readonly label: string };
  /** The unit's or the force's own share. */
  readonly own: { readonly share: number; readonly label: string } | null;
  /** Ends of the scales: cases, and share. */
  readonly mostCases: number;
  readonly mostShare: number;
}

/** Numbers of cases at which the limits are worked out: all of them, or about 120. */
function casesUpTo(most: number): number[] {
  const step = Math.max(1, Math.floor(most / 120));
  const counts = Array.from({ length: Math.ceil(most / step) }, (_, index) => 1 + index * step);
  return [...counts.filter((value) => value < most), most];
}

/** Those who stand out are named first; others where there is room, up to a dozen. */
function labelOf(
  name: string,
  isOut: boolean,
  isBreach: boolean,
  total: number
): { label: string; priority: number } {
  if (isOut) return { label: name, priority: 2 };
  if (isBreach) return { label: name, priority: 1 };
  return { label: total <= 12 ? name : '', priority: 0 };
}

function pointOf(
  part: Part<HighRiskShareRow>,
  context: ViewContext,
  limit: LimitWords,
  total: number
): FunnelPoint[] {
  const { key, name, row } = part;
  const chance = chanceOfRow(row, context, limit);
  if (row.share === null || chance === null) return [];
  const at = denominatorOf(row, context);
  const isBreach = row.state === 'breach';
  const comparison = isBreach ? `above ${limit.name}, ${CHANCE_WORDS[chance]}` : `within ${limit.name}`;
  return [
    {
      key,
      at,
      height: row.share,
      words: `${name}: ${count(row.high_risk_cases)} of ${plural(at, 'case')}, ${percent(row.share, limit.percent)}: ${comparison}`,
      state: row.state,
      ...labelOf(name, chance !== 'usual', isBreach, total)
    }
  ];
}

/** "N-03", "N-03, N-07", "N-03 and 2 more": the names of those on one point. */
const namesTogether = ([first = '', ...others]: readonly string[]): string =>
  others.length > 1 ? `${first} and ${count(others.length)} more` : [first, ...others].join(', ');

/** Those with as many cases and as high a share lie on one point: one mark that names them all. */
function together(points: readonly FunnelPoint[]): FunnelPoint[] {
  const groups = [...group(points, ({ at, height }) => `${at} ${height}`).values()];
  return groups.map((own) => {
    const most = own.reduce((worst, one) => (one.priority > worst.priority ? one : worst));
    return {
      ...most,
      key: own.map(({ key }) => key).join(' '),
      words: own.map(({ words }) => words).join('; '),
      state: worstOf(own.map(({ state }) => state)),
      label: namesTogether(own.flatMap(({ label }) => (label === '' ? [] : [label])))
    };
  });
}

function headlineFor(out: readonly string[], noun: string): string {
  if (out.length === 0) return `No ${noun} stands out from chance`;
  if (out.length === 1) return `Only ${out[0]} stands out from chance`;
  if (out.length <= 3) return `${listed(out)} stand out from chance`;
  return `${countInWords(out.length)} ${noun}s stand out from chance`;
}

/** The funnel of a unit's officers or a force's units. */
export function funnelOf(
  scope: Scope<HighRiskShareRow>,
  context: ViewContext,
  limit: LimitWords
): FunnelPlot {
  const points = together(scope.parts.flatMap((part) => pointOf(part, context, limit, scope.parts.length)));
  const isOut = (row: HighRiskShareRow) => (chanceOfRow(row, context, limit) ?? 'usual') !== 'usual';
  const out = scope.parts.filter(({ row }) => isOut(row)).map(({ name }) => name);
  const noun = scope.of === 'unit' ? 'officer' : 'unit';
  const p = limit.percent / 100;
  const mostCases = Math.max(10, ...points.map(({ at }) => at));
  const limits = casesUpTo(mostCases).map((at) => ({ at, ...chanceLimits(at, p) }));
  const highest = Math.max(0, ...points.map(({ height }) => height));
  const own = scope.whole?.share ?? null;
  return {
    label: `Share of high-risk cases against number of cases, with what chance alone would give, ${scope.name}`,
    headline: headlineFor(out, noun),
    subtitle:
      `Share of high-risk cases against number of cases, ${scope.name}. Chance alone would keep 95 and 99.8 in a ` +
      `hundred between the dashed lines if the true share were ${limit.text}.`,
    points,
    limits,
    expected: { share: p, label: limit.text },
    own:
      own === null
        ? null
        : {
            share: own,
            label: `${scope.of === 'unit' ? 'unit' : 'force'} ${percent(own, limit.percent)}`
          },
    mostCases,
    mostShare: Math.min(1, Math.max(highest * 1.15, p * 2))
  };
}
