// The table behind cover: for all cases and each risk level, the case-days, and by kind of absence where that is shown.
import { count, decimal, percent } from '../../shared/format.ts';
import { ABSENCE_KIND_WORDS, ABSENCE_KINDS_IN_ORDER, seesKinds } from '../absence-groups.ts';
import { RISK_WORDS } from '../risk-words.ts';
import { sumOf, unitName, type Scope } from '../scope.ts';
import type { TableView, ViewContext } from '../view.ts';
import type { CoverRow } from './metric.ts';

const known = (value: number | null): string => (value === null ? 'not known' : decimal(value));

function cellsOf(name: string, row: CoverRow, context: ViewContext): Record<string, string> {
  const kinds = seesKinds(context)
    ? ABSENCE_KINDS_IN_ORDER.map((kind) => {
        const [all, covered] = [row[`${kind}_case_days`], row[`${kind}_covered_case_days`]];
        return [kind, all === null || all === 0 ? '' : `${known(covered)} of ${count(all)}`];
      })
    : [];
  return {
    name,
    level: row.risk_level === 'all' ? 'all' : RISK_WORDS[row.risk_level],
    days: row.case_days === null ? 'not known' : count(row.case_days),
    covered: known(row.covered_case_days),
    broken: known(row.broken_case_days),
    share: row.covered_share === null ? '' : percent(row.covered_share),
    ...Object.fromEntries(kinds)
  };
}

export function coverTable(
  rows: readonly CoverRow[],
  scope: Scope<CoverRow>,
  context: ViewContext
): TableView {
  const sum = sumOf(scope);
  const lines = [...scope.parts, ...(sum ? [sum] : [])];
  const title = scope.of === 'unit' ? 'Officer' : 'Unit';
  const own = ({ row: { level, unit_id, officer_id } }: (typeof lines)[number]) =>
    rows.filter((row) => row.level === level && row.unit_id === unit_id && row.officer_id === officer_id);
  return {
    caption: `Case-days of long absence and cover by ${title.toLowerCase()} and risk level, ${context.unitId === null ? scope.name : unitName(context.unitId, context)}`,
    columns: [
      { key: 'name', title, align: 'start' },
      { key: 'level', title: 'Risk level', align: 'start' },
      { key: 'days', title: 'Case-days', align: 'end' },
      { key: 'covered', title: 'Covered', align: 'end' },
      { key: 'broken', title: 'Of these by somebody away too', align: 'end' },
      { key: 'share', title: 'Share covered', align: 'end' },
      ...(seesKinds(context)
        ? ABSENCE_KINDS_IN_ORDER.map((kind) => ({
            key: kind,
            title: `In ${ABSENCE_KIND_WORDS[kind]}`,
            align: 'end' as const
          }))
        : [])
    ],
    rows: lines.flatMap((line) =>
      own(line).map((row) => ({
        key: `${line.key} ${row.risk_level}`,
        cells: cellsOf(line.name, row, context)
      }))
    )
  };
}
