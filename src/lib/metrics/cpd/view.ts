// What a reader sees of continuing professional development: hours in the last year, officer by officer or unit by unit.
import type { BarRow } from '../../charts/bars.ts';
import { dayInWords } from '../../shared/dates.ts';
import { count, countInWords, decimal, plural } from '../../shared/format.ts';
import { forCount, scopeName, scopeNameFirst } from '../people.ts';
import type { BarsPlot } from '../pictures.ts';
import { scopeInView, stated, sumOf, type Part, type Scope } from '../scope.ts';
import type { MetricView, TableView, View, ViewContext } from '../view.ts';
import type { CpdRow } from './metric.ts';

export interface CpdPlot {
  readonly bars: BarsPlot;
}

const inHours = (value: number): string => decimal(value, Number.isInteger(value) ? 0 : 1);

/** "14.5 hours in 3 events", "2 events, hours not recorded", "no event in a year". */
function inWords({ events, hours, events_without_hours }: CpdRow): string {
  if (events === null) return 'not known';
  if (events === 0) return 'no event in a year';
  if (hours === null) return `${plural(events, 'event')}, hours not recorded`;
  const some = events_without_hours ? `, ${count(events_without_hours)} without recorded hours` : '';
  return `${inHours(hours)} hours in ${plural(events, 'event')}${some}`;
}

/** Officers by their hours; units by the part of their officers who had any. */
function barOf({ key, name, row }: Part<CpdRow>): BarRow {
  const isUnit = row.level !== 'officer';
  const part =
    isUnit && row.with_cpd !== null ? `, ${count(row.with_cpd)} of ${plural(row.in_scope, 'officer')}` : '';
  const text = `${inWords(row)}${part}`;
  const value = isUnit ? row.with_cpd : row.hours;
  const isEmpty = value === null || value === 0;
  return {
    key,
    label: name,
    values: isEmpty ? {} : isUnit ? { cpd: value, none: row.in_scope - value } : { cpd: value },
    note: isEmpty ? [] : [{ text }],
    words: `${name}: ${text}.`,
    ...(isEmpty ? { empty: text } : {})
  };
}

function headlineOf(scope: Scope<CpdRow>, context: ViewContext): string {
  const { whole } = scope;
  if (whole === null) return `Nobody in ${scopeName(context)} is in a training role`;
  if (whole.with_cpd === null)
    return 'Continuing professional development is not known: it needs the training extract';
  const none = whole.in_scope - whole.with_cpd;
  return none === 0
    ? `Everybody in ${scopeName(context)} has had continuing professional development in the last year`
    : `${countInWords(none)} of ${plural(whole.in_scope, 'officer')} ${forCount(none, 'has', 'have')} had no continuing professional development in the last year`;
}

function tableOf(scope: Scope<CpdRow>, context: ViewContext): TableView {
  const known = (value: number | null) => (value === null ? 'not known' : count(value));
  const sum = sumOf(scope);
  const lines = [...scope.parts, ...(sum ? [sum] : [])];
  return {
    caption: `Continuing professional development in the 365 days to ${dayInWords(context.asOf)}, ${scope.name}`,
    columns: [
      { key: 'name', title: scope.of === 'unit' ? 'Officer' : 'Unit', align: 'start' },
      { key: 'scope', title: 'In training roles', align: 'end' },
      { key: 'with', title: 'With an event', align: 'end' },
      { key: 'events', title: 'Events', align: 'end' },
      { key: 'without', title: 'Events without hours', align: 'end' },
      { key: 'hours', title: 'Hours', align: 'end' }
    ],
    rows: lines.map(({ key, name, row }) => ({
      key,
      cells: {
        name,
        scope: count(row.in_scope),
        with: known(row.with_cpd),
        events: known(row.events),
        without: known(row.events_without_hours),
        hours: row.hours === null ? 'not known' : inHours(row.hours)
      }
    }))
  };
}

export const cpdView: View<CpdRow, CpdPlot> = (rows, context): MetricView<CpdPlot> => {
  const scope = scopeInView(rows, context);
  const values = scope.parts.map(({ row }) => (row.level === 'officer' ? row.hours : row.in_scope));
  const { whole } = scope;
  return {
    headline: headlineOf(scope, context),
    subtitle: `${scope.of === 'unit' ? 'Hours of each officer' : 'Officers of each unit with an event'} in the 365 days to ${dayInWords(context.asOf)}. ${scopeNameFirst(context)}.`,
    ...stated(whole?.state ?? 'not_applicable', { watch: 'some have had no event' }),
    notes: ['The guidance gives no number of hours.'],
    ...(whole && whole.with_cpd !== null
      ? {
          figure: {
            text: `${count(whole.with_cpd)} of ${count(whole.in_scope)}`,
            detail: 'had CPD in the last year'
          }
        }
      : {}),
    table: tableOf(scope, context),
    plot: {
      bars: {
        label: 'Continuing professional development',
        // Of nobody with an event there is nothing to draw: the headline says it, and the table has them all.
        rows: whole?.with_cpd === 0 ? [] : scope.parts.map(barOf),
        series:
          scope.of === 'unit'
            ? [{ key: 'cpd', label: 'hours', tone: 'series-1' }]
            : [
                { key: 'cpd', label: 'officers with an event', tone: 'series-1' },
                { key: 'none', label: 'without', tone: 'not-assessed' }
              ],
        most: Math.max(1, ...values.filter((value) => value !== null)),
        format: inHours
      }
    }
  };
};
