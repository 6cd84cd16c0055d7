// What a reader sees of scrutiny: of each subject, or of each unit, how many reviews were held by their day, and what is overdue.
import type { BarRow } from '../../charts/bars.ts';
import type { MatrixCell, MatrixRow } from '../../charts/matrix.ts';
import type { NotePart } from '../../charts/notes.ts';
import { dayInWords, shortDay } from '../../shared/dates.ts';
import { byName, count, listed, partOf, percent, plural } from '../../shared/format.ts';
import { forCount, scopeName, scopeNameFirst } from '../people.ts';
import type { BarsPlot, MatrixPlot } from '../pictures.ts';
import { REVIEW_SCOPES, REVIEW_WORDS } from '../review-scopes.ts';
import { stated, unitName, worstOf } from '../scope.ts';
import type { MetricView, TableView, View, ViewContext } from '../view.ts';
import type { ScrutinyRow } from './metric.ts';

export interface ScrutinyPlot {
  /** One unit, by subject; without rows where the force is in view. */
  readonly subjects: BarsPlot;
  /** The force, units by subjects; without rows where one unit is in view. */
  readonly units: MatrixPlot;
}

type Known = ScrutinyRow &
  Readonly<
    Record<'due' | 'held_by_due' | 'held_late' | 'overdue' | 'overdue_actions' | 'unscheduled', number>
  >;

const isKnown = (row: ScrutinyRow): row is Known => row.state !== 'no_data';

const total = (rows: readonly Known[], column: keyof Known): number =>
  rows.reduce((sum, row) => sum + Number(row[column]), 0);

/** "no schedule", "2 reviews overdue since 3 Aug 2026", "1 action overdue since 14 Sep 2026". */
function wrongIn(row: Known): string[] {
  const since = (day: string | null) => (day === null ? '' : ` since ${shortDay(day)}`);
  return [
    ...(row.unscheduled > 0 ? ['no schedule'] : []),
    ...(row.overdue > 0 ? [`${plural(row.overdue, 'review')} overdue${since(row.overdue_since)}`] : []),
    ...(row.overdue_actions > 0
      ? [`${plural(row.overdue_actions, 'action')} overdue${since(row.action_overdue_since)}`]
      : [])
  ];
}

const heldInWords = ({ due, held_by_due }: Known): string =>
  due === 0 ? 'none due' : `${partOf(held_by_due, due)} held by the day`;

const lastInWords = ({ days_since_last: days }: ScrutinyRow): string =>
  days === null ? 'none held' : `last ${plural(days, 'day')} ago`;

function barOf(row: ScrutinyRow): BarRow {
  const label = REVIEW_WORDS[row.scope].replace(/^./, (letter) => letter.toUpperCase());
  const named = { key: row.scope, label };
  if (!isKnown(row))
    return { ...named, values: {}, note: [], words: `${label}: not known.`, empty: 'not known' };
  const wrong = wrongIn(row);
  const breach: NotePart[] = wrong.length === 0 ? [] : [{ text: wrong.join(', '), state: 'breach' }];
  const words = `${label}: ${heldInWords(row)}, ${lastInWords(row)}${wrong.length === 0 ? '' : `; ${wrong.join(', ')}`}.`;
  if (row.due === 0)
    return {
      ...named,
      values: {},
      note: breach,
      words,
      empty: row.unscheduled > 0 ? 'nothing scheduled' : 'none due'
    };
  return {
    ...named,
    values: { on_time: row.held_by_due, late: row.held_late, not: row.due - row.held_by_due - row.held_late },
    note: [
      { text: partOf(row.held_by_due, row.due), isStrong: true },
      { text: lastInWords(row), isQuiet: true },
      ...breach
    ],
    words
  };
}

function cellOf(row: ScrutinyRow, unit: string): MatrixCell {
  const subject = REVIEW_WORDS[row.scope];
  if (!isKnown(row))
    return { column: row.scope, text: '', words: `${unit}, ${subject}: not known.`, state: 'no_data' };
  const wrong = wrongIn(row);
  return {
    column: row.scope,
    text: row.unscheduled > 0 ? 'none set' : `${count(row.held_by_due)} of ${count(row.due)}`,
    words: `${unit}, ${subject}: ${heldInWords(row)}, ${lastInWords(row)}${wrong.length === 0 ? '' : `; ${wrong.join(', ')}`}.`,
    tone: 'shade-0',
    state: row.state
  };
}

function matrixOf(rows: readonly ScrutinyRow[], context: ViewContext): MatrixPlot {
  const ids = [...new Set(rows.map(({ unit_id }) => unit_id ?? ''))];
  const names = ids.map((id) => ({ id, name: unitName(id, context) }));
  return {
    label: 'Reviews held by the day they were due, by unit and subject',
    rows: names
      .toSorted((one, other) => byName(one.name, other.name))
      .map(({ id, name }): MatrixRow => {
        const own = rows.filter(({ unit_id }) => unit_id === id);
        return { key: id, label: name, cells: own.map((row) => cellOf(row, name)) };
      }),
    columns: REVIEW_SCOPES.map((scope) => ({ key: scope, label: REVIEW_WORDS[scope] })),
    mostCellWidth: 130
  };
}

