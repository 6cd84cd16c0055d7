// What a reader sees of supervision: one-to-ones held of those due, and for everybody what is due next.
import type { BarRow } from '../../charts/bars.ts';
import type { MatrixCell, MatrixRow } from '../../charts/matrix.ts';
import type { NotePart } from '../../charts/notes.ts';
import { dayInWords, shortDay } from '../../shared/dates.ts';
import { count, countInWords, partOf, percent, plural } from '../../shared/format.ts';
import type { State } from '../../shared/measure.ts';
import { forCount, scopeNameFirst } from '../people.ts';
import type { BarsPlot, MatrixPlot } from '../pictures.ts';
import { numberSetting, scopeOf, stated, sumOf, type Part } from '../scope.ts';
import type { MetricView, TableView, View, ViewContext } from '../view.ts';
import type { SupervisionRow } from './metric.ts';

export interface SupervisionPlot {
  readonly held: BarsPlot;
  readonly due: MatrixPlot;
  readonly dueHeadline: string;
  readonly where: string;
}

/** Somebody's next session of counselling, which the welfare lead sees beside. */
interface Session {
  readonly officer_id: string | null;
  readonly last_attended_on: string | null;
  readonly due_on: string | null;
  readonly days_overdue: number | null;
  readonly state: State;
}

type Standing = Pick<SupervisionRow, 'last_held_on' | 'due_on' | 'days_overdue' | 'state'>;

/** "overdue by 12 days", "none on record", "due 4 Nov 2026", "away", "not known". */
function dueInWords({ last_held_on: last, due_on, days_overdue, state }: Standing): string {
  if (due_on === null || days_overdue === null) return 'not known';
  if (state === 'absent') return 'away';
  // How late the first is would be counted from years before the extract begins.
  if (state === 'breach' && last === null) return 'none on record';
  return days_overdue > 0 ? `overdue by ${plural(days_overdue, 'day')}` : `due ${shortDay(due_on)}`;
}

function noteOf({ due, held, overdue, state, ...row }: SupervisionRow): NotePart[] {
  if (due === null || held === null) return [];
  const parts: NotePart[] = due === 0 ? [] : [{ text: partOf(held, due), isStrong: true }];
  if (row.level !== 'officer')
    return overdue === 0
      ? parts
      : [...parts, { text: `${count(overdue as number)} overdue now`, state: 'breach' }];
  const next = dueInWords({ ...row, state });
  return [
    ...parts,
    state === 'breach' || state === 'absent' ? { text: next, state } : { text: next, isQuiet: true }
  ];
}

function barOf({ key, name, row }: Part<SupervisionRow>): BarRow {
  const { due, held } = row;
  const next = row.level === 'officer' ? `; the next is ${dueInWords(row)}` : '';
  if (due === null || held === null)
    return { key, label: name, values: {}, note: [], words: `${name}: not known.`, empty: 'not known' };
  return {
    key,
    label: name,
    values: { held, missed: due - held },
    note: noteOf(row),
    words: `${name}: ${due === 0 ? 'none was due' : `held in ${count(held)} of ${plural(due, 'interval')}`}${next}.`,
    ...(due === 0 ? { empty: 'none due yet' } : {})
  };
}

const COLUMNS = [
  { key: 'one_to_one', label: 'One-to-one' },
  { key: 'stress_briefing', label: 'Stress briefing' },
  { key: 'counselling', label: 'Counselling' }
] as const;

/** Everybody's next one-to-one, briefing and, where the reader sees it, session of counselling. */
function dueOf(
  parts: readonly Part<SupervisionRow>[],
  rows: readonly SupervisionRow[],
  context: ViewContext
): MatrixPlot {
  const sessions = (context.beside?.get('counselling') ?? []) as unknown as readonly Session[];
  const people = parts.filter(({ row }) => row.level === 'officer');
  const columns = COLUMNS.filter(({ key }) => key !== 'counselling' || sessions.length > 0);
  const standingOf = (officer: string | null, kind: string): Standing | undefined => {
    if (kind !== 'counselling') return rows.find((row) => row.officer_id === officer && row.kind === kind);
    const session = sessions.find(({ officer_id }) => officer_id === officer);
    return session && { ...session, last_held_on: session.last_attended_on };
  };
  return {
    label: 'What is due next, for everybody',
    rows: people.map(({ key, name, row }): MatrixRow => ({
      key,
      label: name,
      cells: columns.flatMap(({ key: kind, label }): MatrixCell[] => {
        const standing = standingOf(row.officer_id, kind);
        if (standing === undefined) return [];
        const { state } = standing;
        const text = dueInWords(standing)
          .replace(/^due /, '')
          .replace(/^overdue by (.*)/, '$1 late');
        return [
          {
            column: kind,
            text,
            words: `${name}, ${label.toLowerCase()}: ${dueInWords(standing)}.`,
            isQuiet: state === 'no_data' || state === 'absent',
            ...(state === 'breach' || state === 'absent' ? { state } : {})
          }
        ];
      })
    })),
    columns,
    mostCellWidth: 180
  };
}

