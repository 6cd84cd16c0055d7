// run.json: what the figures were made from, with what, and what became of each.
import { fileURLToPath } from 'node:url';
import { PROTECTION_VERSION } from '../../lib/disclosure/protect.ts';
import type { Metric } from '../../lib/metrics/define.ts';
import type { Brought } from '../../lib/pipeline/bring.ts';
import type { Choices, Force } from '../../lib/pipeline/force.ts';
import type { Scenario } from '../../lib/scenario/scenario.ts';
import { settingsHash, settingsInForce } from '../../lib/settings/settings.ts';
import { buildId } from '../release/build-id.js';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

/** `ok` = worked out; `no_data` = extracts are missing; `withheld` = not for this lens. `rows` is what was written. */
export interface MetricRecord {
  readonly state: 'ok' | 'no_data' | 'withheld';
  readonly rows: number;
  readonly needs?: readonly string[];
}

export function metricRecord(force: Force, metric: Metric, rows: number): MetricRecord {
  if (force.sightOf(metric) === 'none') return { state: 'withheld', rows };
  const needs = force.needsOf(metric);
  return needs.length > 0 ? { state: 'no_data', rows, needs } : { state: 'ok', rows };
}

const inputs = (force: Force) =>
  force.receipts.map((receipt) => ({
    extract: receipt.extract,
    file: receipt.file,
    format: receipt.format,
    sheet: receipt.sheet,
    container: receipt.container,
    sha256: receipt.sha256,
    bytes: receipt.byteCount,
    rows: receipt.rows,
    accepted: receipt.accepted,
    rejected: receipt.rejected,
    blank: receipt.blank,
    above_header: receipt.aboveHeader,
    mapping: receipt.mapping,
    encoding: receipt.encoding,
    delimiter: receipt.delimiter,
    ignored_headers: receipt.ignoredHeaders
  }));

/** What a run was made from, beside the force itself. */
interface Run {
  readonly choices: Choices;
  /** Null where the figures are facts. */
  readonly scenario: Scenario | null;
  readonly brought: Brought;
  readonly passedOver: readonly string[];
  readonly metrics: Readonly<Record<string, MetricRecord>>;
}

/** The whole record as text. */
export async function runJson(
  force: Force,
  { choices, scenario, brought, passedOver, metrics }: Run
): Promise<string> {
  const { boundaries } = brought;
  const record = {
    schema_version: 1,
    build: buildId(ROOT),
    as_of: choices.asOf,
    lens: choices.lens,
    unit: choices.unitId,
    scenario: scenario && { title: scenario.title, is_a_fact: false, changes: scenario.changes },
    engine: force.engine,
    protection_version: PROTECTION_VERSION,
    settings_hash: await settingsHash(choices.settings),
    settings: settingsInForce(choices.settings, choices.asOf),
    inputs: inputs(force),
    boundaries: boundaries && {
      file: boundaries.file,
      sha256: boundaries.sha256,
      areas: boundaries.areaIds.length
    },
    passed_over: passedOver,
    metrics
  };
  return `${JSON.stringify(record, null, 2)}\n`;
}
