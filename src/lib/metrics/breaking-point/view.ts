// How many can be away at once: the unit's officers as one bar, or a bar for each unit; and one set that is too many.
import type { BarRow, BarSeries } from '../../charts/bars.ts';
import { byName, count, countInWords, listed, plural } from '../../shared/format.ts';
import { inWords, lossesNotes, placesSubtitle } from '../absorption-words.ts';
import type { BarsPlot } from '../pictures.ts';
import { stated, unitName, worstOf } from '../scope.ts';
import type { TableView, View, ViewContext } from '../view.ts';
import type { BreakingPointRow } from './metric.ts';

export type BreakingPointPlot = BarsPlot;

interface Unit {
  readonly key: string;
  readonly name: string;
  readonly row: BreakingPointRow;
  /** Officers of one set that is too many, by name; none where the reader is shown no officers. */
  readonly set: readonly string[];
}

const SERIES: readonly BarSeries[] = [
  { key: 'can', label: 'can be away at once, whoever they are', tone: 'shade-3' },
  { key: 'cannot', label: 'one more is too many', tone: 'watch' },
  { key: 'rest', label: 'others', tone: 'quiet' }
];

function unitsOf(rows: readonly BreakingPointRow[], context: ViewContext): Unit[] {
  const inView = rows.filter(({ unit_id }) => context.unitId === null || unit_id === context.unitId);
  return inView
    .filter(({ level }) => level === 'unit')
    .map((row) => ({
      key: row.unit_id ?? '',
      name: unitName(row.unit_id ?? '', context),
      row,
      set: inView
        .filter(({ level, unit_id }) => level === 'officer' && unit_id === row.unit_id)
        .map(({ officer_id }) => officer_id ?? '')
        .sort(byName)
    }))
    .sort((a, b) => byName(a.name, b.name));
}

/** Losses that the others can take, whoever they are: one fewer than the breaking point. */
const canOf = ({ losses }: BreakingPointRow): number => (losses === null ? 0 : losses - 1);

const WAY_WORDS: Readonly<Record<BreakingPointRow['way'], string>> = {
  exact: 'every combination tried',
  largest_first: 'at most, largest caseloads first',
  search_stopped: 'at most, a search stopped at its limit'
};

/** "2", or "at most 2" where fewer losses may do. */
const lossesInWords = ({ losses, way }: BreakingPointRow): string =>
  losses === null ? 'nobody holds cases' : way === 'exact' ? count(losses) : `at most ${count(losses)}`;

function noteOf({ row }: Unit): BarRow['note'] {
  if (row.losses === 1) return [{ text: 'one loss is too many', state: 'watch' }];
  const about = row.way === 'exact' ? [] : [{ text: WAY_WORDS[row.way], isQuiet: true }];
  return [{ text: `breaks at ${lossesInWords(row)}` }, ...about];
}

function wordsOf({ name, row, set }: Unit): string {
  if (row.losses === null) return `${name}: nobody holds cases.`;
  const who = set.length === 0 ? '' : ` One such set: ${listed(set)}.`;
  const how =
    row.way === 'exact'
      ? ''
      : ` Found with the largest caseloads first, or before a search ended: fewer may do.`;
  return `${name}: the loss of ${lossesInWords(row)} of ${plural(row.officers as number, 'officer')} at once leaves cases with nobody.${who}${how}`;
}

const barOf = (unit: Unit): BarRow => {
  const { key, name, row } = unit;
  const words = wordsOf(unit);
  if (row.losses === null) return { key, label: name, values: {}, note: [], words, empty: 'no cases' };
  const can = canOf(row);
  return {
    key,
    label: name,
    values: { can, cannot: 1, rest: (row.officers as number) - row.losses },
    note: noteOf(unit),
    words
  };
};

const tableOf = (units: readonly Unit[], caption: string): TableView => ({
  caption,
  columns: [
    { key: 'name', title: 'Unit', align: 'start' },
    { key: 'losses', title: 'Losses at once that can’t be absorbed', align: 'end' },
    { key: 'officers', title: 'Officers', align: 'end' },
    { key: 'cases', title: 'Cases', align: 'end' },
    { key: 'set', title: 'One such set', align: 'start' },
    { key: 'way', title: 'How it was found', align: 'start' }
  ],
  rows: units.map(({ key, name, row, set }) => ({
    key,
    cells: {
      name,
      losses: lossesInWords(row),
      officers: count(row.officers as number),
      cases: count(row.cases),
      set: set.length === 0 ? '' : listed(set),
      way: row.losses === null ? '' : WAY_WORDS[row.way]
    }
  }))
});

function unitHeadline({ row, set }: Unit): string {
  const { losses } = row;
  if (losses === null) return 'Nobody in the unit holds cases';
  const all = row.officers as number;
  if (all === 1) return 'The unit has one officer, and can’t do without that one';
  if (losses === 1)
    return set.length === 1
      ? `One loss is already too many for the unit: ${set[0]}, for one`
      : 'One loss is already too many for the unit';
  const can = `Any ${inWords(losses - 1)} of the ${inWords(all)} officers can be away at once`;
  if (row.way !== 'exact')
    return `The loss of ${inWords(losses)} of the ${inWords(all)} officers at once can’t be absorbed; fewer may be too many`;
  if (losses - 1 === 1) return `Any one of the ${inWords(all)} officers can be away, but not every two`;
  return `${can}, but not every ${inWords(losses)}`;
}

function forceHeadline(units: readonly Unit[]): string {
  const held = units.filter(({ row }) => row.losses !== null);
  const fragile = held.filter(({ row }) => row.losses === 1).length;
  if (held.length === 0) return 'Nobody holds cases';
  if (fragile === 0) return 'Every unit can be without any one of its officers';
  if (fragile === held.length) return 'Every unit has an officer whom it can’t be without';
  return `${countInWords(fragile)} of ${inWords(held.length)} units ${fragile === 1 ? 'has' : 'have'} an officer whom ${fragile === 1 ? 'it' : 'they'} can’t be without`;
}

export const breakingPointView: View<BreakingPointRow, BreakingPointPlot> = (rows, context) => {
  const units = unitsOf(rows, context);
  const [only] = units;
  const isOne = context.unitId !== null && only !== undefined;
  const headline = isOne ? unitHeadline(only) : forceHeadline(units);
  const where = context.unitId === null ? 'Every unit' : unitName(context.unitId, context);
  const fragile = units.filter(({ row }) => row.losses === 1).length;
  const set =
    isOne && only.set.length > 1 ? [`One set that is too many: ${listed(only.set)}. Others may be too.`] : [];
  const isAtMost = units.some(({ row }) => row.way === 'largest_first');
  return {
    headline,
    subtitle: placesSubtitle(where, context),
    ...stated(worstOf(units.map(({ row }) => row.state)), {
      watch: isOne ? 'one loss is too many' : `${plural(fragile, 'unit')} at the limit`
    }),
    notes: [
      ...set,
      ...(isAtMost
        ? [
            'With more than 15 officers not every combination is tried: those with most to take over are lost first.'
          ]
        : []),
      ...lossesNotes(context)
    ],
    ...(isOne && only.row.losses !== null
      ? { figure: { text: lossesInWords(only.row), detail: 'losses at once that can’t be absorbed' } }
      : {}),
    table: tableOf(units, headline),
    plot: {
      label: 'Officers of each unit who can be away at once',
      rows: units.map(barOf),
      series: SERIES,
      most: Math.max(1, ...units.map(({ row }) => row.officers as number)),
      none: 'Nobody here may hold cases.'
    }
  };
};
