// Cases listed under the reason for each: what a line says, and where the lines go for the width there is.
import { levelTone, type Tone } from '../charts/colours.ts';
import { textWidth, wrapped } from '../charts/labels.ts';
import { daysBetween, shortDay, type Day } from '../shared/dates.ts';
import { count, plural } from '../shared/format.ts';
import { RISK_WORDS, type RiskLevel } from './risk-words.ts';
import { unitName } from './scope.ts';
import type { TableView, ViewContext } from './view.ts';

/** A case and why it is listed; one row of a metric that lists cases. */
export interface CaseRow {
  readonly unit_id: string;
  readonly case_id: string;
  readonly lead_officer_id: string | null;
  readonly risk_level: RiskLevel;
  readonly reason: string;
  readonly since: Day | null;
}

/** One case of the list. */
export interface ListedCase {
  readonly key: string;
  readonly name: string;
  readonly level: string;
  readonly tone: Tone;
  /** Who should lead, and in which unit where there is more than one. */
  readonly lead: string;
  /** "since 3 Sep 2026, 27 days", or "not known since when". */
  readonly since: string;
  readonly words: string;
}

export interface CaseGroup {
  readonly reason: string;
  readonly title: string;
  readonly cases: readonly ListedCase[];
  /** Cases of this reason beyond those drawn. */
  readonly left: number;
}

export interface CaseListPlot {
  readonly label: string;
  readonly groups: readonly CaseGroup[];
}

/** Why a case is listed, as a reader says it, by reason. */
export type ReasonWords = Readonly<Record<string, string>>;

/** Cases drawn per reason unless said; the table has them all. */
const MANY = 25;

function sinceInWords({ since }: CaseRow, { asOf }: ViewContext): string {
  if (since === null) return 'not known since when';
  return `since ${shortDay(since)}, ${plural(daysBetween(since, asOf), 'day')}`;
}

function listedCase(row: CaseRow, words: ReasonWords, context: ViewContext): ListedCase {
  const level = RISK_WORDS[row.risk_level];
  const since = sinceInWords(row, context);
  const where = context.unitId === null ? [unitName(row.unit_id, context)] : [];
  const lead = [...(row.lead_officer_id === null ? [] : [row.lead_officer_id]), ...where].join(', ');
  return {
    key: row.case_id,
    name: row.case_id,
    level,
    tone: levelTone(row.risk_level),
    lead,
    since,
    words: `Case ${row.case_id}, ${level}${lead === '' ? '' : `, ${lead}`}: ${words[row.reason] ?? row.reason}, ${since}`
  };
}

/** The rows by reason, in the order of each reason's first row; at most so many of each are drawn. */
export function caseGroups(
  rows: readonly CaseRow[],
  words: ReasonWords,
  context: ViewContext,
  most = MANY
): readonly CaseGroup[] {
  return [...new Set(rows.map(({ reason }) => reason))].map((reason) => {
    const own = rows.filter((row) => row.reason === reason);
    return {
      reason,
      title: `${plural(own.length, 'case')}: ${words[reason] ?? reason}`,
      cases: own.slice(0, most).map((row) => listedCase(row, words, context)),
      left: Math.max(0, own.length - most)
    };
  });
}

/** The table behind the list: every row. */
export const caseTable = (
  caption: string,
  rows: readonly CaseRow[],
  words: ReasonWords,
  context: ViewContext
): TableView => ({
  caption,
  columns: [
    { key: 'case', title: 'Case', align: 'start' },
    { key: 'level', title: 'Risk level', align: 'start' },
    { key: 'unit', title: 'Unit', align: 'start' },
    { key: 'lead', title: 'Lead', align: 'start' },
    { key: 'reason', title: 'Why', align: 'start' },
    { key: 'since', title: 'Since', align: 'start' },
    { key: 'days', title: 'Days', align: 'end' }
  ],
  rows: rows.map((row) => ({
    key: `${row.case_id} ${row.reason}`,
    cells: {
      case: row.case_id,
      level: RISK_WORDS[row.risk_level],
      unit: unitName(row.unit_id, context),
      lead: row.lead_officer_id ?? 'none',
      reason: words[row.reason] ?? row.reason,
      since: row.since === null ? 'not known' : shortDay(row.since),
      days: row.since === null ? '' : count(daysBetween(row.since, context.asOf))
    }
  }))
});

export interface PlacedCase extends ListedCase {
  readonly index: number;
  readonly top: number;
  readonly height: number;
}

export interface PlacedGroup {
  readonly reason: string;
  /** The lines of the title, each with its middle in px. */
  readonly title: readonly { readonly text: string; readonly y: number }[];
  readonly cases: readonly PlacedCase[];
  /** "and 12 more in the table", under the cases. */
  readonly more: { readonly text: string; readonly y: number } | null;
}

export interface ListLayout {
  readonly groups: readonly PlacedGroup[];
  readonly height: number;
  /** Two lines a case, where columns would not fit. */
  readonly isNarrow: boolean;
  /** Left edges of the columns in px: level, lead, since. */
  readonly columns: { readonly level: number; readonly lead: number; readonly since: number };
}

const NAME = 24;
const GAP = 20;
const HEADING = 30;
const LINE = 17;

const widest = (texts: readonly string[], isBold = false): number =>
  Math.max(0, ...texts.map((text) => textWidth(text, 13, isBold)));

/** Cases listed of each reason on paper: fewer where there are many reasons. */
const mostOnPaper = (groups: readonly CaseGroup[]): number => (groups.length > 4 ? 2 : 3);

/** The first of each reason, which are the worst, and how many more there are. */
export const shortGroups = (groups: readonly CaseGroup[]): readonly CaseGroup[] =>
  groups.map((one) => ({
    ...one,
    cases: one.cases.slice(0, mostOnPaper(groups)),
    left: one.left + Math.max(0, one.cases.length - mostOnPaper(groups))
  }));

/** Lays out the groups one below the other. Pure. */
export function listLayout(groups: readonly CaseGroup[], width: number): ListLayout {
  const all = groups.flatMap(({ cases }) => cases);
  const level =
    NAME +
    widest(
      all.map(({ name }) => name),
      true
    ) +
    GAP;
  const lead = level + widest(all.map((one) => one.level)) + GAP;
  const since = lead + widest(all.map((one) => one.lead)) + GAP;
  const isNarrow = since + widest(all.map((one) => one.since)) > width;
  const line = isNarrow ? 44 : 26;
  let y = -6;
  let index = 0;
  const placed = groups.map(({ reason, title, cases, left }) => {
    const heading = y + HEADING / 2 + 4;
    const words = wrapped(title, width - 2, 13, true).map((text, at) => ({ text, y: heading + at * LINE }));
    y += HEADING + 4 + (words.length - 1) * LINE;
    const own = cases.map((one) => {
      const top = y;
      y += line;
      return { ...one, index: index++, top, height: line };
    });
    const more = left === 0 ? null : { text: `and ${left} more, in the table`, y: y + 12 };
    y += more === null ? 8 : 28;
    return { reason, title: words, cases: own, more };
  });
  return { groups: placed, height: y + 2, isNarrow, columns: { level, lead, since } };
}
