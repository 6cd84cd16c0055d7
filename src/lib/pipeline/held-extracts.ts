// The extracts of a force: those that are loaded, and those that are checked and wait for the reader's yes.
import type { Difference } from '../extracts/difference.ts';
import type { Receipt, Records } from '../extracts/records.ts';
import { EXTRACTS, extractById, type ExtractId } from '../extracts/registry.ts';
import type { Change } from '../scenario/scenario.ts';
import { made, type Outcome } from '../shared/outcome.ts';
import { differenceBetween } from '../warehouse/difference.ts';
import { name } from '../warehouse/literal.ts';
import {
  acceptChecked,
  checkedTable,
  checkRecords,
  discardChecked,
  loadRecords,
  stageRecords
} from '../warehouse/load.ts';
import { emptyStaging, stagingTable } from '../warehouse/schema.ts';
import { suppose, touchedBy, type Ground, type Misfit } from '../warehouse/suppose.ts';
import type { Warehouse } from '../warehouse/warehouse.ts';
import { shownRows, takes, type Reader } from './lens.ts';
import type { Watch } from './work.ts';

/** A file that was checked: what became of its rows, and what it would change where the extract is loaded already. */
export interface Checked {
  readonly receipt: Receipt;
  /** Null where nothing of the extract is loaded. */
  readonly difference: Difference | null;
}

/** Who is told of what would change, and in which state the checked tables are. */
export interface Told {
  readonly reader: Reader;
  /** Whether the force's officers and cases stand. */
  readonly isBuilt: boolean;
  /** Whether the reader's lens has been applied to the checked tables. */
  readonly isNarrowed: boolean;
}

interface Held {
  readonly records: Records;
  readonly receipt: Receipt;
}

export class HeldExtracts {
  /** Tables that changed since the last build, which clears them. */
  readonly changed = new Set<string>();
  /** Extracts whose checked tables hold what is only supposed. */
  readonly invented = new Set<ExtractId>();
  readonly #warehouse: Warehouse;
  readonly #loaded = new Map<ExtractId, Held>();
  readonly #checked = new Map<ExtractId, Held>();

  readonly #onChange: () => void;

  /** `onChange` is called when another file or none is loaded of an extract. */
  constructor(warehouse: Warehouse, onChange: () => void) {
    this.#warehouse = warehouse;
    this.#onChange = onChange;
  }

  get ids(): ReadonlySet<ExtractId> {
    return new Set(this.#loaded.keys());
  }

  /** As they were loaded, by extract. */
  get records(): ReadonlyMap<ExtractId, Records> {
    return new Map([...this.#loaded].map(([id, { records }]) => [id, records]));
  }

  /** In the order of the registry. */
  get receipts(): readonly Receipt[] {
    return EXTRACTS.flatMap(({ id }) => this.#loaded.get(id)?.receipt ?? []);
  }

  /** Files of the extracts without which nothing can start. */
  get missingEssentials(): readonly string[] {
    return EXTRACTS.filter(({ id, essential }) => essential && !this.#loaded.has(id)).map(({ file }) => file);
  }

  /** Checks a file and leaves what is loaded as it is. */
  async check(records: Records, told: Told): Promise<Outcome<Checked>> {
    const extract = records.extract as ExtractId;
    await this.discard(extract);
    const outcome = await checkRecords(this.#warehouse, records);
    if (!outcome.ok) return outcome;
    const difference = await this.#difference(extract, records, told);
    this.#checked.set(extract, { records, receipt: outcome.value });
    return made({ receipt: outcome.value, difference });
  }

  async #difference(extract: ExtractId, records: Records, { reader, ...told }: Told) {
    const loaded = this.#loaded.get(extract)?.records;
    if (!loaded) return null;
    const whole = `loaded_${extract}`;
    const isNarrowed = told.isNarrowed && takes(reader, extract);
    const shown = shownRows(extract, reader, told.isBuilt);
    if (isNarrowed) await stageRecords(this.#warehouse, loaded, whole);
    const sides = {
      before: isNarrowed ? name(whole) : stagingTable(extract),
      after: checkedTable(extract),
      columnsBefore: loaded.columns,
      columnsAfter: records.columns
    };
    try {
      return await differenceBetween(this.#warehouse, extractById(extract), sides, shown);
    } finally {
      await this.#warehouse.run(`drop table if exists ${name(whole)}`);
    }
  }

  /** Loads the file that was checked last, in place of the extract's earlier file. */
  async accept(extract: ExtractId): Promise<void> {
    const checked = this.#checked.get(extract);
    if (!checked) throw new Error(`No file of ${extract} was checked`);
    this.#checked.delete(extract);
    await acceptChecked(this.#warehouse, extractById(extract));
    this.#loaded.set(extract, checked);
    this.#note(extract);
  }

  /** Forgets the file that was checked; harmless where there is none. */
  async discard(extract: ExtractId): Promise<void> {
    if (this.#checked.delete(extract)) await discardChecked(this.#warehouse, extractById(extract));
  }

  /** Checks a file and loads it at once, in place of the extract's earlier file. */
  async load(records: Records): Promise<Outcome<Receipt>> {
    const extract = records.extract as ExtractId;
    await this.discard(extract);
    const outcome = await loadRecords(this.#warehouse, records);
    if (!outcome.ok) return outcome;
    this.#loaded.set(extract, { records, receipt: outcome.value });
    this.#note(extract);
    return outcome;
  }

  /**
   * Holds these records and no others, as `records` gave them earlier; nothing waits any more. Stopped, it holds some of
   * them, and is to be asked again.
   */
  async restore(wanted: readonly Records[], { signal, onProgress }: Watch = {}): Promise<void> {
    for (const extract of [...this.#checked.keys()]) await this.discard(extract);
    for (const [extract, { records }] of [...this.#loaded])
      if (!wanted.includes(records)) await this.remove(extract);
    const left = wanted.filter(({ extract }) => !this.#loaded.has(extract as ExtractId));
    for (const [done, records] of left.entries()) {
      signal?.throwIfAborted();
      onProgress?.({ doing: 'Copying the extracts', done, of: left.length });
      await this.load(records);
    }
  }

  /** Takes the extract out again; harmless where it is not loaded. */
  async remove(extract: ExtractId): Promise<void> {
    await this.discard(extract);
    if (!this.#loaded.delete(extract)) return;
    await emptyStaging(this.#warehouse, extractById(extract));
    this.#note(extract);
  }

  #note(extract: ExtractId): void {
    this.#onChange();
    this.changed.add(`stg_${extract}`);
    if (extract === 'case_history') this.changed.add('snapshot_parameters');
  }

  /** Makes the changes of a scenario in the checked tables; returns those that can't be made there. */
  async suppose(changes: readonly Change[], ground: Ground): Promise<readonly Misfit[]> {
    for (const extract of touchedBy(changes)) this.invented.add(extract);
    return suppose(this.#warehouse, changes, ground);
  }

  /** Makes the checked tables of these extracts (of all, where null) again as they were loaded. */
  async stageAgain(extracts: ReadonlySet<ExtractId> | null, signal?: AbortSignal): Promise<void> {
    for (const { id } of EXTRACTS) {
      if (extracts && !extracts.has(id)) continue;
      signal?.throwIfAborted();
      const held = this.#loaded.get(id);
      if (held) await loadRecords(this.#warehouse, held.records);
      else if (this.invented.has(id)) await emptyStaging(this.#warehouse, extractById(id));
      this.invented.delete(id);
    }
  }
}
