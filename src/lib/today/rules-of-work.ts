// Rules of the work: cases with nobody, too many high-risk ones, too much for long.
import { REASON_WORDS, type Reason } from '../metrics/lead-words.ts';
import { count, decimal, partOf, percent, plural } from '../shared/format.ts';
import {
  aboutOf,
  byDay,
  figure,
  isOfSame,
  rowsOfThose,
  text,
  textOrNone,
  type FigureRow,
  type Finding,
  type Rule
} from './exception.ts';

/** Rows that have the same texts in the columns, in the order of their first. */
function grouped(rows: readonly FigureRow[], columns: readonly string[]): FigureRow[][] {
  const groups = new Map<string, FigureRow[]>();
  for (const row of rows) {
    const key = JSON.stringify(columns.map((column) => row[column] ?? null));
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return [...groups.values()];
}

const earliest = (rows: readonly FigureRow[], column: string): string | null =>
  rows
    .flatMap((row) => textOrNone(row, column) ?? [])
    .toSorted()
    .at(0) ?? null;

export const withoutLead: Rule = {
  id: 'no-effective-lead',
  title: 'High-risk cases without an effective lead',
  looksAt: ['no-effective-lead'],
  find: (rows, { settings }) => {
    const levels = settings['high_risk_levels'] as readonly string[];
    const high = (rows.get('no-effective-lead') ?? []).filter((row) =>
      levels.includes(text(row, 'risk_level'))
    );
    return grouped(high, ['unit_id', 'lead_officer_id', 'reason']).map((cases): Finding => {
      const [first = {}] = cases;
      const lead = textOrNone(first, 'lead_officer_id');
      const reason = text(first, 'reason') as Reason;
      const highest = cases.filter((row) => row['risk_level'] === 'very_high').length;
      const ofThese = highest === 0 ? '' : `, ${count(highest)} very high`;
      return {
        key: `${text(first, 'unit_id')} ${lead ?? ''} ${reason}`,
        unit_id: text(first, 'unit_id'),
        officer_id: lead,
        finding: `${plural(cases.length, 'high-risk case')}${ofThese}: ${REASON_WORDS[reason]}`,
        since: earliest(cases, 'since')
      };
    });
  }
};

/** First day of the unbroken row of breaches that ends with the newest snapshot. */
function aboveSince(trend: readonly FigureRow[], row: FigureRow): Pick<Finding, 'since' | 'orBefore'> {
  const own = trend.filter((other) => isOfSame(other, row)).toSorted(byDay('as_of'));
  const at = own.findLastIndex(({ state }) => state !== 'breach') + 1;
  const first = own[at];
  // One snapshot alone says that it is so, not since when.
  if (first === undefined || own.length === 1) return { since: null };
  return { since: text(first, 'as_of'), orBefore: at === 0 };
}

export const ratioBreach: Rule = {
  id: 'high-risk-share',
  title: 'Above the model’s high-risk share',
  looksAt: ['high-risk-share'],
  beside: ['risk-trend'],
  find: (rows, { settings }) =>
    rowsOfThose(rows.get('high-risk-share') ?? [])
      .filter(({ state }) => state === 'breach')
      .map((row): Finding => {
        const limit = settings['high_risk_limit_percent'] as number;
        const share = figure(row, 'share');
        const high = figure(row, 'high_risk_cases');
        const cases = figure(row, 'cases');
        // Of those assessed alone, where the settings say so: then the share is not that of all cases.
        const isOfAll = settings['unassessed_denominator'] === 'all';
        const measured = isOfAll
          ? partOf(high, cases, limit)
          : `${count(high)} of those assessed, ${percent(share, limit)}`;
        return {
          ...aboutOf(row),
          finding: `${measured} high risk; model ${decimal(limit, 0)} %, to pass on at least ${count(figure(row, 'must_shed'))}`,
          ...aboveSince(rows.get('risk-trend') ?? [], row)
        };
      })
};

/** The newest row of each grain, with the first day of the breach that lasts. */
function lasting(loads: readonly FigureRow[]): { row: FigureRow; since: string; orBefore: boolean }[] {
  return grouped(loads, ['level', 'unit_id', 'officer_id', 'grain']).flatMap((own) => {
    const inOrder = own.toSorted(byDay('snapshot_on'));
    const row = inOrder.at(-1);
    if (row?.['is_persistent'] !== true || row['state'] !== 'breach') return [];
    const at = Math.max(0, inOrder.length - figure(row, 'breaches_in_a_row'));
    return [{ row, since: text(inOrder[at] ?? row, 'snapshot_on'), orBefore: at === 0 }];
  });
}

export const lastingOverload: Rule = {
  id: 'load-percent',
  title: 'More work than hours for long',
  looksAt: ['load-percent'],
  beside: ['workload-review'],
  find: (rows) => {
    const newest = lasting(rowsOfThose(rows.get('load-percent') ?? []));
    const reviews = rows.get('workload-review') ?? [];
    return grouped(
      newest.map(({ row }) => row),
      ['level', 'unit_id', 'officer_id']
    ).map(([row = {}]): Finding => {
      const own = newest.filter((one) => isOfSame(one.row, row));
      const [longest] = own.toSorted((one, other) => (one.since < other.since ? -1 : 1));
      const shown = longest ?? { row, since: text(row, 'snapshot_on'), orBefore: false };
      const review = reviews.find((one) => isOfSame(one, row) && one['breach'] === 'load');
      const isNotReviewed = row['level'] === 'officer' && review?.['state'] === 'breach';
      return {
        ...aboutOf(row),
        finding: `${decimal(figure(shown.row, 'load_percent'))} % of the hours, above the limit at ${plural(figure(shown.row, 'breaches_in_a_row'), 'snapshot')} in a row${isNotReviewed ? '; no workload review since' : ''}`,
        since: shown.since,
        orBefore: shown.orBefore
      };
    });
  }
};
