// The table behind the picture of the high-risk share, the whole last.
import { count, percent } from '../../shared/format.ts';
import { rangeInWords, type LimitWords } from '../risk-words.ts';
import { sumOf, type Part, type Scope } from '../scope.ts';
import type { TableView, ViewContext } from '../view.ts';
import type { HighRiskShareRow } from './metric.ts';
import { CHANCE_WORDS, chanceOfRow, standing } from './standing.ts';

const COLUMNS: TableView['columns'] = [
  { key: 'name', title: '', align: 'start' },
  { key: 'cases', title: 'Cases', align: 'end' },
  { key: 'high', title: 'High risk', align: 'end' },
  { key: 'unassessed', title: 'Not assessed', align: 'end' },
  { key: 'share', title: 'Share', align: 'end' },
  { key: 'range', title: 'Least to most', align: 'end' },
  { key: 'standing', title: 'Against the limit', align: 'start' },
  { key: 'chance', title: 'Against chance', align: 'start' }
];

function cellsOf(
  { name, row }: Omit<Part<HighRiskShareRow>, 'key'>,
  context: ViewContext,
  limit: LimitWords
) {
  const { share, share_least, share_most, state } = row;
  const chance = chanceOfRow(row, context, limit);
  return {
    name,
    cases: count(row.cases),
    high: count(row.high_risk_cases),
    unassessed: count(row.not_assessed),
    share: share === null ? 'not applicable' : percent(share, limit.percent),
    range:
      share_least === null || share_most === null ? '' : rangeInWords(share_least, share_most, limit.percent),
    standing: standing(row, limit),
    chance: chance === null || state !== 'breach' ? '' : CHANCE_WORDS[chance]
  };
}

/** One row per officer or unit as in the picture, and one for the unit or the force. */
export function tableOf(scope: Scope<HighRiskShareRow>, context: ViewContext, limit: LimitWords): TableView {
  const { parts, of, name } = scope;
  const title = of === 'unit' ? 'Officer' : 'Unit';
  const sum = sumOf(scope);
  return {
    caption: `High-risk share by ${title.toLowerCase()}, ${name}`,
    columns: COLUMNS.map((column) => (column.key === 'name' ? { ...column, title } : column)),
    rows: [
      ...parts.map((part) => ({ key: part.key, cells: cellsOf(part, context, limit) })),
      ...(sum ? [{ key: sum.key, cells: cellsOf(sum, context, limit) }] : [])
    ]
  };
}
