// What the welfare lead sees of absence: which kinds take how much, in how many spells, and how it is spread.
import type { BarRow, BarSeries } from '../../charts/bars.ts';
import { dayInWords } from '../../shared/dates.ts';
import { count, decimal, percent, plural } from '../../shared/format.ts';
import { ABSENCE_GROUPS, ABSENCE_KIND_WORDS, type AbsenceKind } from '../absence-groups.ts';
import { scopeName, scopeNameFirst } from '../people.ts';
import type { BarsPlot } from '../pictures.ts';
import { scopeOf, type Part } from '../scope.ts';
import type { MetricView, TableView, View, ViewContext } from '../view.ts';
import type { AbsenceRateRow } from './metric.ts';

export interface AbsenceRatePlot {
  readonly kinds: BarsPlot;
  readonly parts: BarsPlot;
  readonly partsHeadline: string;
  readonly where: string;
}

const RATE: readonly BarSeries[] = [{ key: 'rate', label: 'of rostered hours', tone: 'shade-4' }];

const kindName = (kind: AbsenceRateRow['kind']): string =>
  kind === 'all' ? 'All kinds' : ABSENCE_KIND_WORDS[kind];

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const onePlace = (value: number): string => `${decimal(value)} %`;

/** "14 spells, 2 long". */
function spellsInWords({ spells, long_spells }: AbsenceRateRow): string {
  if (spells === null || long_spells === null) return 'spells not known';
  return `${plural(spells, 'spell')}${long_spells > 0 ? `, ${count(long_spells)} long` : ''}`;
}

function kindBar(row: AbsenceRateRow): BarRow {
  const label = capital(kindName(row.kind));
  if (row.rate === null || row.lost_hours === null) {
    const empty = row.state === 'no_data' ? 'not known: needs the absences extract' : 'no rostered hours';
    return { key: row.kind, label, values: {}, note: [], words: `${label}: ${empty}.`, empty };
  }
  const hours = `${decimal(row.lost_hours)} of ${decimal(row.rostered_hours)} hours`;
  return {
    key: row.kind,
    label,
    values: { rate: row.rate * 100 },
    note: [
      { text: percent(row.rate), isStrong: true },
      { text: spellsInWords(row), isQuiet: true }
    ],
    words: `${label}: ${percent(row.rate)} of rostered hours lost, ${hours}, ${spellsInWords(row)}.`
  };
}

/** One bar per officer or unit: the part of its hours lost, by groups of kinds. */
function partBar({ key, name, row }: Part<AbsenceRateRow>, rows: readonly AbsenceRateRow[]): BarRow {
  if (row.rate === null)
    return { key, label: name, values: {}, note: [], words: `${name}: not known.`, empty: 'not known' };
  const own = rows.filter((one) => one.officer_id === row.officer_id && one.unit_id === row.unit_id);
  const rateOf = (kinds: readonly AbsenceKind[]) =>
    own
      .filter(({ kind }) => (kinds as readonly string[]).includes(kind))
      .reduce((sum, one) => sum + (one.rate as number), 0);
  return {
    key,
    label: name,
    values: Object.fromEntries(ABSENCE_GROUPS.map((group) => [group.key, rateOf(group.kinds) * 100])),
    note: [
      { text: percent(row.rate), isStrong: true },
      { text: spellsInWords(row), isQuiet: true }
    ],
    words: `${name}: ${percent(row.rate)} of rostered hours lost, ${spellsInWords(row)}.`
  };
}

function headlineOf(
  all: AbsenceRateRow | null,
  kinds: readonly AbsenceRateRow[],
  context: ViewContext
): string {
  if (all === null) return `Nobody in ${scopeName(context)} was in post in the last 12 months`;
  if (all.state === 'no_data') return 'Absence is not known: it needs the absences extract';
  if (all.rate === null) return `Nobody in ${scopeName(context)} has rostered hours`;
  if (all.rate === 0) return 'No hours were lost to absence in 12 months';
  const [most] = kinds
    .filter(({ kind }) => kind !== 'all')
    .toSorted((a, b) => (b.rate as number) - (a.rate as number));
  const named =
    most === undefined ? '' : `, the most to ${kindName(most.kind)} (${percent(most.rate as number)})`;
  return `${percent(all.rate)} of rostered hours were lost in 12 months${named}`;
}

