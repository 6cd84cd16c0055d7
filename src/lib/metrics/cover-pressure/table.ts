// The table behind the pressure of cover: own, covered and both together, and what holds the cover.
import { count, decimal, partOf, percent } from '../../shared/format.ts';
import { loadRangeInWords } from '../load-range.ts';
import { scopeName } from '../people.ts';
import { limitWords, rangeInWords } from '../risk-words.ts';
import { numberSetting, type Part } from '../scope.ts';
import type { TableView, ViewContext } from '../view.ts';
import type { CoverPressureRow } from './metric.ts';

const COLUMNS = [
  ['officers', 'Officers covered'],
  ['own_cases', 'Own cases'],
  ['covered_cases', 'Covered cases'],
  ['own_hours', 'Own hours'],
  ['covered_hours', 'Covered hours'],
  ['ratio', 'Covered ÷ own'],
  ['own_share', 'High risk, own'],
  ['share', 'High risk, with cover'],
  ['share_range', 'High risk with cover, as cases not assessed turn out'],
  ['available', 'Hours available'],
  ['own_load', 'Load, own'],
  ['load', 'Load, with cover'],
  ['load_range', 'Load with cover, as cases not assessed turn out'],
  ['chain', 'Links of the chain']
] as const;

const hours = (value: number | null): string => (value === null ? 'not known' : decimal(value));

/** "14 to 21 %"; nothing where there are no cases, or all are assessed. */
export const shareRangeInWords = (
  { share_least: least, share_most: most, not_assessed }: CoverPressureRow,
  limit: number
): string => (least === null || most === null || not_assessed === 0 ? '' : rangeInWords(least, most, limit));

function loadOf(load: number | null, { load_state: state }: CoverPressureRow, breach: number): string {
  if (load !== null) return percent(load / 100, breach);
  return state === 'absent' ? 'absent' : state === 'no_data' ? 'not known' : 'none';
}

function cellsOf(name: string, row: CoverPressureRow, context: ViewContext): Record<string, string> {
  const breach = numberSetting(context, 'load_breach_percent');
  const limit = limitWords(context).percent;
  return {
    name,
    officers: count(row.officers_covered),
    own_cases: count(row.own_cases),
    covered_cases: count(row.covered_cases),
    own_hours: hours(row.own_hours_needed),
    covered_hours: hours(row.covered_hours_needed),
    ratio: row.covered_to_own === null ? 'none' : percent(row.covered_to_own),
    own_share: row.own_share === null ? 'none' : percent(row.own_share, limit),
    share: row.share === null ? 'none' : partOf(row.high_risk_cases, row.cases, limit),
    share_range: shareRangeInWords(row, limit),
    available: hours(row.available_hours),
    own_load: loadOf(row.own_load_percent, row, breach),
    load: loadOf(row.load_percent, row, breach),
    load_range: loadRangeInWords(row, breach),
    chain: count(row.chain_length),
    mutual: row.reciprocal ? 'yes' : 'no',
    broken: row.broken ? 'away today' : 'there'
  };
}

export const pressureTable = (
  people: readonly Part<CoverPressureRow>[],
  context: ViewContext
): TableView => ({
  caption: `Those who cover today, ${scopeName(context)}`,
  columns: [
    { key: 'name', title: 'Officer who covers', align: 'start' },
    ...COLUMNS.map(([key, title]) => ({ key, title, align: 'end' as const })),
    { key: 'mutual', title: 'Cover for each other', align: 'start' },
    { key: 'broken', title: 'Is there', align: 'start' }
  ],
  rows: people.map(({ key, name, row }) => ({ key, cells: cellsOf(name, row, context) }))
});
