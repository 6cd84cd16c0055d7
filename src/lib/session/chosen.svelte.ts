// What the reader has chosen and what is loaded, and what the pages show by that.
import type { Metric } from '../metrics/define.ts';
import type { ViewContext } from '../metrics/view.ts';
import { heldBackFrom } from '../pipeline/lens.ts';
import { rowsOfUnit } from '../pipeline/rows-of-unit.ts';
import type { Choices } from '../pipeline/work.ts';
import { DEFAULT_SETTINGS, settingsInForce, type SettingsFile } from '../settings/settings.ts';
import type { Day } from '../shared/dates.ts';
import type { Lens } from '../shared/lens.ts';
import type { Row } from '../warehouse/warehouse.ts';
import { Loaded } from './loaded.svelte.ts';
import { missingFor, missingIn, type Missing } from './missing.ts';
import { NO_DAY } from './phase.ts';
import { viewContextOf } from './view-context.ts';

export class Chosen {
  /** Who reads. Decides what goes into the database. */
  lens = $state.raw<Lens>('unit');
  /** The unit manager's own unit. */
  ownUnit = $state.raw<string | null>(null);
  /** The unit in view in the other lenses; lives in the address. */
  unitInView = $state.raw<string | null>(null);
  asOf = $state.raw<Day | null>(null);
  settings = $state.raw<SettingsFile>(DEFAULT_SETTINGS);
  settingsHash = $state.raw('');
  readonly loaded = new Loaded();

  readonly settingsInForce = $derived(settingsInForce(this.settings, this.asOf ?? NO_DAY));
  readonly unitId = $derived(this.lens === 'unit' ? this.ownUnit : this.unitInView);
  /** Whether a manifest said the as-of day, so that the reader can't choose another. */
  readonly isAsOfGiven = $derived(this.loaded.manifest !== null);
  /** Extracts that the reader's database does not hold whole. */
  readonly heldBack = $derived(heldBackFrom(this.lens));
  readonly viewContext: ViewContext = $derived(viewContextOf(this));
  /** Of rows, those of the unit in view; all of them for the whole force. */
  readonly scope = $derived.by(() => {
    const unit = this.unitId;
    return (rows: readonly Row[]) => rowsOfUnit(rows, unit);
  });
  readonly provenance = $derived(this.loaded.provenance(this.asOf, this.settingsHash));

  /** As figures are built from it. */
  get choices(): Choices & { readonly lens: Lens } {
    const unitId = this.lens === 'unit' ? this.ownUnit : null;
    return { asOf: this.asOf ?? NO_DAY, settings: this.settings, lens: this.lens, unitId };
  }

  missingFor(metric: Metric): Missing | undefined {
    const { ids, packed } = this.loaded;
    return missingFor(metric, ids, this.lens) ?? missingIn(packed, metric, this.unitId);
  }
}
