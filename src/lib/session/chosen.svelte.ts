// What the reader has chosen and what is loaded, and what the pages show by that.
import type { Metric } from '../metrics/define.ts';
import type { ViewContext } from '../metrics/view.ts';
import { heldBackFrom } from '../pipeline/lens.ts';
import { forcesOf, rolledUp, rowsOfForces } from '../pipeline/rolled-up.ts';
import { rowsOfUnit } from '../pipeline/rows-of-unit.ts';
import type { Choices } from '../pipeline/work.ts';
import { DEFAULT_SETTINGS, settingsInForce, type SettingsFile } from '../settings/settings.ts';
import type { Day } from '../shared/dates.ts';
import type { Lens } from '../shared/lens.ts';
import type { Row } from '../warehouse/warehouse.ts';
import { Loaded } from './loaded.svelte.ts';
import { NO_FILTERS, type Filters } from './filters.ts';
import { forcesInView, isSeveral } from './forces-in-view.ts';
import { missingFor, missingIn, missingTogether, type Missing } from './missing.ts';
import { NO_DAY } from './phase.ts';
import { viewContextOf } from './view-context.ts';

export class Chosen {
  /** Who reads. Decides what goes into the database. */
  lens = $state.raw<Lens>('unit');
  /** The unit manager's own unit. */
  ownUnit = $state.raw<string | null>(null);
  /** What is in view in the other lenses; lives in the address. */
  inView = $state.raw<Filters>(NO_FILTERS);
  asOf = $state.raw<Day | null>(null);
  settings = $state.raw<SettingsFile>(DEFAULT_SETTINGS);
  settingsHash = $state.raw('');
  readonly loaded = new Loaded();

  readonly settingsInForce = $derived(settingsInForce(this.settings, this.asOf ?? NO_DAY));
  readonly unitId = $derived(this.lens === 'unit' ? this.ownUnit : this.inView.unitId);
  /** Every force that is loaded, by its units. */
  readonly forces = $derived(forcesOf(this.loaded.units));
  /** What is in view where it is no unit, and more than one force is loaded. */
  readonly forcesInView = $derived(
    forcesInView(this.forces, this.lens === 'unit' ? NO_FILTERS : this.inView)
  );
  /** Units of the forces in view. */
  readonly unitsInView = $derived.by(() => {
    const forces = this.forcesInView?.forces.map(({ force_id }) => force_id);
    return this.loaded.units.filter(({ force_id }) => forces?.includes(force_id) ?? true);
  });
  /** Names that tell units apart; where several forces are loaded with the force's, as many units share a name. */
  readonly unitTitles: ReadonlyMap<string, string> = $derived(
    new Map(
      this.loaded.units.map(({ unit_id, unit_name, force_name }) => [
        unit_id,
        this.forces.length > 1 ? `${unit_name}, ${force_name}` : unit_name
      ])
    )
  );
  /** Several forces are in view, each in a unit's place. */
  readonly isLifted = $derived(this.unitId === null && isSeveral(this.forcesInView));
  /** Whether a manifest said the as-of day, so that the reader can't choose another. */
  readonly isAsOfGiven = $derived(this.loaded.manifest !== null);
  /** Extracts that the reader's database does not hold whole. */
  readonly heldBack = $derived(heldBackFrom(this.lens));
  readonly viewContext: ViewContext = $derived(viewContextOf(this));
  /** Of rows, those of the unit or the forces in view; all of them where one force is loaded. */
  readonly rowsInView = $derived.by(() => {
    const { unitId, forcesInView: place } = this;
    const { units } = this.loaded;
    const forces = new Set(place?.forces.map(({ force_id }) => force_id));
    return (rows: readonly Row[]): readonly Row[] =>
      unitId !== null || place === null ? rowsOfUnit(rows, unitId) : rowsOfForces(rows, forces, units);
  });
  /** As `rowsInView`, for a metric's view; several forces are one level up. */
  readonly scope = $derived.by(() => {
    const { isLifted, settings, asOf, rowsInView } = this;
    const judging = { asOf: asOf ?? NO_DAY, settingsOn: (day: Day) => settingsInForce(settings, day) };
    return (metric: Metric, rows: readonly Row[]): readonly Row[] =>
      isLifted ? rolledUp(metric, rowsInView(rows), judging) : rowsInView(rows);
  });
  readonly provenance = $derived(this.loaded.provenance(this.asOf, this.settingsHash));

  /** As figures are built from it. */
  get choices(): Choices & { readonly lens: Lens } {
    const unitId = this.lens === 'unit' ? this.ownUnit : null;
    return { asOf: this.asOf ?? NO_DAY, settings: this.settings, lens: this.lens, unitId };
  }

  missingFor(metric: Metric): Missing | undefined {
    const { ids, packed } = this.loaded;
    return (
      missingFor(metric, ids, this.lens) ??
      missingIn(packed, metric, this.unitId) ??
      missingTogether(metric, this.isLifted)
    );
  }
}
