// What every reader may see of support and health: protected counts in words. No length or shade shows a count.
import type { MatrixCell, MatrixRow } from '../charts/matrix.ts';
import { dayInWords } from '../shared/dates.ts';
import { byName, count, plural } from '../shared/format.ts';
import type { ProtectedGroup, ProtectedMeasure } from '../shared/protected-counts.ts';
import { forCount, scopeName, scopeNameFirst } from './people.ts';
import type { MatrixPlot } from './pictures.ts';
import { unitName } from './scope.ts';
import type { MetricView, TableView, ViewContext } from './view.ts';

export interface ProtectedCountRow {
  readonly level: 'force' | 'unit' | 'officer';
  readonly force_id: string;
  readonly unit_id: string | null;
  readonly group: ProtectedGroup;
  readonly measure: ProtectedMeasure;
  readonly shown_count: string | null;
  readonly shown_denominator: string | null;
  readonly shown_percent: string | null;
  readonly state: 'ok' | 'no_data' | 'suppressed';
}

/** What one figure of protected counts says, beside its rows. */
export interface ProtectedTopic {
  /** "Counselling", to begin a sentence. */
  readonly name: string;
  /** Its columns. */
  readonly measures: readonly { readonly key: ProtectedMeasure; readonly title: string }[];
  /** The measure and group of the headline and the one figure. */
  readonly first: { readonly measure: ProtectedMeasure; readonly group: ProtectedGroup };
  /** Whom the first group is: "officers". */
  readonly who: string;
  /** "Counselling was carried out for 15 of 25 officers (60 %) within the interval", from the counts in words. */
  readonly headline: (shown: string) => string;
  /** "seen", after the counts of the one figure. */
  readonly detail: string;
  /** Where nobody is in scope. */
  readonly nobody: (where: string) => string;
  /** "it needs the counselling extract". */
  readonly needs: string;
  /** Before the place and the day. */
  readonly subtitle: string;
  readonly notes: readonly string[];
}

const GROUPS: Readonly<Record<ProtectedGroup, string>> = {
  officer: 'officers',
  supervisor: 'supervisors',
  everybody: ''
};

const SMALLER = 'Smaller units together';

/** "1,106 to 1,330": the rows have digits alone. */
const grouped = (shown: string): string => shown.replace(/\d+/g, (digits) => count(Number(digits)));

/** "15 of 25"; nothing where the count is not shown. */
const countOf = ({ shown_count, shown_denominator }: ProtectedCountRow): string | null =>
  shown_count === null || shown_denominator === null
    ? null
    : grouped(`${shown_count} of ${shown_denominator}`);

/** "15 of 25 (60 %)", "fewer than 5 of 15", "not shown"; `who` stands after the counts. */
function inWords(row: ProtectedCountRow, who = ''): string {
  if (row.state === 'no_data') return 'not known';
  const shown = countOf(row);
  if (shown === null) return 'not shown';
  return `${shown}${who}${row.shown_percent === null ? '' : ` (${row.shown_percent} %)`}`;
}

interface Line {
  readonly key: string;
  readonly label: string;
  readonly order: number;
  readonly rows: readonly ProtectedCountRow[];
}

const placeOf = (row: ProtectedCountRow, context: ViewContext) =>
  row.level === 'force'
    ? { name: 'Force', order: 0 }
    : row.unit_id === null
      ? { name: SMALLER, order: 2 }
      : { name: unitName(row.unit_id, context), order: 1 };

/** One line per place and group: the force, the units by name, and the smaller units together. */
function linesOf(rows: readonly ProtectedCountRow[], context: ViewContext): Line[] {
  const lines = new Map<string, { label: string; order: number; rows: ProtectedCountRow[] }>();
  for (const row of rows) {
    const { name, order } = placeOf(row, context);
    const key = `${row.level} ${row.force_id} ${row.unit_id ?? ''} ${row.group}`;
    const label = [name, GROUPS[row.group]].filter((part) => part !== '').join(', ');
    const line = lines.get(key) ?? { label, order, rows: [] };
    line.rows.push(row);
    lines.set(key, line);
  }
  return [...lines]
    .map(([key, line]) => ({ key, ...line }))
    .toSorted((a, b) => a.order - b.order || byName(a.label, b.label));
}