function headlineOf(
  parts: readonly Part<SupervisionRow>[],
  whole: SupervisionRow | null,
  where: string
): string {
  if (whole === null || parts.length === 0) return `Nobody in ${where} is in the scope of support`;
  if (whole.due === null || whole.held === null)
    return 'Supervision is not known: it needs the welfare contacts extract';
  if (whole.due === 0) return 'No one-to-one was due yet';
  const overdue = whole.overdue as number;
  const late =
    overdue === 0
      ? 'nobody is overdue'
      : `${countInWords(overdue).toLowerCase()} ${forCount(overdue, 'person is', 'people are')} overdue now`;
  const share = percent(whole.held / whole.due);
  return `One-to-ones were held in ${count(whole.held)} of ${plural(whole.due, 'interval')} (${share}); ${late}`;
}

function dueHeadline(parts: readonly Part<SupervisionRow>[], rows: readonly SupervisionRow[]): string {
  const ids = new Set(parts.map(({ row }) => row.officer_id));
  const late = (kind: string) =>
    rows.filter((row) => row.kind === kind && row.state === 'breach' && ids.has(row.officer_id)).length;
  const [meetings, briefings] = [late('one_to_one'), late('stress_briefing')];
  if (meetings + briefings === 0) return 'No one-to-one and no stress briefing is overdue';
  return `${countInWords(meetings)} ${forCount(meetings, 'one-to-one', 'one-to-ones')} and ${countInWords(briefings).toLowerCase()} stress ${forCount(briefings, 'briefing', 'briefings')} are overdue`;
}

function tableOf(
  parts: readonly Part<SupervisionRow>[],
  rows: readonly SupervisionRow[],
  where: string
): TableView {
  const known = (value: number | null) => (value === null ? 'not known' : count(value));
  const day = (value: string | null) => (value === null ? '–' : shortDay(value));
  const kinds = { one_to_one: 'one-to-one', stress_briefing: 'stress briefing' } as const;
  return {
    caption: `Supervision, ${where}`,
    columns: [
      { key: 'who', title: 'Whose', align: 'start' },
      { key: 'kind', title: 'Kind', align: 'start' },
      { key: 'due', title: 'Due', align: 'end' },
      { key: 'held', title: 'Held', align: 'end' },
      { key: 'last', title: 'Last held', align: 'start' },
      { key: 'next', title: 'Next', align: 'start' }
    ],
    rows: parts.flatMap(({ key, name, row: { level, force_id, unit_id, officer_id } }) =>
      rows
        .filter(
          (row) =>
            row.level === level &&
            row.force_id === force_id &&
            row.unit_id === unit_id &&
            row.officer_id === officer_id
        )
        .map((row) => ({
          key: `${key} ${row.kind}`,
          cells: {
            who: name,
            kind: kinds[row.kind],
            due: known(row.due),
            held: known(row.held),
            last: day(row.last_held_on),
            next:
              level === 'officer'
                ? dueInWords(row)
                : row.overdue === null
                  ? 'not known'
                  : `${count(row.overdue)} overdue`
          }
        }))
    )
  };
}

export const supervisionView: View<SupervisionRow, SupervisionPlot> = (
  rows,
  context
): MetricView<SupervisionPlot> => {
  const scope = scopeOf(
    rows.filter(({ kind }) => kind === 'one_to_one'),
    context
  );
  const { parts, whole, name } = scope;
  const interval = plural(numberSetting(context, 'one_to_one_interval_days'), 'day');
  const each = scope.of === 'unit' ? 'person' : 'unit';
  const sum = sumOf(scope);
  const overdue = whole?.overdue ?? null;
  return {
    headline: headlineOf(parts, whole, name),
    subtitle: `One-to-ones in each ${interval} of the last 12 months, one row per ${each}. The interval is the force’s own. ${scopeNameFirst(context)}, ${dayInWords(context.asOf)}.`,
    ...stated(
      whole?.state ?? 'not_applicable',
      overdue === null ? {} : { breach: `${count(overdue)} overdue` }
    ),
    notes: [
      'Two in one interval don’t make up for none in the next. One in which somebody was away all the time is not counted.',
      ...(context.loaded.has('absences') ? [] : ['Who was away is not known without the absences extract.'])
    ],
    ...(whole !== null && whole.held !== null && whole.due !== null && whole.due > 0
      ? {
          figure: {
            text: `${count(whole.held)} of ${count(whole.due)}`,
            detail: 'one-to-ones held of those due'
          }
        }
      : {}),
    table: tableOf(sum ? [...parts, sum] : parts, rows, name),
    plot: {
      held: {
        label: `One-to-ones held of those due, one row per ${each}`,
        rows: parts.map(barOf),
        series: [
          { key: 'held', label: 'held', tone: 'series-1' },
          { key: 'missed', label: 'due and not held', tone: 'not-assessed' }
        ],
        most: Math.max(1, ...parts.map(({ row }) => row.due ?? 0))
      },
      due: dueOf(parts, rows, context),
      dueHeadline: dueHeadline(parts, rows),
      where: `${scopeNameFirst(context)}, ${dayInWords(context.asOf)}`
    }
  };
};
