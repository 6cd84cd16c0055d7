// Eight linked views as a page makes them when the unit in view changes: kept rows → scope → view.
import { caseload } from '../../src/lib/metrics/caseload/metric.ts';
import { caseloadView } from '../../src/lib/metrics/caseload/view.ts';
import type { Metric } from '../../src/lib/metrics/define.ts';
import { dilution } from '../../src/lib/metrics/dilution/metric.ts';
import { dilutionView } from '../../src/lib/metrics/dilution/view.ts';
import { highRiskShare } from '../../src/lib/metrics/high-risk-share/metric.ts';
import { highRiskShareView } from '../../src/lib/metrics/high-risk-share/view.ts';
import { noEffectiveLead } from '../../src/lib/metrics/no-effective-lead/metric.ts';
import { noEffectiveLeadView } from '../../src/lib/metrics/no-effective-lead/view.ts';
import { resilience } from '../../src/lib/metrics/resilience/metric.ts';
import { resilienceView } from '../../src/lib/metrics/resilience/view.ts';
import { resilienceScore } from '../../src/lib/metrics/resilience-score/metric.ts';
import { resilienceScoreView } from '../../src/lib/metrics/resilience-score/view.ts';
import { riskTrend } from '../../src/lib/metrics/risk-trend/metric.ts';
import { riskTrendView } from '../../src/lib/metrics/risk-trend/view.ts';
import { vetting } from '../../src/lib/metrics/vetting/metric.ts';
import { vettingView } from '../../src/lib/metrics/vetting/view.ts';
import type { MetricView, ViewContext } from '../../src/lib/metrics/view.ts';
import type { Brought } from '../../src/lib/pipeline/bring.ts';
import type { Force } from '../../src/lib/pipeline/force.ts';
import { rowsOfUnit } from '../../src/lib/pipeline/rows-of-unit.ts';
import { settingsInForce } from '../../src/lib/settings/settings.ts';
import type { Row } from '../../src/lib/warehouse/warehouse.ts';
import { everything } from './sets.ts';

type AnyView = (rows: readonly never[], context: ViewContext) => MetricView<unknown>;

const VIEWS: readonly { readonly metric: Metric; readonly view: AnyView; readonly beside?: Metric }[] = [
  { metric: caseload, view: caseloadView },
  { metric: highRiskShare, view: highRiskShareView, beside: caseload },
  { metric: riskTrend, view: riskTrendView },
  { metric: dilution, view: dilutionView },
  { metric: noEffectiveLead, view: noEffectiveLeadView },
  { metric: resilience, view: resilienceView },
  { metric: resilienceScore, view: resilienceScoreView },
  { metric: vetting, view: vettingView }
];

export interface Page {
  readonly unitIds: readonly string[];
  /** The eight views of one unit, or of all units for null. */
  show(unitId: string | null): Promise<readonly MetricView<unknown>[]>;
  /** The rows that a metric's view is made from. */
  rows(metric: Metric, unitId: string | null): Promise<readonly Row[]>;
}

/** A page over a force that stands: what session and `viewOf` do, without Svelte around it. */
export async function pageOf(force: Force, brought: Brought): Promise<Page> {
  const { asOf, settings } = everything(brought);
  const context: ViewContext = {
    asOf,
    unitId: null,
    unitNames: new Map(force.units.map(({ unit_id, unit_name }) => [unit_id, unit_name])),
    settings: settingsInForce(settings, asOf),
    loaded: force.loaded
  };
  const rows = async (metric: Metric, unitId: string | null) => rowsOfUnit(await force.ask(metric), unitId);
  const show = (unitId: string | null) =>
    Promise.all(
      VIEWS.map(async ({ metric, view, beside }) => {
        const besides = beside ? [[beside.id, await rows(beside, unitId)] as const] : [];
        const shown = (await rows(metric, unitId)) as readonly never[];
        return view(shown, { ...context, unitId, beside: new Map(besides) });
      })
    );
  for (const { metric } of VIEWS) await force.ask(metric);
  return { unitIds: force.units.map(({ unit_id }) => unit_id), show, rows };
}