const cellsOf = ({ label, rows }: Line, { measures }: ProtectedTopic): MatrixCell[] =>
  measures.flatMap(({ key, title }): MatrixCell[] => {
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

/** Whether anything is said of the count; without the extract, that it is not known. */
const isVisible = ({ shown_count, state }: ProtectedCountRow): boolean =>
  shown_count !== null || state === 'no_data';

/** The count of the headline; undefined where that isn't shown. */
function firstOf(
  rows: readonly ProtectedCountRow[],
  { first }: ProtectedTopic,
  { unitId }: ViewContext
): ProtectedCountRow | undefined {
  const whole = rows.find(
    ({ level, group, measure, unit_id }) =>
      group === first.group &&
      measure === first.measure &&
      (unitId === null ? level === 'force' : unit_id === unitId)
  );
  return whole?.shown_count === null ? undefined : whole;
}

/** The protected count in words; the share where that is shown. */
function figureOf(first: ProtectedCountRow | undefined, { who, detail }: ProtectedTopic) {
  const shown = first && countOf(first);
  if (!shown || first.shown_count === null) return {};
  const text = first.shown_percent === null ? grouped(first.shown_count) : `${first.shown_percent} %`;
  return { figure: { text, detail: `${shown} ${who} ${detail}` } };
}

function headlineOf(rows: readonly ProtectedCountRow[], topic: ProtectedTopic, context: ViewContext): string {
  if (rows.length === 0) return topic.nobody(scopeName(context));
  if (rows.every(({ state }) => state === 'no_data')) return `${topic.name} is not known: ${topic.needs}`;
  const first = firstOf(rows, topic, context);
  return first === undefined
    ? `Too few people to show ${topic.name.toLowerCase()} without showing somebody`
    : topic.headline(inWords(first, ` ${topic.who}`));
}

const tableOf = (lines: readonly Line[], topic: ProtectedTopic, context: ViewContext): TableView => ({
  caption: `${topic.name} as protected counts, ${scopeName(context)}, ${dayInWords(context.asOf)}`,
  columns: [
    { key: 'who', title: 'Whose', align: 'start' },
    ...topic.measures.map(({ key, title }) => ({ key, title, align: 'start' as const }))
  ],
  rows: lines.map((line) => ({
    key: line.key,
    cells: {
      who: line.label,
      ...Object.fromEntries(cellsOf(line, topic).map(({ column, text }) => [column, text]))
    }
  }))
});

const notesOf = (left: number, { notes }: ProtectedTopic, { unitId }: ViewContext): string[] => [
  `Counts are rounded, and small ones are hidden, so that nobody can be recognised.${unitId === null ? ' The force is added up from what its units show.' : ''}`,
  ...notes,
  ...(left > 0
    ? [
        `${plural(left, 'group')} of too few people to be shown alone ${forCount(left, 'is', 'are')} not drawn; the table names ${forCount(left, 'it', 'them')}.`
      ]
    : [])
];

/** The view of protected counts on one topic. */
export function protectedView(
  rows: readonly ProtectedCountRow[],
  topic: ProtectedTopic,
  context: ViewContext
): MetricView<MatrixPlot> {
  const lines = linesOf(rows, context);
  const drawn = lines.filter(({ order, rows: own }) => order !== 1 || own.some(isVisible));
  const left = lines.length - drawn.length;
  const isKnown = rows.some(({ state }) => state !== 'no_data');
  const isShown = rows.some(isVisible);
  return {
    headline: headlineOf(rows, topic, context),
    subtitle: `${topic.subtitle} ${scopeNameFirst(context)}, ${dayInWords(context.asOf)}.`,
    state: rows.length === 0 ? 'not_applicable' : !isKnown ? 'no_data' : isShown ? 'ok' : 'suppressed',
    ...figureOf(firstOf(rows, topic, context), topic),
    notes: isKnown ? notesOf(drawn.length > 0 ? left : 0, topic, context) : [],
    table: tableOf(lines, topic, context),
    plot: {
      label: `${topic.name} as protected counts`,
      rows: (drawn.length > 0 ? drawn : lines).map((line): MatrixRow => ({
        key: line.key,
        label: line.label,
        cells: cellsOf(line, topic)
      })),
      columns: topic.measures.map(({ key, title }) => ({ key, label: title })),
      mostCellWidth: 260
    }
  };
}
