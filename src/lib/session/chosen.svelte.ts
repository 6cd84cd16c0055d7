// What the reader has chosen: who reads, whose figures, as of which day, by which settings.
import type { Choices } from '../pipeline/work.ts';
import { DEFAULT_SETTINGS, settingsInForce, type SettingsFile } from '../settings/settings.ts';
import type { Day } from '../shared/dates.ts';
import type { Lens } from '../shared/lens.ts';
import { NO_DAY } from './phase.ts';

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

  readonly settingsInForce = $derived(settingsInForce(this.settings, this.asOf ?? NO_DAY));
  readonly unitId = $derived(this.lens === 'unit' ? this.ownUnit : this.unitInView);

  /** As figures are built from it. */
  get choices(): Choices & { readonly lens: Lens } {
    const unitId = this.lens === 'unit' ? this.ownUnit : null;
    return { asOf: this.asOf ?? NO_DAY, settings: this.settings, lens: this.lens, unitId };
  }
}
