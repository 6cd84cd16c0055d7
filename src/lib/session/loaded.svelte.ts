// What is loaded, as the pages show it: receipts, problems, units, and what came beside the tables.
import { version } from '$app/environment';
import { PROTECTION_VERSION } from '../disclosure/protect.ts';
import type { Receipt } from '../extracts/records.ts';
import type { Boundaries } from '../intake/boundaries.ts';
import type { Manifest } from '../intake/manifest.ts';
import type { Refusal } from '../pipeline/bring.ts';
import type { PackedForce } from '../pipeline/packs.ts';
import type { Force } from '../pipeline/force.ts';
import type { UnitName } from '../pipeline/units.ts';
import { dayInWords, type Day } from '../shared/dates.ts';
import { plural } from '../shared/format.ts';
import type { Problem } from '../shared/outcome.ts';
import type { Taken } from './bringing.ts';
import { inputsHash } from '../pipeline/inputs-hash.ts';
import type { MappedBy } from './mapping-memory.svelte.ts';
import { ScrutinyLog } from './scrutiny-log.svelte.ts';

/** What came beside the tables: put back when work is called off. */
export type Beside = Pick<Loaded, 'boundaries' | 'manifest' | 'mappedBy' | 'isSample'>;

const NOTHING_BESIDE: Beside = { boundaries: null, manifest: null, mappedBy: new Map(), isSample: false };

export class Loaded {
  receipts = $state.raw<readonly Receipt[]>([]);
  /** Of loaded rows, and between extracts. */
  problems = $state.raw<readonly Problem[]>([]);
  /** Of the files brought last, those that were not loaded. */
  refusals = $state.raw<readonly Refusal[]>([]);
  /** About the files brought last as a whole. */
  notices = $state.raw<readonly Problem[]>([]);
  units = $state.raw<readonly UnitName[]>([]);
  /** The newest day in each extract that holds one by the as-of date. */
  newestDays = $state.raw<ReadonlyMap<string, Day>>(new Map());
  /** SHA-256, hex, of the hashes of all that is loaded. */
  inputsHash = $state.raw('');
  boundaries = $state.raw<Boundaries | null>(null);
  manifest = $state.raw<Manifest | null>(null);
  /** Files that a mapping says how to read, and where that comes from. */
  mappedBy = $state.raw<ReadonlyMap<string, MappedBy>>(new Map());
  isSample = $state.raw(false);

  /** What managers reviewed, beside whatever is loaded. */
  readonly log = new ScrutinyLog();

  /** Figures that were handed on as packs, in place of extracts. */
  packed = $state.raw<PackedForce | null>(null);

  readonly ids: ReadonlySet<string> = $derived(
    this.packed?.extracts ?? new Set(this.receipts.map(({ extract }) => extract))
  );
  readonly hasEssentials = $derived(this.ids.has('officers') && this.ids.has('cases'));

  /** `As of 30 September 2026 · 23 extracts, inputs 14a46216 · settings dd970948 · protection 1 · build 1c0ffee5a7e5`; blank before figures stand. */
  provenance(asOf: Day | null, settingsHash: string): string {
    if (asOf === null || this.units.length === 0) return '';
    const from = this.packed
      ? plural(this.packed.packs.length, 'pack')
      : plural(this.receipts.length, 'extract');
    const inputs = `${from}, inputs ${this.inputsHash.slice(0, 8)}`;
    const settings = `settings ${settingsHash.slice(0, 8)} · protection ${PROTECTION_VERSION}`;
    return `As of ${dayInWords(asOf)} · ${inputs} · ${settings} · build ${version}`;
  }

  get beside(): Beside {
    const { boundaries, manifest, mappedBy, isSample } = this;
    return { boundaries, manifest, mappedBy, isSample };
  }

  put(beside: Beside): void {
    Object.assign(this, beside);
  }

  /** What came with files that were brought, in place of the sample's or with what came before. */
  take({ boundaries, manifest, mappedBy }: Taken, isOverSample: boolean): void {
    const before = isOverSample ? NOTHING_BESIDE : this;
    if (isOverSample) this.units = [];
    this.put({
      boundaries: boundaries ?? before.boundaries,
      manifest: manifest ?? before.manifest,
      mappedBy: new Map([...before.mappedBy, ...mappedBy]),
      isSample: before.isSample
    });
  }

  /** What was refused and noticed, as the reader may be told. */
  tell({ refusals, notices }: Taken, force: Force): void {
    this.refusals = refusals.map((one) => ({ ...one, problems: force.readable(one.problems) }));
    this.notices = notices;
  }

  /** What the force holds, before anything is built of it. */
  show(force: Force): void {
    this.receipts = force.receipts;
    this.problems = force.problems;
  }

  /** What the force knows once it is built. */
  async showBuilt(force: Force): Promise<void> {
    this.show(force);
    this.units = force.units;
    this.newestDays = force.newestDays;
    this.inputsHash = await inputsHash(force.receipts);
  }

  /** Packs in place of extracts; nothing else is loaded. */
  async showPacked(packed: PackedForce): Promise<void> {
    this.packed = packed;
    this.units = packed.units;
    this.isSample = packed.isSample;
    this.inputsHash = await inputsHash(packed.packs.flatMap(({ inputs }) => inputs));
  }

  empty(): void {
    this.packed = null;
    this.log.empty();
    this.receipts = [];
    this.problems = [];
    this.refusals = [];
    this.notices = [];
    this.units = [];
    this.newestDays = new Map();
    this.inputsHash = '';
    this.put(NOTHING_BESIDE);
  }
}
