// What a reader sees of cover: how much of long absences was covered, for whom, at which risk, and by kind of absence.
import type { BarRow, BarSeries } from '../../charts/bars.ts';
import { dayInWords } from '../../shared/dates.ts';
import { count, decimal, percent, plural, roundHalfUp } from '../../shared/format.ts';
import { ABSENCE_KIND_WORDS, ABSENCE_KINDS_IN_ORDER, seesKinds } from '../absence-groups.ts';
import { scopeName, scopeNameFirst } from '../people.ts';
import type { BarsPlot } from '../pictures.ts';
import { RISK_WORDS } from '../risk-words.ts';
import { numberSetting, scopeInView, type Scope } from '../scope.ts';
import type { MetricView, View, ViewContext } from '../view.ts';
import type { CoverRow } from './metric.ts';
import { coverTable } from './table.ts';

export interface CoverPlot {
  readonly parts: BarsPlot;
  readonly levels: BarsPlot;
  readonly levelsHeadline: string;
  readonly kinds: BarsPlot;
  readonly kindsHeadline: string;
  readonly where: string;
}

interface CaseDays {
  readonly all: number;
  readonly covered: number;
  /** Of the covered, those whose cover was away themselves; null = not told apart. */
  readonly broken: number | null;
}

const SERIES: readonly BarSeries[] = [
  { key: 'held', label: 'covered', tone: 'series-1' },
  { key: 'broken', label: 'cover away too', tone: 'series-4' },
  { key: 'uncovered', label: 'not covered', tone: 'not-assessed' }
];

const wholeDays = (value: number): string => count(roundHalfUp(value, 0));

/** "case-days", with one decimal where cover is in parts. */
const caseDaysInWords = (value: number): string => decimal(value, Number.isInteger(value) ? 0 : 1);

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Null = not known. */
function daysOf({ case_days: all, covered_case_days: covered, broken_case_days: broken }: CoverRow) {
  return all === null || covered === null || broken === null ? null : { all, covered, broken };
}

function barOf(key: string, label: string, days: CaseDays | null): BarRow {
  const base = { key, label, values: {}, note: [] };
  if (days === null) return { ...base, words: `${label}: not known.`, empty: 'not known' };
  const { all, covered, broken } = days;
  if (all === 0) return { ...base, words: `${label}: no long absence.`, empty: 'no long absence' };
  const brokenOf = broken ?? 0;
  const away = brokenOf === 0 ? '' : `, ${caseDaysInWords(brokenOf)} of them by somebody away too`;
  return {
    key,
    label,
    values: { held: covered - brokenOf, broken: brokenOf, uncovered: all - covered },
    note: [
      { text: `${caseDaysInWords(covered)} of ${count(all)} ·`, isQuiet: true },
      { text: percent(covered / all), isStrong: true }
    ],
    words: `${label}: ${caseDaysInWords(covered)} of ${plural(all, 'case-day')} covered, ${percent(covered / all)}${away}.`
  };
}

function kindDays(row: CoverRow, kind: (typeof ABSENCE_KINDS_IN_ORDER)[number]): CaseDays | null {
  const [all, covered] = [row[`${kind}_case_days`], row[`${kind}_covered_case_days`]];
  return all === null || covered === null ? null : { all, covered, broken: null };
}

const barsOf = (label: string, rows: readonly BarRow[], most: number): BarsPlot => ({
  label,
  rows,
  series: SERIES.filter(({ key }) => rows.some(({ values }) => (values[key] ?? 0) > 0)),
  most: Math.max(1, most),
  format: wholeDays
});

const largest = (days: readonly (CaseDays | null)[]): number =>
  Math.max(1, ...days.map((one) => one?.all ?? 0));

function headlineOf({ whole }: Scope<CoverRow>, context: ViewContext): string {
  const long = `more than ${plural(numberSetting(context, 'cover_needed_after_days'), 'working day')}`;
  if (whole === null) return `Nobody in ${scopeName(context)} held cases in the last 12 months`;
  const days = daysOf(whole);
  if (days === null) return 'Whether cases were covered is not known';
  const { all, covered, broken } = days;
  if (all === 0) return `No cases needed cover: nobody was away for ${long}`;
  if (covered === all && broken === 0) return `All ${plural(all, 'case-day')} of long absence were covered`;
  const onPaper = broken > 0 ? `; ${caseDaysInWords(broken)} only on paper` : '';
  return `${caseDaysInWords(all - covered)} of ${plural(all, 'case-day')} of long absence were not covered${onPaper}`;
}

