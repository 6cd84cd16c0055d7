// A unit whose officers are not shown is not a unit without officers.
import { describe, expect, it } from 'vitest';
import { examples as caseloads } from './caseload/examples.ts';
import { caseloadView } from './caseload/view.ts';
import { examples as shares } from './high-risk-share/examples.ts';
import { highRiskShareView } from './high-risk-share/view.ts';
import { examples as loads } from './load-percent/examples.ts';
import { loadPercentView } from './load-percent/view.ts';
import type { LevelledRow } from './scope.ts';
import type { Example, MetricView, ViewContext } from './view.ts';
import { examples as work } from './weighted-load/examples.ts';
import { weightedLoadView } from './weighted-load/view.ts';

const NOBODY = /there are no|nobody|no work/i;

function shownTo<Row extends LevelledRow>(
  examples: readonly Example<Row>[],
  view: (rows: readonly Row[], context: ViewContext) => MetricView<unknown>
) {
  const { rows, context } = examples.find(({ name }) => name === 'The force')!;
  const unit = rows.find(({ level }) => level === 'unit')!;
  const own = rows.filter(({ unit_id, level }) => level === 'unit' && unit_id === unit.unit_id);
  const unitId = unit.unit_id as string;
  const named = context.unitNames.get(unitId) ?? unitId;
  return { shown: view(own, { ...context, unitId, lens: 'force' }), named };
}

describe('the chief officer, with one unit in view', () => {
  it.each([
    ['caseload', shownTo(caseloads, caseloadView)],
    ['high-risk share', shownTo(shares, highRiskShareView)],
    ['hours of work', shownTo(work, weightedLoadView)],
    ['load', shownTo(loads, loadPercentView)]
  ])('is told the unit’s own %s, once', (_, { shown, named }) => {
    expect(shown.headline).not.toMatch(NOBODY);
    expect(shown.table.rows.map(({ cells }) => cells['name'])).toEqual([named]);
    expect(shown.figure).toBeDefined();
    expect(JSON.stringify(shown)).not.toContain('The force');
  });
});