function tableOf(
  rows: readonly AbsenceRateRow[],
  nameOf: (row: AbsenceRateRow) => string,
  where: string
): TableView {
  const hours = (value: number | null) => (value === null ? 'not known' : decimal(value));
  const known = (value: number | null) => (value === null ? 'not known' : count(value));
  return {
    caption: `Absence by kind over 12 months, ${where}`,
    columns: [
      { key: 'name', title: 'Whose', align: 'start' },
      { key: 'kind', title: 'Kind', align: 'start' },
      { key: 'lost', title: 'Hours lost', align: 'end' },
      { key: 'rostered', title: 'Hours rostered', align: 'end' },
      { key: 'rate', title: 'Rate', align: 'end' },
      { key: 'spells', title: 'Spells', align: 'end' },
      { key: 'long', title: 'Long spells', align: 'end' }
    ],
    rows: rows.map((row) => ({
      key: `${row.level} ${row.unit_id ?? ''} ${row.officer_id ?? ''} ${row.kind}`,
      cells: {
        name: nameOf(row),
        kind: kindName(row.kind),
        lost: hours(row.lost_hours),
        rostered: hours(row.rostered_hours),
        rate: row.rate === null ? 'not known' : percent(row.rate),
        spells: known(row.spells),
        long: known(row.long_spells)
      }
    }))
  };
}

function partsHeadlineOf(parts: readonly Part<AbsenceRateRow>[], whose: string, longDays: number): string {
  if (parts.some(({ row }) => row.long_spells === null)) return `Absence of the ${whose} is not known`;
  const long = parts.filter(({ row }) => (row.long_spells as number) > 0).length;
  return long === 0
    ? `No spell was longer than ${plural(longDays, 'day')}`
    : `${count(long)} of ${count(parts.length)} ${whose} had a spell longer than ${plural(longDays, 'day')}`;
}

export const absenceRateView: View<AbsenceRateRow, AbsenceRatePlot> = (
  rows,
  context
): MetricView<AbsenceRatePlot> => {
  const scope = scopeOf(
    rows.filter(({ kind }) => kind === 'all'),
    context
  );
  const all = scope.whole;
  const level = context.unitId === null ? 'force' : 'unit';
  const kinds = rows.filter((row) => all !== null && row.level === level && row.unit_id === all.unit_id);
  const names = new Map(
    scope.parts.map(({ name, row }) => [`${row.unit_id ?? ''} ${row.officer_id ?? ''}`, name])
  );
  const nameOf = (row: AbsenceRateRow) =>
    row.level === level
      ? scopeNameFirst(context)
      : (names.get(`${row.unit_id ?? ''} ${row.officer_id ?? ''}`) ?? '');
  const below = rows.filter((row) => row.level === (level === 'force' ? 'unit' : 'officer'));
  const shown = kinds.filter(({ kind, spells }) => kind === 'all' || spells !== 0);
  const whose = scope.of === 'unit' ? 'officers' : 'units';
  return {
    headline: headlineOf(all, kinds, context),
    subtitle: `Hours lost ÷ hours rostered, 12 months to ${dayInWords(all?.period_end ?? context.asOf)}. ${scopeNameFirst(context)}.`,
    state: all?.state ?? 'not_applicable',
    notes: ['The guidance gives no rate: it is shown, not graded.'],
    ...(all !== null && all.rate !== null
      ? { figure: { text: percent(all.rate), detail: 'of rostered hours lost' } }
      : {}),
    table: tableOf([...kinds, ...below], nameOf, scope.name),
    plot: {
      kinds: {
        label: 'Absence by kind',
        rows: shown.map(kindBar),
        series: RATE,
        most: Math.max(1, ...shown.map(({ rate }) => (rate === null ? 0 : rate * 100))),
        format: onePlace
      },
      parts: {
        label: `Absence by ${scope.of === 'unit' ? 'officer' : 'unit'}`,
        rows: scope.parts.map((part) => partBar(part, below)),
        series: ABSENCE_GROUPS,
        most: Math.max(1, ...scope.parts.map(({ row }) => (row.rate === null ? 0 : row.rate * 100))),
        format: onePlace
      },
      partsHeadline: partsHeadlineOf(scope.parts, whose, Number(context.settings['long_absence_days'])),
      where: scopeNameFirst(context)
    }
  };
};
