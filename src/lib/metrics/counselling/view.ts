// What the welfare lead sees of counselling: who is due, who was offered it, who had it, as windows on a time line.
import type { TimeMoment, TimeRow, TimeSpan } from '../../charts/timeline.ts';
import type { BarRow } from '../../charts/bars.ts';
import { addDays, dayInWords, shortDay } from '../../shared/dates.ts';
import { count, countInWords, partOf, plural } from '../../shared/format.ts';
import type { State } from '../../shared/measure.ts';
import { sessionInWords, sessionState, type SessionMoment } from '../counselling-words.ts';
import { forCount, peopleOf, scopeName, scopeNameFirst } from '../people.ts';
import type { BarsPlot, TimelinePlot } from '../pictures.ts';
import { numberSetting, stated, worstOf, type Part } from '../scope.ts';
import type { MetricView, TableView, View, ViewContext } from '../view.ts';
import type { CounsellingRow } from './metric.ts';

export interface CounsellingPlot {
  readonly windows: TimelinePlot;
  readonly groups: BarsPlot;
  readonly groupsHeadline: string;
  readonly where: string;
}

type Person = Part<CounsellingRow>;

const GROUP_WORDS = { officer: 'Officers', supervisor: 'Supervisors' } as const;

/** "overdue by 31 days", "due 4 Nov 2026", "first session due 4 Nov 2026", "in a long absence". */
export function counsellingInWords(row: CounsellingRow): string {
  if (row.due_on === null || row.days_overdue === null) return 'not known';
  if (row.state === 'absent') return 'in a long absence: agree how to reach them';
  if (row.days_overdue > 0)
    return `overdue by ${plural(row.days_overdue, 'day')}${row.available ? ', offered' : ', not offered within the interval'}`;
  return row.not_yet_due ? `first session due ${shortDay(row.due_on)}` : `next due ${shortDay(row.due_on)}`;
}

const dated = (word: string, day: string | null): string =>
  day === null ? `never ${word}` : `last ${word} ${shortDay(day)}`;

const sentence = ({ name, row }: Person): string =>
  row.due_on === null
    ? `${name}: not known.`
    : `${name}: ${counsellingInWords(row)}; ${dated('attended', row.last_attended_on)}, ${dated('offered', row.last_offered_on)}.`;

/** From the session (or the first day in post) to the due day; then, hatched, the days overdue. */
function windowOf(person: Person, interval: number, { asOf }: ViewContext): TimeSpan[] {
  const { row } = person;
  if (row.due_on === null) return [];
  const within: TimeSpan = {
    key: 'within',
    from: addDays(row.due_on, -interval),
    to: row.due_on,
    tone: row.last_attended_on === null ? 'shade-1' : 'shade-3',
    words: sentence(person)
  };
  const isLate = row.state === 'breach' && row.due_on < asOf;
  const late: TimeSpan = {
    key: 'late',
    from: addDays(row.due_on, 1),
    to: asOf,
    tone: 'quiet',
    isTentative: true,
    words: sentence(person)
  };
  return isLate ? [within, late] : [within];
}

/** Every session of the time shown, where they are known; else the last one attended and the last offer. */
function momentsOf({ name, row }: Person, sessions: readonly SessionMoment[] | undefined): TimeMoment[] {
  const moment = (key: string, day: string | null, state: State, words: string): TimeMoment[] =>
    day === null ? [] : [{ key, day, state, words: `${name}: ${words} ${dayInWords(day)}.` }];
  const isOfferApart = row.last_offered_on !== null && row.last_offered_on > (row.last_attended_on ?? '');
  const seen = sessions
    ?.filter(({ officer_id }) => officer_id === row.officer_id)
    .flatMap((session) =>
      moment(
        session.session_id,
        session.attended_on ?? session.offered_on,
        sessionState(session),
        sessionInWords(session)
      )
    );
  return [
    ...(seen ?? [
      ...moment('attended', row.last_attended_on, 'ok', 'attended'),
      ...(isOfferApart ? moment('offered', row.last_offered_on, 'not_applicable', 'offered') : [])
    ]),
    ...(row.state === 'breach' || row.state === 'absent' ? moment('due', row.due_on, row.state, 'due') : [])
  ];
}

function windowsOf(people: readonly Person[], context: ViewContext): TimelinePlot {
  const interval = numberSetting(context, 'counselling_interval_days');
  const sessions = context.beside?.get('counselling-sessions') as unknown as
    readonly SessionMoment[] | undefined;
  const rows = people
    .filter(({ row }) => row.due_on !== null)
    .map((person): TimeRow => ({
      key: person.key,
      label: person.row.group === 'supervisor' ? `${person.name} (supervisor)` : person.name,
      spans: windowOf(person, interval, context),
      moments: momentsOf(person, sessions)
    }));
  return {
    label: 'Counselling: sessions attended, offered and due',
    rows,
    from: addDays(context.asOf, -2 * interval),
    to: addDays(context.asOf, interval),
    asOf: context.asOf
  };
}

interface Shares {
  readonly counted: number;
  readonly available: number;
  readonly carriedOut: number;
  readonly notYetDue: number;
}

/** People never seen whose first session isn't due yet are left out of both parts, and counted apart. */
function sharesOf(people: readonly Person[]): Shares {
  const counted = people.filter(({ row }) => row.not_yet_due === false);
  return {
    counted: counted.length,
    available: counted.filter(({ row }) => row.available).length,
    carriedOut: counted.filter(({ row }) => row.carried_out).length,
    notYetDue: people.filter(({ row }) => row.not_yet_due).length
  };
}

