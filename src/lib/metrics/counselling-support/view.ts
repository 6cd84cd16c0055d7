// What every reader may see of counselling: protected counts in words. No length or shade shows a count.
import type { MatrixCell, MatrixRow } from '../../charts/matrix.ts';
import { dayInWords } from '../../shared/dates.ts';
import { byName, plural } from '../../shared/format.ts';
import { forCount, scopeName, scopeNameFirst } from '../people.ts';
import type { MatrixPlot } from '../pictures.ts';
import { unitName } from '../scope.ts';
import type { MetricView, TableView, View, ViewContext } from '../view.ts';
import type { CounsellingSupportRow } from './metric.ts';

export interface CounsellingSupportPlot {
  readonly matrix: MatrixPlot;
}

const MEASURES = [
  { key: 'available', title: 'Available' },
  { key: 'carried_out', title: 'Carried out' },
  { key: 'not_independent', title: 'Not independent' },
  { key: 'cancelled_by_provider', title: 'Cancelled by provider' }
] as const;

const GROUPS = { officer: 'officers', supervisor: 'supervisors' } as const;

const SMALLER = 'Smaller units together';

/** "15 of 25 (60 %)", "fewer than 5 of 15", "not shown"; `who` stands after the counts. */
function inWords(row: CounsellingSupportRow, who = ''): string {
  if (row.state === 'no_data') return 'not known';
  if (row.shown_count === null) return 'not shown';
  const percent = row.shown_percent === null ? '' : ` (${row.shown_percent} %)`;
  return `${row.shown_count} of ${row.shown_denominator}${who}${percent}`;
}

interface Line {
  readonly key: string;
  readonly label: string;
  readonly order: number;
  readonly rows: readonly CounsellingSupportRow[];
}

const placeOf = (row: CounsellingSupportRow, context: ViewContext) =>
  row.level === 'force'
    ? { name: 'Force', order: 0 }
    : row.unit_id === null
      ? { name: SMALLER, order: 2 }
      : { name: unitName(row.unit_id, context), order: 1 };

/** One line per place and group: the force, the units by name, and the smaller units together. */
function linesOf(rows: readonly CounsellingSupportRow[], context: ViewContext): Line[] {
  const lines = new Map<string, { label: string; order: number; rows: CounsellingSupportRow[] }>();
  for (const row of rows) {
    const { name, order } = placeOf(row, context);
    const key = `${row.level} ${row.force_id} ${row.unit_id ?? ''} ${row.group}`;
    const line = lines.get(key) ?? { label: `${name}, ${GROUPS[row.group]}`, order, rows: [] };
    line.rows.push(row);
    lines.set(key, line);
  }
  return [...lines]
    .map(([key, line]) => ({ key, ...line }))
    .toSorted((a, b) => a.order - b.order || byName(a.label, b.label));
}

const cellsOf = ({ label, rows }: Line): MatrixCell[] =>
  MEASURES.flatMap(({ key, title }): MatrixCell[] => {
    const row = rows.find(({ measure }) => measure === key);
    if (row === undefined) return [];
    return [
      {
        column: key,
        text: inWords(row),
        words: `${label}, ${title.toLowerCase()}: ${inWords(row)}.`,
        isQuiet: row.shown_count === null,
        ...(row.shown_count === null ? { state: row.state } : {})
      }
    ];
  });

const asRow = (line: Line): MatrixRow => ({ key: line.key, label: line.label, cells: cellsOf(line) });

/** Whether anything is said of the count; without the extract, that it is not known. */
const isVisible = ({ shown_count, state }: CounsellingSupportRow): boolean =>
  shown_count !== null || state === 'no_data';

/** The officers of the scope who were seen; undefined where that isn't shown. */
function seenOf(
  rows: readonly CounsellingSupportRow[],
  context: ViewContext
): CounsellingSupportRow | undefined {
  const whole = rows.find(
    ({ level, group, measure, unit_id }) =>
      group === 'officer' &&
      measure === 'carried_out' &&
      (context.unitId === null ? level === 'force' : unit_id === context.unitId)
  );
  return whole?.shown_count === null ? undefined : whole;
}

/** The protected count in words; the share where that is shown. */
function figureOf(seen: CounsellingSupportRow | undefined) {
  if (seen === undefined) return {};
  const text = seen.shown_percent === null ? seen.shown_count : `${seen.shown_percent} %`;
  const detail = `${seen.shown_count} of ${seen.shown_denominator} officers seen`;
  return text === null ? {} : { figure: { text, detail } };
}

function headlineOf(rows: readonly CounsellingSupportRow[], context: ViewContext): string {
  if (rows.length === 0) return `Nobody in ${scopeName(context)} is in the counselling scope`;
  if (rows.every(({ state }) => state === 'no_data'))
    return 'Counselling is not known: it needs the counselling extract';
  const seen = seenOf(rows, context);
  return seen === undefined
    ? 'Too few people to show counselling without showing somebody'
    : `Counselling was carried out for ${inWords(seen, ' officers')} within the interval`;
}

const tableOf = (lines: readonly Line[], context: ViewContext): TableView => ({
  caption: `Counselling as protected counts, ${scopeName(context)}, ${dayInWords(context.asOf)}`,
  columns: [
    { key: 'who', title: 'Whose', align: 'start' },
    ...MEASURES.map(({ key, title }) => ({ key, title, align: 'start' as const }))
  ],
  rows: lines.map((line) => ({
    key: line.key,
    cells: {
      who: line.label,
      ...Object.fromEntries(cellsOf(line).map(({ column, text }) => [column, text]))
    }
  }))
});

const notesOf = (left: number, { unitId }: ViewContext): string[] => [
  `Counts are rounded, and small ones are hidden, so that nobody can be recognised.${unitId === null ? ' The force is added up from what its units show.' : ''}`,
  'Sessions that are not recorded as independent do not count; people with one are counted as not independent. Sessions that the provider cancelled count as neither available nor carried out, and people with one are counted apart.',
  ...(left > 0
    ? [
        `${plural(left, 'group')} of too few people to be shown alone ${forCount(left, 'is', 'are')} not drawn; the table names ${forCount(left, 'it', 'them')}.`
      ]
    : [])
];

export const counsellingSupportView: View<CounsellingSupportRow, CounsellingSupportPlot> = (
  rows,
  context
): MetricView<CounsellingSupportPlot> => {
  const lines = linesOf(rows, context);
  const drawn = lines.filter(({ order, rows: own }) => order !== 1 || own.some(isVisible));
  const left = lines.length - drawn.length;
  const isKnown = rows.some(({ state }) => state !== 'no_data');
  const isShown = rows.some(isVisible);
  return {
    headline: headlineOf(rows, context),
    subtitle: `People offered counselling (available) or seen (carried out) within the interval, of those in scope. ${scopeNameFirst(context)}, ${dayInWords(context.asOf)}.`,
    state: rows.length === 0 ? 'not_applicable' : !isKnown ? 'no_data' : isShown ? 'ok' : 'suppressed',
    ...figureOf(seenOf(rows, context)),
    notes: isKnown ? notesOf(drawn.length > 0 ? left : 0, context) : [],
    table: tableOf(lines, context),
    plot: {
      matrix: {
        label: 'Counselling as protected counts',
        rows: (drawn.length > 0 ? drawn : lines).map(asRow),
        columns: MEASURES.map(({ key, title }) => ({ key, label: title })),
        mostCellWidth: 260
      }
    }
  };
};
