// What a reader sees of absence: who is away, a quarter back and a quarter ahead, with arrows to those who cover.
import type { Tone } from '../../charts/colours.ts';
import type { TimeMoment, TimeRow, TimeSpan } from '../../charts/timeline.ts';
import { addDays, dayInWords, shortDay, type Day } from '../../shared/dates.ts';
import { byName, count, countInWords, listed, percent } from '../../shared/format.ts';
import { ABSENCE_GROUPS, ABSENCE_KIND_WORDS, seesKinds } from '../absence-groups.ts';
import {
  coverSpells,
  daysInWords,
  isBetween,
  linkOf,
  type Arrangement,
  type CoverSpell
} from '../cover-words.ts';
import { forCount, scopeName, scopeNameFirst } from '../people.ts';
import type { TimelinePlot } from '../pictures.ts';
import { stated, unitName } from '../scope.ts';
import type { MetricView, TableView, View, ViewContext } from '../view.ts';
import type { WhoIsAwayRow } from './metric.ts';

export interface WhoIsAwayPlot {
  readonly timeline: TimelinePlot;
  readonly legend: readonly { readonly key: string; readonly label: string; readonly tone: Tone }[];
}

/** Days drawn on either side of the as-of date. */
const QUARTER = 91;

const LONG: Tone = 'series-1';
const SHORT: Tone = 'shade-2';

const toneOf = ({ kind, is_long }: WhoIsAwayRow, context: ViewContext): Tone => {
  if (!seesKinds(context)) return is_long ? LONG : SHORT;
  return ABSENCE_GROUPS.find(({ kinds }) => kinds.some((one) => one === kind))?.tone ?? SHORT;
};

const kindOf = ({ kind }: WhoIsAwayRow, context: ViewContext): string | null =>
  kind !== null && seesKinds(context) ? ABSENCE_KIND_WORDS[kind] : null;

function absenceInWords(row: WhoIsAwayRow, context: ViewContext): string {
  const kind = kindOf(row, context);
  const part = row.fraction < 1 ? `, ${percent(row.fraction)} of the day` : '';
  const long = row.is_long ? '; long enough to need cover' : '';
  return `${row.officer_id ?? ''}: away ${daysInWords(row.starts_on, row.ends_on)}${kind === null ? '' : `, ${kind}`}${part}${long}.`;
}

const spanOf = (row: WhoIsAwayRow, context: ViewContext): TimeSpan => ({
  key: `${row.starts_on} ${row.ends_on ?? ''}`,
  from: row.starts_on,
  to: row.ends_on,
  tone: toneOf(row, context),
  words: absenceInWords(row, context),
  label: kindOf(row, context) ?? (row.is_long ? 'long' : ''),
  isTentative: row.starts_on > context.asOf
});

const arrangementsOf = ({ beside }: ViewContext): readonly Arrangement[] =>
  (beside?.get('cover-arrangements') ?? []) as unknown as readonly Arrangement[];

/** Away for long today: with nobody who covers, or with cover that is away too. */
function momentOf(
  officer: string,
  rows: readonly WhoIsAwayRow[],
  spells: readonly CoverSpell[],
  context: ViewContext
): TimeMoment[] {
  if (!context.loaded.has('cover') || !rows.some((row) => row.is_today && row.is_long && row.holds_cases))
    return [];
  const today = spells.filter(({ first }) => first.absent_officer_id === officer && first.holds_today);
  const base = { key: 'today', day: context.asOf };
  if (today.length === 0)
    return [
      { ...base, state: 'watch', words: `${officer}: away for long today, and nobody is named to cover.` }
    ];
  const isHeld = today.some(({ rows: own }) => own.some(({ broken }) => !broken));
  return isHeld
    ? []
    : [
        {
          ...base,
          state: 'breach',
          words: `${officer}: away for long today, and whoever covers is away too.`
        }
      ];
}

function rowsOf(
  rows: readonly WhoIsAwayRow[],
  spells: readonly CoverSpell[],
  context: ViewContext
): TimeRow[] {
  const unitOf = new Map(rows.map(({ officer_id, unit_id }) => [officer_id, unit_id]));
  const officers = new Set([
    ...rows.map(({ officer_id }) => officer_id ?? ''),
    ...spells.flatMap(({ first }) => [first.absent_officer_id, first.covering_officer_id])
  ]);
  return [...officers].toSorted(byName).map((officer) => {
    const own = rows.filter(({ officer_id }) => officer_id === officer);
    const unit = unitOf.get(officer);
    return {
      key: officer,
      label: context.unitId === null && unit ? `${officer}, ${unitName(unit, context)}` : officer,
      spans: own.map((row) => spanOf(row, context)),
      moments: momentOf(officer, own, spells, context)
    };
  });
}