function groupBars(people: readonly Person[]): BarsPlot {
  const rows = (['officer', 'supervisor'] as const).flatMap((group): BarRow[] => {
    const own = people.filter(({ row }) => row.group === group);
    if (own.length === 0) return [];
    const { counted, available, carriedOut } = sharesOf(own);
    const bar = (key: string, label: string, value: number): BarRow => ({
      key: `${group} ${key}`,
      label: `${GROUP_WORDS[group]}, ${label}`,
      values: { in: value, rest: counted - value },
      note: counted === 0 ? [] : [{ text: partOf(value, counted), isStrong: true }],
      words: `${GROUP_WORDS[group]}, ${label}: ${counted === 0 ? 'nobody is due yet' : partOf(value, counted)}.`,
      ...(counted === 0 ? { empty: 'nobody is due yet' } : {})
    });
    return [bar('available', 'available', available), bar('carried out', 'carried out', carriedOut)];
  });
  return {
    label: 'Counselling available and carried out',
    rows,
    series: [
      { key: 'in', label: 'within the interval', tone: 'series-1' },
      { key: 'rest', label: 'not', tone: 'not-assessed' }
    ],
    most: Math.max(1, ...rows.map(({ values }) => (values['in'] ?? NaN) + (values['rest'] ?? NaN)))
  };
}

function headlineOf(people: readonly Person[], context: ViewContext): string {
  const [first] = people;
  if (first === undefined) return `Nobody in ${scopeName(context)} is in the counselling scope`;
  if (first.row.due_on === null) return 'Counselling is not known: it needs the counselling extract';
  const overdue = people.filter(({ row }) => row.state === 'breach');
  const unoffered = overdue.filter(({ row }) => !row.available).length;
  if (overdue.length === 0) return `Nobody in ${scopeName(context)} is overdue for counselling`;
  const offered =
    unoffered === 0
      ? ', and all were offered it'
      : `; ${count(unoffered)} ${forCount(unoffered, 'was', 'were')} not offered it`;
  return `${countInWords(overdue.length)} of ${count(sharesOf(people).counted)} people ${forCount(overdue.length, 'has', 'have')} had no session within the interval${offered}`;
}

function tableOf(people: readonly Person[], context: ViewContext): TableView {
  const dayOf = (day: string | null) => (day === null ? 'never' : dayInWords(day));
  const yesNo = (value: boolean | null) => (value === null ? 'not known' : value ? 'yes' : 'no');
  return {
    caption: `Counselling, ${scopeName(context)}, ${dayInWords(context.asOf)}`,
    columns: [
      { key: 'who', title: 'Person', align: 'start' },
      { key: 'group', title: 'Group', align: 'start' },
      { key: 'standing', title: 'Standing', align: 'start' },
      { key: 'offered', title: 'Last offered', align: 'start' },
      { key: 'attended', title: 'Last attended', align: 'start' },
      { key: 'due', title: 'Due', align: 'start' },
      { key: 'available', title: 'Available', align: 'start' },
      { key: 'carried', title: 'Carried out', align: 'start' }
    ],
    rows: people.map(({ key, name, row }) => ({
      key,
      cells: {
        who: name,
        group: row.group,
        standing: counsellingInWords(row),
        offered: row.due_on === null ? 'not known' : dayOf(row.last_offered_on),
        attended: row.due_on === null ? 'not known' : dayOf(row.last_attended_on),
        due: row.due_on === null ? 'not known' : dayInWords(row.due_on),
        available: yesNo(row.available),
        carried: yesNo(row.carried_out)
      }
    }))
  };
}

function notesOf(people: readonly Person[]): string[] {
  const { notYetDue } = sharesOf(people);
  const away = people.filter(({ row }) => row.state === 'absent').length;
  return [
    ...(notYetDue > 0
      ? [
          `${countInWords(notYetDue)} ${forCount(notYetDue, 'person has', 'people have')} a first session that is not due yet, and ${forCount(notYetDue, 'is', 'are')} left out of the shares.`
        ]
      : []),
    ...(away > 0
      ? [
          `${countInWords(away)} ${forCount(away, 'person is', 'people are')} in a long absence: agree how to reach them.`
        ]
      : [])
  ];
}

export const counsellingView: View<CounsellingRow, CounsellingPlot> = (
  rows,
  context
): MetricView<CounsellingPlot> => {
  const people = peopleOf(rows, context);
  const isKnown = people.every(({ row }) => row.due_on !== null);
  const { counted, available, carriedOut } = sharesOf(people);
  const interval = plural(numberSetting(context, 'counselling_interval_days'), 'day');
  return {
    headline: headlineOf(people, context),
    subtitle: `● attended, ○ offered, ◆ cancelled by the provider, ◌ not recorded as independent, ▲ overdue since, ▬ in a long absence. Bars run to the day on which the next session is due, ${interval} after the last: the force’s own interval. ${scopeNameFirst(context)}, ${dayInWords(context.asOf)}.`,
    ...stated(worstOf(people.map(({ row }) => row.state)), {
      breach: `${count(people.filter(({ row }) => row.state === 'breach').length)} overdue`,
      watch: 'due soon'
    }),
    notes: notesOf(people),
    ...(isKnown && counted > 0
      ? { figure: { text: `${count(carriedOut)} of ${count(counted)}`, detail: 'seen within the interval' } }
      : {}),
    table: tableOf(people, context),
    plot: {
      windows: windowsOf(people, context),
      groups: isKnown ? groupBars(people) : { label: 'Counselling', rows: [], series: [], most: 1 },
      groupsHeadline:
        isKnown && counted > 0
          ? `Available to ${partOf(available, counted)}; carried out for ${partOf(carriedOut, counted)}`
          : 'Available and carried out are not known',
      where: `${scopeNameFirst(context)}, ${dayInWords(context.asOf)}`
    }
  };
};
