// The share of the whole in view as a control chart, month by month.
import { percent } from '../../shared/format.ts';
import { limitWords } from '../risk-words.ts';
import { unitName } from '../scope.ts';
import type { ViewContext } from '../view.ts';
import { xmrOf, type XmrPlot } from '../xmr.ts';
import type { RiskTrendRow } from './metric.ts';

/** Of the unit or the force in view, not of its parts; where there are several forces, of none. */
export function controlOf(rows: readonly RiskTrendRow[], context: ViewContext): XmrPlot {
  const { unitId } = context;
  const limit = limitWords(context);
  const own = rows.filter(({ level, unit_id }) =>
    unitId === null ? level === 'force' : level === 'unit' && unit_id === unitId
  );
  const isOne = new Set(own.map(({ force_id }) => force_id)).size === 1;
  return xmrOf(
    {
      name: 'High-risk share',
      where: unitId === null ? 'The force' : unitName(unitId, context),
      months: isOne ? own.map(({ as_of, share }) => ({ day: as_of, value: share })) : [],
      format: (share) => percent(share, limit.percent)
    },
    context
  );
}
