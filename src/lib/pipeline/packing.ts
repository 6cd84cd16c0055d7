// Makes a pack: of every figure the rows that both its maker and its reader may see, and nothing else.
import type { PackHead, PackRow } from '../disclosure/pack.ts';
import { DEFINITIONS } from '../metrics/definitions.ts';
import type { Metric } from '../metrics/define.ts';
import { settingsHash, settingsInForce, writeSettings } from '../settings/settings.ts';
import type { Day } from '../shared/dates.ts';
import type { Lens } from '../shared/lens.ts';
import type { Row } from '../warehouse/warehouse.ts';
import type { Force } from './force.ts';
import { sightOf, visibleRows, type Reader } from './lens.ts';
import type { Choices, Watch } from './work.ts';

/** For whom each reader may make a pack. */
export const PACKS_FOR: Readonly<Record<Lens, readonly Lens[]>> = {
  unit: ['force'],
  force: ['unit'],
  welfare: ['force', 'unit']
};

export interface Packing {
  /** As the figures were built. */
  readonly choices: Choices & { readonly lens: Lens };
  /** For a unit manager, which unit's. */
  readonly reader: Reader & { readonly lens: Lens };
  readonly build: string;
  readonly isSample: boolean;
}

const ready = (force: Force, reader: Reader, metric: Metric): boolean =>
  force.sightOf(metric) !== 'none' &&
  sightOf(metric, reader) !== 'none' &&
  force.needsOf(metric).length === 0;

/**
 * Protected figures of the force as the reader's own database has them: added up from what its units show, and not from
 * the true numbers that the welfare lead holds.
 */
function withOwnForce(metric: Metric, rows: readonly Row[], { asOf, settings }: Choices): readonly Row[] {
  const isProtected = metric.reads.some((table) => table.startsWith('int_protected_'));
  if (!isProtected || !metric.together) return rows;
  const units = rows.filter(({ level }) => level !== 'force');
  const settingsOn = (day: Day) => settingsInForce(settings, day);
  const forces = metric.together(units, { asOf, settingsOn });
  return [...forces.map((row) => metric.row.parse(row) as Row), ...units];
}

/** The content of a pack. Rejects with the reason of the watch's signal. */
export async function packOf(
  force: Force,
  { choices, reader, build, isSample }: Packing,
  { onProgress, signal }: Watch = {}
): Promise<PackHead> {
  const metrics = DEFINITIONS.filter((metric) => ready(force, reader, metric));
  const figures: Record<string, readonly PackRow[]> = {};
  for (const [done, metric] of metrics.entries()) {
    signal?.throwIfAborted();
    onProgress?.({ doing: `Working out ${metric.title}`, done, of: metrics.length });
    const rows = visibleRows(metric, await force.ask(metric, signal ? { signal } : {}), reader);
    figures[metric.id] = reader.lens === 'force' ? withOwnForce(metric, rows, choices) : rows;
  }
  const own = reader.unitId ?? force.unitId;
  return {
    made_for: reader.lens,
    made_from: choices.lens,
    build,
    is_sample: isSample,
    as_of: choices.asOf,
    units: force.units.filter(({ unit_id }) => own === null || unit_id === own),
    settings: writeSettings(choices.settings),
    settings_hash: await settingsHash(choices.settings),
    inputs: force.receipts.map(({ extract, sha256 }) => ({ extract, sha256 })),
    figures
  };
}
