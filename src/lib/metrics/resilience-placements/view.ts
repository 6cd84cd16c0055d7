// Who could take whose cases: a matrix for a unit that can be read as one, a bar for each officer or unit otherwise.
import type { BarSeries } from '../../charts/bars.ts';
import { count, countInWords, listed } from '../../shared/format.ts';
import {
  inWords,
  LIMITING_WORDS,
  lossesNotes,
  lossesSubtitle,
  lossNote,
  WHY_NOT_WORDS
} from '../absorption-words.ts';
import type { BarsPlot } from '../pictures.ts';
import { stated, unitName } from '../scope.ts';
import type { TableView, View, ViewContext } from '../view.ts';
import { lossesOf, receiversOf, type Loss } from './losses.ts';
import type { ResiliencePlacementRow } from './metric.ts';
import type { PlacementMatrix } from './placement-matrix.ts';
import { unitBars, unitTable } from './units.ts';

export interface ResiliencePlacementsPlot {
  readonly label: string;
  /** Null where there are too many officers, or several units. */
  readonly matrix: PlacementMatrix | null;
  /** In place of the matrix, and where the picture is too narrow for one. */
  readonly bars: BarsPlot;
}

/** With more officers than this a matrix can't be read. */
export const MOST_IN_MATRIX = 25;

const SERIES: readonly BarSeries[] = [
  { key: 'placed', label: 'others would take', tone: 'shade-3' },
  { key: 'unplaced', label: 'with nobody', tone: 'watch' }
];

/** "38", or "at least 38, at most 40" where the search stopped before it knew. */
const placedInWords = ({ placed, placedAtMost }: Loss): string =>
  placedAtMost > placed ? `at least ${count(placed)}, at most ${count(placedAtMost)}` : count(placed);

/** Losses of which the best placement is not known for sure. */
const unsettledNote = (losses: readonly Loss[]): string[] => {
  const unsettled = losses.filter(({ placed, placedAtMost }) => placedAtMost > placed);
  if (unsettled.length === 0) return [];
  const each = unsettled.map((loss) => `${loss.officer} ${placedInWords(loss)} of ${count(loss.cases)}`);
  return [`The search stopped at its limit. Cases that others could take if away: ${each.join('; ')}.`];
};

function wordsOf(loss: Loss): string {
  const { officer, cases, unplaced, limiting, takings } = loss;
  const taken = takings.filter((taking) => taking.cases > 0);
  const who =
    taken.length === 0
      ? 'nobody could take any'
      : listed(taken.map((one) => `${one.receiver} ${count(one.cases)}`));
  const rest =
    limiting === null ? '' : ` ${count(unplaced)} would be with nobody: ${LIMITING_WORDS[limiting]}.`;
  return `${officer} away: others could take ${placedInWords(loss)} of ${count(cases)} (${who}).${rest}`;
}

const barsOf = (losses: readonly Loss[]): BarsPlot => ({
  label: 'Cases of each officer, if away',
  rows: losses.map((loss) => ({
    key: loss.officer,
    label: loss.officer,
    values: { placed: loss.placed, unplaced: loss.unplaced },
    note: [
      ...(loss.unplaced === 0 ? [] : [{ text: `${count(loss.placed)} of ${count(loss.cases)}` }]),
      ...lossNote(loss.cases, loss.unplaced, loss.limiting)
    ],
    words: wordsOf(loss)
  })),
  series: SERIES,
  most: Math.max(1, ...losses.map(({ cases }) => cases))
});

const tableOf = (losses: readonly Loss[], caption: string): TableView => ({
  caption,
  columns: [
    { key: 'away', title: 'Away', align: 'start' },
    { key: 'held', title: 'Their cases', align: 'end' },
    { key: 'receiver', title: 'Who could take them', align: 'start' },
    { key: 'cases', title: 'Would take', align: 'end' },
    { key: 'high_risk_cases', title: 'High-risk among them', align: 'end' },
    { key: 'why_not', title: 'Why none', align: 'start' },
    { key: 'outcome', title: 'In all', align: 'start' }
  ],
  rows: losses.flatMap((loss) =>
    (loss.takings.length === 0 ? [null] : loss.takings).map((taking) => ({
      key: `${loss.officer} ${taking?.receiver ?? ''}`,
      cells: {
        away: loss.officer,
        held: count(loss.cases),
        receiver: taking?.receiver ?? 'no other officer',
        ...(taking && {
          cases: count(taking.cases),
          high_risk_cases: count(taking.highRiskCases),
          why_not: taking.whyNot === null ? '' : WHY_NOT_WORDS[taking.whyNot]
        }),
        outcome: lossNote(loss.cases, loss.unplaced, loss.limiting)
          .map(({ text }) => text)
          .join(' ')
      }
    }))
  )
});