function tableOf(
  rows: readonly WhoIsAwayRow[],
  spells: readonly CoverSpell[],
  context: ViewContext
): TableView {
  const covers = (row: WhoIsAwayRow): string =>
    listed([
      ...new Set(
        spells
          .filter(
            ({ first }) =>
              first.absent_officer_id === row.officer_id &&
              !first.is_of_oneself &&
              isBetween(first, row.starts_on, row.ends_on ?? '9999-12-31')
          )
          .map(({ first }) => first.covering_officer_id)
      )
    ]);
  return {
    caption: `Absences, 12 months and 90 days ahead, ${scopeName(context)}`,
    columns: [
      { key: 'name', title: 'Officer', align: 'start' },
      ...(context.unitId === null ? [{ key: 'unit', title: 'Unit', align: 'start' as const }] : []),
      ...(seesKinds(context) ? [{ key: 'kind', title: 'Kind', align: 'start' as const }] : []),
      { key: 'from', title: 'From', align: 'start' },
      { key: 'to', title: 'To', align: 'start' },
      { key: 'part', title: 'Part of the day', align: 'end' },
      { key: 'long', title: 'Needs cover', align: 'start' },
      { key: 'covers', title: 'Covered by', align: 'start' }
    ],
    rows: rows.map((row) => ({
      key: `${row.officer_id ?? ''} ${row.starts_on} ${row.ends_on ?? ''}`,
      cells: {
        name: row.officer_id ?? '',
        ...(context.unitId === null ? { unit: unitName(row.unit_id ?? '', context) } : {}),
        ...(seesKinds(context) ? { kind: kindOf(row, context) ?? 'not known' } : {}),
        from: shortDay(row.starts_on),
        to: row.ends_on === null ? 'open' : shortDay(row.ends_on),
        part: percent(row.fraction),
        long: row.is_long ? 'yes' : 'no',
        covers: covers(row)
      }
    }))
  };
}

interface Today {
  readonly away: number;
  readonly long: number;
  readonly uncovered: number;
}

function headlineOf({ away, long, uncovered }: Today, context: ViewContext): string {
  if (away === 0) return `Nobody in ${scopeName(context)} is away today`;
  const who = `${countInWords(away)} ${forCount(away, 'officer is', 'officers are')} away today`;
  if (long === 0) return `${who}, none of them for long`;
  const cover = !context.loaded.has('cover')
    ? ''
    : uncovered === 0
      ? '; cases are covered'
      : `; for the cases of ${count(uncovered)} nobody covers`;
  return `${who}, ${count(long)} for long${cover}`;
}

const legendOf = (context: ViewContext): WhoIsAwayPlot['legend'] =>
  seesKinds(context)
    ? ABSENCE_GROUPS.map(({ key, label, tone }) => ({ key, label, tone }))
    : [
        { key: 'long', label: 'long enough to need cover', tone: LONG },
        { key: 'short', label: 'shorter', tone: SHORT }
      ];

/** Two officers are away today, 1 for long; cases are covered. */
export const whoIsAwayView: View<WhoIsAwayRow, WhoIsAwayPlot> = (
  rows,
  context
): MetricView<WhoIsAwayPlot> => {
  const [from, to]: [Day, Day] = [addDays(context.asOf, -QUARTER), addDays(context.asOf, QUARTER)];
  const shown = rows.filter(({ unit_id }) => context.unitId === null || unit_id === context.unitId);
  const all = coverSpells(arrangementsOf(context));
  const spells = all.filter(({ first }) => !first.is_of_oneself && isBetween(first, from, to));
  const drawn = rowsOf(
    shown.filter((row) => isBetween(row, from, to)),
    spells,
    context
  );
  const today = shown.filter(({ is_today, fraction }) => is_today && fraction === 1);
  const uncovered = drawn.filter(({ moments = [] }) => moments.length > 0);
  const figures = {
    away: new Set(today.map(({ officer_id }) => officer_id)).size,
    long: new Set(today.filter(({ is_long }) => is_long).map(({ officer_id }) => officer_id)).size,
    uncovered: uncovered.length
  };
  const isBroken = drawn.some(({ moments = [] }) => moments.some(({ state }) => state === 'breach'));
  return {
    headline: headlineOf(figures, context),
    subtitle: `Absences from ${shortDay(from)} to ${shortDay(to)}, hatched where they are booked; an arrow leads from who is away to who covers, broken where the cover is away too. ${scopeNameFirst(context)}, ${dayInWords(context.asOf)}.`,
    ...stated(isBroken ? 'breach' : uncovered.length > 0 ? 'watch' : 'ok', {
      breach: 'cover that is away too',
      watch: 'away for long without cover'
    }),
    notes: [
      ...(context.loaded.has('cover') ? [] : ['Who covers is in the cover extract, which is not loaded.']),
      ...(seesKinds(context) ? [] : ['Kinds of absence are shown to the welfare lead only.'])
    ],
    figure: { text: count(figures.away), detail: `away today, ${count(figures.long)} for long` },
    table: tableOf(shown, all, context),
    plot: {
      timeline: {
        label: 'Who is away, and who covers',
        rows: drawn,
        links: spells.map((spell) => linkOf(spell, from)),
        from,
        to,
        asOf: context.asOf
      },
      legend: legendOf(context)
    }
  };
};
