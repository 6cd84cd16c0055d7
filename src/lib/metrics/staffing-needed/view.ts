// What a reader sees of what it would take: the people needed now and in years, beside those who are in post.
import type { BarRow } from '../../charts/bars.ts';
import type { NotePart } from '../../charts/notes.ts';
import { dayInWords } from '../../shared/dates.ts';
import { count, decimal } from '../../shared/format.ts';
import { forCount, scopeName, scopeNameFirst } from '../people.ts';
import type { BarsPlot } from '../pictures.ts';
import { limitWords } from '../risk-words.ts';
import { stated, unitName, unitScopeOf } from '../scope.ts';
import type { MetricView, TableView, View, ViewContext } from '../view.ts';
import type { StaffingNeededRow } from './metric.ts';
import { againstEachInWords, notByPeople, peopleInWords, ratioInWords, shortInWords } from './words.ts';

export interface StaffingPlot {
  /** The force's units today, each with its need in five years; or the one unit in view, year by year. */
  readonly first: BarsPlot;
  /** The force, year by year; empty where one unit is in view. */
  readonly years: BarsPlot;
  readonly yearsHeadline: string;
  readonly where: string;
}

const LAST_YEAR = 5;

const SERIES = [{ key: 'needed', label: 'full-time officers needed', tone: 'series-1' }] as const;

const yearOf = ({ years_ahead }: StaffingNeededRow, { asOf }: ViewContext): string =>
  String(Number(asOf.slice(0, 4)) + years_ahead);

const bandOf = (row: StaffingNeededRow | undefined): readonly [number, number] | null =>
  row === undefined || row.fte_needed_least === null || row.fte_needed_most === null
    ? null
    : [row.fte_needed_least, row.fte_needed_most];

const bandInWords = (row: StaffingNeededRow | undefined): string =>
  (bandOf(row) ?? []).map((fte) => decimal(fte)).join(' to ');

function barOf(
  row: StaffingNeededRow,
  name: string,
  range: readonly [number, number] | null,
  words: string,
  ratio: NotePart[]
): BarRow {
  const base = { key: `${row.unit_id ?? row.force_id} ${row.years_ahead}`, label: name };
  if (row.fte_needed === null) {
    const empty = row.state === 'no_data' ? 'not known' : 'nobody’s hours to measure by';
    return { ...base, values: {}, note: ratio, words: `${name}: ${empty}.`, empty };
  }
  const isShort = row.people !== null && row.people > 0;
  return {
    ...base,
    values: { needed: row.fte_needed },
    limit: row.in_post_fte,
    range: range !== null && range[0] === range[1] ? null : range,
    note: [
      { text: decimal(row.fte_needed), isStrong: true },
      { text: `· ${shortInWords(row)}`, isQuiet: !isShort },
      ...ratio
    ],
    words
  };
}

function unitBar(
  now: StaffingNeededRow,
  then: StaffingNeededRow | undefined,
  name: string,
  context: ViewContext
): BarRow {
  const ratio = ratioInWords(now, context);
  const { name: limit } = limitWords(context);
  const words =
    now.fte_needed === null
      ? ''
      : `${name}: ${decimal(now.fte_needed)} full-time officers needed now; there are ${againstEachInWords(now)}; ${shortInWords(now)}. In ${LAST_YEAR} years ${bandInWords(then)}. Ratio: ${ratio}.`;
  const note: NotePart[] =
    now.ratio === 'not_by_people' ? [{ text: `ratio above ${limit}`, state: 'breach' }] : [];
  return barOf(now, name, bandOf(then), words, note);
}

function yearBar(row: StaffingNeededRow, context: ViewContext): BarRow {
  const year = yearOf(row, context);
  const band = row.years_ahead === 0 ? '' : `, between ${bandInWords(row).replace(' to ', ' and ')}`;
  const words =
    row.fte_needed === null
      ? ''
      : `${year}: ${decimal(row.fte_needed)} full-time officers needed${band}; today there are ${againstEachInWords(row)}; ${shortInWords(row)}.`;
  return barOf(row, year, bandOf(row), words, []);
}

const mostOf = (bars: readonly BarRow[]): number =>
  Math.max(
    1,
    ...bars.flatMap(({ values, limit, range }) => [values['needed'] ?? 0, limit ?? 0, ...(range ?? [])])
  );

const plotOf = (label: string, rows: readonly BarRow[]): BarsPlot => ({
  label,
  rows,
  series: SERIES,
  most: mostOf(rows),
  format: (value) => decimal(value),
  limitLabel: 'in post'
});

function headlineOf(whole: StaffingNeededRow | undefined, context: ViewContext): string {
  if (whole === undefined) return `${scopeNameFirst(context)} has no cases and nobody who holds them`;
  const { fte_needed: needed, short, people } = whole;
  if (needed === null || short === null || people === null)
    return whole.state === 'no_data'
      ? 'How many people it would take is not known'
      : `Nobody in ${scopeName(context)} has rostered hours to measure by`;
  const every = whole.level === 'force' ? 'every unit' : scopeName(context);
  if (people === 0) return `Nobody more is needed to keep ${every} within its load`;
  return `It takes ${decimal(short)} full-time officers more than are in post, ${peopleInWords(people)}, to bring ${every} within its load`;
}