function headlineOf(rows: readonly ScrutinyRow[], context: ViewContext): string {
  const known = rows.filter(isKnown);
  if (rows.length === 0) return `There is no unit in ${scopeName(context)}`;
  if (known.length === 0) return 'Scrutiny is not known: it needs the scrutiny extract';
  const due = total(known, 'due');
  const held = total(known, 'held_by_due');
  const overdue = total(known, 'overdue');
  const actions = total(known, 'overdue_actions');
  const unscheduled = total(known, 'unscheduled');
  const wrong = [
    ...(unscheduled > 0
      ? [`${plural(unscheduled, 'review')} ${forCount(unscheduled, 'has', 'have')} no schedule`]
      : []),
    ...(overdue > 0 ? [`${count(overdue)} ${forCount(overdue, 'is', 'are')} overdue`] : []),
    ...(actions > 0 ? [`${plural(actions, 'action')} ${forCount(actions, 'is', 'are')} overdue`] : [])
  ];
  const after = wrong.length === 0 ? '' : `; ${listed(wrong)}`;
  if (due === 0) return `No review was due in ${scopeName(context)}${after}`;
  return `${count(held)} of ${plural(due, 'review')} ${forCount(held, 'was', 'were')} held by the day ${forCount(due, 'it was', 'they were')} due (${percent(held / due)})${after}`;
}

function tableOf(rows: readonly ScrutinyRow[], context: ViewContext): TableView {
  const known = (value: number | null) => (value === null ? 'not known' : count(value));
  const day = (value: string | null) => (value === null ? '–' : shortDay(value));
  return {
    caption: `Reviews due and held in 12 months, ${scopeName(context)}, ${dayInWords(context.asOf)}`,
    columns: [
      { key: 'unit', title: 'Unit', align: 'start' },
      { key: 'scope', title: 'What is reviewed', align: 'start' },
      { key: 'due', title: 'Due', align: 'end' },
      { key: 'held', title: 'Held by the day', align: 'end' },
      { key: 'late', title: 'Held late', align: 'end' },
      { key: 'share', title: 'Share', align: 'end' },
      { key: 'overdue', title: 'Overdue', align: 'end' },
      { key: 'last', title: 'Last held', align: 'start' },
      { key: 'next', title: 'Next due', align: 'start' },
      { key: 'actions', title: 'Actions overdue', align: 'end' },
      { key: 'schedule', title: 'Schedule', align: 'start' }
    ],
    rows: rows.map((row) => ({
      key: `${row.unit_id ?? ''} ${row.scope}`,
      cells: {
        unit: row.unit_id === null ? 'The force' : unitName(row.unit_id, context),
        scope: REVIEW_WORDS[row.scope],
        due: known(row.due),
        held: known(row.held_by_due),
        late: known(row.held_late),
        share: row.share === null ? '–' : percent(row.share),
        overdue: known(row.overdue),
        last: day(row.last_held_on),
        next: day(row.next_due_on),
        actions: known(row.overdue_actions),
        schedule: row.unscheduled === null ? 'not known' : row.unscheduled > 0 ? 'none' : 'yes'
      }
    }))
  };
}

const NO_BARS: BarsPlot = { label: '', rows: [], series: [], most: 1 };

export const scrutinyView: View<ScrutinyRow, ScrutinyPlot> = (rows, context): MetricView<ScrutinyPlot> => {
  const units = rows.filter(
    ({ level, unit_id }) => level === 'unit' && (context.unitId === null || unit_id === context.unitId)
  );
  const known = units.filter(isKnown);
  const wrong = total(known, 'unscheduled') + total(known, 'overdue') + total(known, 'overdue_actions');
  const isOneUnit = context.unitId !== null;
  return {
    headline: headlineOf(units, context),
    subtitle: `Reviews due in 12 months, and those held by their day. ${scopeNameFirst(context)}, ${dayInWords(context.asOf)}.`,
    ...stated(worstOf(units.map(({ state }) => state)), {
      breach: `${count(wrong)} overdue or without a schedule`,
      watch: 'some held late or not at all'
    }),
    notes: ['How often each is reviewed is the force’s own choice: the guidance gives no number.'],
    ...(total(known, 'due') > 0
      ? {
          figure: {
            text: percent(total(known, 'held_by_due') / total(known, 'due')),
            detail: `${count(total(known, 'held_by_due'))} of ${plural(total(known, 'due'), 'review')} by the day`
          }
        }
      : {}),
    table: tableOf([...units, ...(isOneUnit ? [] : rows.filter(({ level }) => level === 'force'))], context),
    plot: {
      subjects: isOneUnit
        ? {
            label: 'Reviews due in 12 months, by what is reviewed',
            rows: units.map(barOf),
            series: [
              { key: 'on_time', label: 'held by the day', tone: 'shade-4' },
              { key: 'late', label: 'held late', tone: 'shade-2' },
              { key: 'not', label: 'not held', tone: 'not-assessed' }
            ],
            most: Math.max(1, ...known.map(({ due }) => due))
          }
        : NO_BARS,
      units: isOneUnit ? { label: '', rows: [], columns: [] } : matrixOf(units, context)
    }
  };
};
