// The list of exceptions: worst first, by pure rules over the metrics' rows. The page and the command line share it.
import type { Day } from '../shared/dates.ts';
import { byName } from '../shared/format.ts';
import type { Finding, Looking, Rows, Rule } from './exception.ts';
import { brokenCover, lapsedVetting, overdueCounselling, overdueScrutiny } from './rules-of-people.ts';
import { lastingOverload, ratioBreach, withoutLead } from './rules-of-work.ts';

export type { Finding, FigureRow, Rows, Rule } from './exception.ts';

/** Worst first. */
export const RULES: readonly Rule[] = [
  withoutLead,
  ratioBreach,
  lastingOverload,
  lapsedVetting,
  brokenCover,
  overdueCounselling,
  overdueScrutiny
];

/** A rule that somebody set aside for a while, with the reason. */
export interface Snoozed {
  readonly rule: string;
  /** Null = in every unit. */
  readonly unit_id: string | null;
  /** Its last day. */
  readonly until: Day;
  readonly reason: string;
  readonly role: string;
}

export interface Exception extends Finding {
  readonly rule: string;
  readonly title: string;
  /** The metric that has its rows. */
  readonly metric: string;
  /** Set aside, and shown as that; null = it needs its reader now. */
  readonly snoozed: Snoozed | null;
}

/** The metric that a rule looks at for this reader; undefined = none that they are shown. */
export const metricOf = (rule: Rule, has: (metric: string) => boolean): string | undefined =>
  rule.looksAt.find(has);

/** Every metric that some rule reads. */
export const METRICS_OF_TODAY: readonly string[] = [
  ...new Set(RULES.flatMap(({ looksAt, beside = [] }) => [...looksAt, ...beside]))
];

const snoozeOf = (rule: Rule, { unit_id }: Finding, snoozed: readonly Snoozed[]): Snoozed | null =>
  snoozed.find((one) => one.rule === rule.id && (one.unit_id === null || one.unit_id === unit_id)) ?? null;

/** What has been so the longest comes first; what is not known since when, last; then by name. */
const inOrder = (one: Finding, other: Finding): number =>
  (one.since ?? '~') < (other.since ?? '~')
    ? -1
    : (one.since ?? '~') > (other.since ?? '~')
      ? 1
      : byName(one.unit_id, other.unit_id) || byName(one.officer_id ?? '', other.officer_id ?? '');

/** In the order of the rules. A metric whose rows are not given is not looked at. */
export function exceptionsIn(rows: Rows, looking: Looking, snoozed: readonly Snoozed[] = []): Exception[] {
  return RULES.flatMap((rule) => {
    const metric = metricOf(rule, (id) => rows.has(id));
    if (metric === undefined) return [];
    return rule
      .find(rows, looking)
      .toSorted(inOrder)
      .map((one) => ({
        ...one,
        rule: rule.id,
        title: rule.title,
        metric,
        snoozed: snoozeOf(rule, one, snoozed)
      }));
  });
}

const COLUMNS = [
  'place',
  'rule',
  'title',
  'unit_id',
  'officer_id',
  'finding',
  'since',
  'or_before',
  'metric',
  'snoozed_until',
  'snooze_reason'
] as const;

type Cell = string | number | boolean | null;

/** As rows of `today.csv`, header first. */
export const todayRows = (exceptions: readonly Exception[]): Cell[][] => [
  [...COLUMNS],
  ...exceptions.map(({ rule, title, unit_id, officer_id, finding, since, orBefore, metric, snoozed }, at) => [
    at + 1,
    rule,
    title,
    unit_id,
    officer_id,
    finding,
    since,
    since === null ? null : (orBefore ?? false),
    metric,
    snoozed?.until ?? null,
    snoozed?.reason ?? null
  ])
];