function headlineOf(losses: readonly Loss[], officers: number): string {
  const short = losses.filter(({ unplaced }) => unplaced > 0);
  if (losses.length === 0) return 'Nobody in the unit holds cases';
  if (officers === 1) return 'With one officer in the unit, nobody is left to take the cases';
  if (short.length === 0) return 'Whoever is away, the others could take all of their cases';
  if (losses.every(({ limiting }) => limiting === 'nobody_eligible'))
    return 'Whoever is away, nobody could take any of their cases';
  if (short.length === losses.length) return 'Whoever is away, some of their cases would be with nobody';
  if (short.length > 3)
    return `${countInWords(short.length)} of the ${inWords(losses.length)} officers could not be away without leaving cases with nobody`;
  const names = listed(short.map(({ officer }) => officer)).replace(/ and (?=[^ ]+$)/, ' or ');
  return `Losing ${names} leaves cases with nobody`;
}

const ofUnit = (losses: readonly Loss[], unitId: string, context: ViewContext) => {
  const held = losses.filter(({ cases }) => cases > 0);
  const receivers = receiversOf(losses);
  const headline = headlineOf(held, receivers.length);
  const subtitle = lossesSubtitle(unitName(unitId, context), context);
  const isReadable = held.length > 0 && receivers.length > 1 && receivers.length <= MOST_IN_MATRIX;
  return {
    headline,
    subtitle,
    table: tableOf(held, headline),
    label: `Who could take whose cases in ${unitName(unitId, context)}`,
    matrix: isReadable ? { losses: held, receivers } : null,
    bars: barsOf(held)
  };
};

function ofForce(losses: readonly Loss[], context: ViewContext) {
  const bars = unitBars(losses, context);
  const held = bars.rows.length;
  const full = bars.rows.filter(({ values }) => values['others'] === 0).length;
  const headline =
    held === 0
      ? 'Nobody holds cases'
      : `${countInWords(full)} of ${inWords(held)} units could place every case, whoever is away`;
  const subtitle = `${lossesSubtitle('Every unit', context)} Choose a unit to see who could take whose cases.`;
  return {
    headline,
    subtitle,
    table: unitTable(losses, context, headline),
    label: bars.label,
    matrix: null,
    bars
  };
}

/** One unit's matrix; with several units in view, each as one bar. */
export const resiliencePlacementsView: View<ResiliencePlacementRow, ResiliencePlacementsPlot> = (
  rows,
  context
) => {
  const inView = context.unitId === null ? rows : rows.filter(({ unit_id }) => unit_id === context.unitId);
  const losses = lossesOf(inView);
  const units = new Set(losses.map(({ unit }) => unit));
  const only = context.unitId ?? (units.size === 1 ? [...units][0] : undefined);
  const shown = only === undefined ? ofForce(losses, context) : ofUnit(losses, only, context);
  const { headline, subtitle, table, label, matrix, bars } = shown;
  const held = losses.filter(({ cases }) => cases > 0);
  return {
    headline,
    subtitle,
    ...stated(
      held.length === 0 ? 'not_applicable' : held.every(({ unplaced }) => unplaced === 0) ? 'ok' : 'watch',
      { watch: `${count(held.filter(({ unplaced }) => unplaced > 0).length)} could not be away` }
    ),
    notes: [
      'A way in which it could be done, to discuss, not an instruction.',
      ...unsettledNote(held),
      ...lossesNotes(context)
    ],
    table,
    plot: { label, matrix, bars: { ...bars, none: 'Nobody here holds cases.' } }
  };
};
