// The table behind the load: every figure of the month, with what the cases not assessed may change.
import { count, decimal, percent } from '../../shared/format.ts';
import { loadRangeInWords } from '../load-range.ts';
import { numberSetting, sumOf, type Scope } from '../scope.ts';
import type { TableView, ViewContext } from '../view.ts';
import type { LoadPercentRow } from './metric.ts';

const STATES: Readonly<Record<string, string>> = {
  ok: 'within the hours',
  watch: 'at the hours',
  breach: 'too much work',
  absent: 'absent',
  no_data: 'not known',
  not_applicable: 'nobody’s hours'
};

const COLUMNS = [
  ['cases', 'Cases'],
  ['needed', 'Hours needed'],
  ['available', 'Hours available'],
  ['load', 'Load'],
  ['range', 'As cases not assessed turn out'],
  ['run', 'Months too much, in a row']
] as const;

function cellsOf(name: string, row: LoadPercentRow, breach: number): Record<string, string> {
  const hours = (value: number | null) => (value === null ? 'not known' : decimal(value));
  const { load_percent: load, state } = row;
  return {
    name,
    cases: count(row.cases),
    needed: hours(row.hours_needed),
    available: state === 'not_applicable' && row.available_hours === null ? '' : hours(row.available_hours),
    load: load === null ? (STATES[state] ?? '') : percent(load / 100, breach),
    range: loadRangeInWords(row, breach),
    run: count(row.breaches_in_a_row),
    state: STATES[state] ?? ''
  };
}

export function loadTable(scope: Scope<LoadPercentRow>, context: ViewContext): TableView {
  const { parts, of, name } = scope;
  const sum = sumOf(scope);
  const breach = numberSetting(context, 'load_breach_percent');
  const title = of === 'unit' ? 'Officer' : 'Unit';
  return {
    caption: `Hours needed and available this month by ${title.toLowerCase()}, ${name}`,
    columns: [
      { key: 'name', title, align: 'start' },
      ...COLUMNS.map(([key, heading]) => ({ key, title: heading, align: 'end' as const })),
      { key: 'state', title: 'State', align: 'start' }
    ],
    rows: [
      ...parts.map(({ key, name: part, row }) => ({ key, cells: cellsOf(part, row, breach) })),
      ...(sum ? [{ key: sum.key, cells: cellsOf(sum.name, sum.row, breach) }] : [])
    ]
  };
}