function yearsHeadlineOf(rows: readonly StaffingNeededRow[], context: ViewContext): string {
  const last = rows.find(({ years_ahead }) => years_ahead === LAST_YEAR);
  if (!last || last.people_least === null || last.people_most === null)
    return 'How many people it would take in the years ahead is not known';
  return last.people_most === 0
    ? `Nobody more is needed in ${LAST_YEAR} years`
    : `In ${LAST_YEAR} years it takes ${count(last.people_least)} to ${count(last.people_most)} people more than are in post in ${scopeName(context)}`;
}

const spareNote = (whole: StaffingNeededRow | null): string[] =>
  whole?.level === 'force' &&
  whole.short !== null &&
  whole.spare !== null &&
  whole.short > 0 &&
  whole.spare >= 0.5
    ? [
        `Other units have ${decimal(whole.spare)} full-time officers in post beyond their need. Where they could move, that many fewer have to be found.`
      ]
    : [];

function tableOf(rows: readonly StaffingNeededRow[], context: ViewContext): TableView {
  const known = (value: number | null) => (value === null ? 'not known' : decimal(value));
  const whole = (value: number | null) => (value === null ? 'not known' : count(value));
  return {
    caption: `People needed to be within load, and the ratio, ${scopeName(context)}`,
    columns: [
      { key: 'name', title: 'Whose', align: 'start' },
      { key: 'year', title: 'Year', align: 'start' },
      { key: 'needed', title: 'Officers needed: from, expected, to', align: 'end' },
      { key: 'established', title: 'Established', align: 'end' },
      { key: 'in_post', title: 'In post', align: 'end' },
      { key: 'deployable', title: 'Deployable today', align: 'end' },
      { key: 'short', title: 'More than in post: from, expected, to', align: 'end' },
      { key: 'people', title: 'In people: from, expected, to', align: 'end' },
      { key: 'spare', title: 'In post beyond the need', align: 'end' },
      { key: 'ratio', title: 'Ratio', align: 'start' },
      { key: 'pass_on', title: 'High-risk cases to pass on', align: 'end' }
    ],
    rows: rows.map((row) => ({
      key: `${row.level} ${row.force_id} ${row.unit_id ?? ''} ${row.years_ahead}`,
      cells: {
        name: row.level === 'force' ? 'The force' : unitName(row.unit_id ?? '', context),
        year: yearOf(row, context),
        needed: [row.fte_needed_least, row.fte_needed, row.fte_needed_most].map(known).join(', '),
        established: known(row.established_fte),
        in_post: decimal(row.in_post_fte),
        deployable: known(row.deployable_fte),
        short: [row.short_least, row.short, row.short_most].map(known).join(', '),
        people: [row.people_least, row.people, row.people_most].map(whole).join(', '),
        spare: known(row.spare),
        ratio: ratioInWords(row, context),
        pass_on: count(row.must_pass_on)
      }
    }))
  };
}

/** It takes 11.1 full-time officers more than are in post, 13 people, to bring every unit within its load. */
export const staffingNeededView: View<StaffingNeededRow, StaffingPlot> = (
  rows,
  context
): MetricView<StaffingPlot> => {
  const { of, name, parts, whole } = unitScopeOf(
    rows.filter(({ years_ahead }) => years_ahead === 0),
    context
  );
  const own = rows.filter(({ level, force_id, unit_id }) =>
    whole === null ? false : level === whole.level && force_id === whole.force_id && unit_id === whole.unit_id
  );
  const inFive = (unitId: string | null) =>
    rows.find(
      ({ unit_id, years_ahead, level }) => level === 'unit' && unit_id === unitId && years_ahead === LAST_YEAR
    );
  const years = plotOf(
    `Full-time officers needed, year by year, ${name}`,
    own.map((row) => yearBar(row, context))
  );
  const unitBars = parts.map(({ name: unit, row }) => unitBar(row, inFive(row.unit_id), unit, context));
  const cured = notByPeople(
    whole,
    parts.map(({ row }) => row),
    context
  );
  const growth = decimal(Number(context.settings['growth_percent_per_year']), 0);
  return {
    headline: headlineOf(whole ?? undefined, context),
    subtitle: `Full-time officers needed now, with the range of their number in ${LAST_YEAR} years if cases grow by 3 to 8 per cent a year; the tick is who is in post. ${scopeNameFirst(context)}, ${dayInWords(context.asOf)}.`,
    ...stated(whole?.state ?? 'not_applicable', {
      breach: 'the ratio can’t be cured by people',
      watch: 'the ratio depends on cases not assessed'
    }),
    notes: [
      ...cured,
      ...spareNote(whole),
      'A projection by the force’s own weights, not a fact. The guidance gives no number of officers.'
    ],
    ...(whole && whole.fte_needed !== null && whole.people !== null
      ? {
          figure: {
            text: whole.people === 0 ? 'nobody more' : `${count(whole.people)} more`,
            detail: `${whole.level === 'force' && whole.people > 0 ? `${forCount(whole.people, 'person', 'people')}, where units are short · ` : ''}${decimal(whole.fte_needed)} needed, ${decimal(whole.in_post_fte)} in post`
          }
        }
      : {}),
    table: tableOf(of === 'force' ? rows : own, context),
    plot: {
      first:
        of === 'force' ? plotOf(`Full-time officers needed, one row per unit, ${name}`, unitBars) : years,
      years: of === 'force' ? years : { ...years, rows: [] },
      yearsHeadline: yearsHeadlineOf(own, context),
      where: `Full-time officers needed by a growth of ${growth} per cent a year, with the range of 3 to 8; the tick is who is in post today. ${scopeNameFirst(context)}, from ${dayInWords(context.asOf)}. A projection, not a fact`
    }
  };
};