function levelsHeadline(levels: readonly CoverRow[]): string {
  const known = levels.flatMap((row) => {
    const days = daysOf(row);
    return days === null || days.all === 0 ? [] : [{ row, share: days.covered / days.all }];
  });
  const [least] = known.toSorted((a, b) => a.share - b.share);
  if (least === undefined) return 'No case of any risk level needed cover';
  const level = RISK_WORDS[least.row.risk_level as keyof typeof RISK_WORDS];
  if (known.every(({ share }) => share === 0)) return 'Cases of no risk level were covered';
  return least.share === 1
    ? 'Cases of every risk level were covered'
    : `Least covered were ${level} cases, at ${percent(least.share)}`;
}

function kindsHeadline(whole: CoverRow | null, kinds: typeof ABSENCE_KINDS_IN_ORDER): string {
  const known = kinds.flatMap((kind) => {
    const days = whole === null ? null : kindDays(whole, kind);
    return days === null || days.all === 0 ? [] : [{ kind, share: days.covered / days.all }];
  });
  const [least] = known.toSorted((a, b) => a.share - b.share);
  if (least === undefined) return 'No kind of absence needed cover';
  if (known.every(({ share }) => share === 0)) return 'No kind of absence was covered';
  return least.share === 1
    ? 'Every kind of absence was covered'
    : `Least covered was ${ABSENCE_KIND_WORDS[least.kind]}, at ${percent(least.share)}`;
}

/** 212.5 of 640 case-days of long absence were not covered. */
export const coverView: View<CoverRow, CoverPlot> = (rows, context): MetricView<CoverPlot> => {
  const scope = scopeInView(
    rows.filter(({ risk_level }) => risk_level === 'all'),
    context
  );
  const { parts, whole, of } = scope;
  const levels = rows.filter(
    (row) =>
      whole !== null && row.level === whole.level && row.unit_id === whole.unit_id && row.risk_level !== 'all'
  );
  const kinds = whole === null || !seesKinds(context) ? [] : ABSENCE_KINDS_IN_ORDER;
  const kindBars = kinds.flatMap((kind) => {
    const days = kindDays(whole as CoverRow, kind);
    return days === null || days.all === 0 ? [] : [barOf(kind, capital(ABSENCE_KIND_WORDS[kind]), days)];
  });
  const each = of === 'unit' ? 'officer' : 'unit';
  const days = whole === null ? null : daysOf(whole);
  return {
    headline: headlineOf(scope, context),
    subtitle: `Case-days of long absence, 12 months to ${dayInWords(whole?.period_end ?? context.asOf)}, one row per ${each}. ${scopeNameFirst(context)}.`,
    state: whole?.state ?? 'not_applicable',
    notes: [
      'The guidance gives no share: it is shown, not graded.',
      ...(context.loaded.has('case_history')
        ? []
        : [
            'Without the case history, past absences are counted with the cases that their officers lead now: cases passed on since are missing.'
          ]),
      ...(seesKinds(context) ? [] : ['Kinds of absence are shown to the welfare lead only.'])
    ],
    ...(days !== null && days.all > 0
      ? {
          figure: {
            text: percent(days.covered / days.all),
            detail: `of ${plural(days.all, 'case-day')} covered`
          }
        }
      : {}),
    table: coverTable(rows, scope, context),
    plot: {
      parts: barsOf(
        `Case-days of long absence by ${each}, covered or not`,
        parts.map(({ key, name, row }) => barOf(key, name, daysOf(row))),
        largest(parts.map(({ row }) => daysOf(row)))
      ),
      levels: barsOf(
        'Case-days of long absence by risk level, covered or not',
        levels.map((row) =>
          barOf(row.risk_level, capital(RISK_WORDS[row.risk_level as keyof typeof RISK_WORDS]), daysOf(row))
        ),
        largest(levels.map(daysOf))
      ),
      levelsHeadline: levelsHeadline(levels),
      kinds: barsOf(
        'Case-days of long absence by kind of absence, covered or not',
        kindBars,
        largest(kinds.map((kind) => kindDays(whole as CoverRow, kind)))
      ),
      kindsHeadline: kindsHeadline(whole, kinds),
      where: scopeNameFirst(context)
    }
  };
};
