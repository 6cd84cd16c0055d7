// Vetting in words, and as the table behind its pictures.
import { dayInWords, shortDay } from '../../shared/dates.ts';
import { count } from '../../shared/format.ts';
import { scopeName } from '../people.ts';
import type { Part } from '../scope.ts';
import type { TableView, ViewContext } from '../view.ts';
import type { VettingRow } from './metric.ts';

export type Person = Part<VettingRow>;

/** The level that everybody in a vetting role needs. */
export const minimumOf = ({ settings }: ViewContext): string => String(settings['vetting_minimum']);

/** "until 4 Nov 2027", "overdue since 4 Nov 2025", "not vetted". */
export function vettingInWords(row: VettingRow, minimum: string): string {
  if (row.state === 'no_data') return 'not known';
  if (row.due_on === null) return `not vetted to ${minimum}`;
  if (row.state === 'breach') return `lapsed ${shortDay(row.due_on)}`;
  return row.state === 'watch' ? `due ${shortDay(row.due_on)}` : `until ${shortDay(row.due_on)}`;
}

/** Every officer's vetting. */
export function tableOf(people: readonly Person[], context: ViewContext): TableView {
  const dayOf = (day: string | null) => (day === null ? '' : dayInWords(day));
  const known = (value: number | null) => (value === null ? 'not known' : count(value));
  const yesNo = (value: boolean | null) => (value === null ? 'not known' : value ? 'yes' : 'no');
  return {
    caption: `Vetting of officers, ${scopeName(context)}, ${dayInWords(context.asOf)}`,
    columns: [
      { key: 'officer', title: 'Officer', align: 'start' },
      { key: 'vetting', title: 'Vetting', align: 'start' },
      { key: 'level', title: 'Level held', align: 'start' },
      { key: 'granted', title: 'Granted', align: 'start' },
      { key: 'due', title: 'Due', align: 'start' },
      { key: 'before', title: 'Before taking up post', align: 'start' },
      { key: 'unvetted', title: 'Days in post unvetted', align: 'end' },
      { key: 'cases', title: 'Cases', align: 'end' },
      { key: 'high', title: 'High-risk cases', align: 'end' }
    ],
    rows: people.map(({ key, name, row }) => ({
      key,
      cells: {
        officer: name,
        vetting: vettingInWords(row, minimumOf(context)),
        level: row.level_held ?? (row.state === 'no_data' ? 'not known' : 'none'),
        granted: dayOf(row.granted_on),
        due: dayOf(row.due_on),
        before: yesNo(row.before_post),
        unvetted: known(row.days_unvetted_in_post),
        cases: count(row.cases),
        high: count(row.high_risk_cases)
      }
    }))
  };
}
