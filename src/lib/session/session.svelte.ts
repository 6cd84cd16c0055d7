// What the page holds while it is open: the engines, the extracts, who reads, and the figures asked. Memory only.
import type { Receipt, Records } from '../extracts/records.ts';
import type { Boundaries } from '../intake/boundaries.ts';
import type { Manifest } from '../intake/manifest.ts';
import type { Metric } from '../metrics/define.ts';
import type { ViewContext } from '../metrics/view.ts';
import { readFiles } from '../intake/files.ts';
import { browserOpener } from '../intake/open-browser.ts';
import { takeIn, type FileBytes, type Refusal } from '../pipeline/bring.ts';
import type { Force } from '../pipeline/force.ts';
import { heldBackFrom } from '../pipeline/lens.ts';
import { rowsOfUnit } from '../pipeline/rows-of-unit.ts';
import type { UnitName } from '../pipeline/units.ts';
import type { Step, Watch } from '../pipeline/work.ts';
import { DEFAULT_SETTINGS, settingsHash, settingsInForce, type SettingsFile } from '../settings/settings.ts';
import { dayInWords, type Day } from '../shared/dates.ts';
import { plural } from '../shared/format.ts';
import type { Lens } from '../shared/lens.ts';
import type { Problem } from '../shared/outcome.ts';
import type { Row } from '../warehouse/warehouse.ts';
import type { EngineState } from './engines.ts';
import { HeldForce } from './held-force.ts';
import { inputsHash } from './inputs-hash.ts';
import { Questions } from './questions.svelte.ts';
import { RefusedFiles, type Again } from './refused-files.ts';
import { missingFor, type Missing } from './missing.ts';
import type { Phase } from './phase.ts';
import { sampleFiles } from './sample.ts';

export type { Boundaries, FileBytes, Manifest, Refusal };

interface Chosen {
  readonly asOf: Day | null;
  readonly settings: SettingsFile;
  readonly lens: Lens;
  readonly ownUnit: string | null;
}

export class Session {
  phase = $state.raw<Phase>({ name: 'empty' });
  engine = $state.raw<EngineState>({ name: 'fetching', received: 0, total: null });
  /** Who reads. Decides what goes into the database. */
  lens = $state.raw<Lens>('unit');
  /** The unit manager's own unit. */
  ownUnit = $state.raw<string | null>(null);
  /** The unit in view in the other lenses; lives in the address. */
  unitInView = $state.raw<string | null>(null);
  asOf = $state.raw<Day | null>(null);
  settings = $state.raw<SettingsFile>(DEFAULT_SETTINGS);
  settingsHash = $state.raw('');
  /** SHA-256, hex, of the hashes of all that is loaded. */
  inputsHash = $state.raw('');
  receipts = $state.raw<readonly Receipt[]>([]);
  problems = $state.raw<readonly Problem[]>([]);
  refusals = $state.raw<readonly Refusal[]>([]);
  notices = $state.raw<readonly Problem[]>([]);
  units = $state.raw<readonly UnitName[]>([]);
  boundaries = $state.raw<Boundaries | null>(null);
  manifest = $state.raw<Manifest | null>(null);
  /** The newest day in each extract that holds one by the as-of date. */
  newestDays = $state.raw<ReadonlyMap<string, Day>>(new Map());
  isSample = $state.raw(false);
  /** Said once to the reader after something happened by itself. */
  announcement = $state.raw('');

  readonly #refused = new RefusedFiles();
  /** The choices that the figures on show were built with. */
  #built: Chosen = { asOf: null, settings: DEFAULT_SETTINGS, lens: 'unit', ownUnit: null };
  readonly #held = new HeldForce({
    onState: (state) => (this.engine = state),
    onLost: (records) => void this.#loadAgain(records)
  });

  /** The figures asked of what is loaded. */
  readonly questions = new Questions(() => this.#held.open(this.#reader));

  readonly isReady = $derived(this.phase.name === 'ready');
  /** Whether a manifest said the as-of day, so that the reader can't choose another. */
  readonly isAsOfGiven = $derived(this.manifest !== null);
  /** Extracts that the reader's database does not hold whole. */
  readonly heldBack = $derived(heldBackFrom(this.lens));
  readonly loaded: ReadonlySet<string> = $derived(new Set(this.receipts.map(({ extract }) => extract)));
  readonly settingsInForce = $derived(settingsInForce(this.settings, this.asOf ?? '9999-12-31'));
  readonly unitId = $derived(this.lens === 'unit' ? this.ownUnit : this.unitInView);
  readonly viewContext: ViewContext = $derived({
    asOf: this.asOf ?? '9999-12-31',
    unitId: this.unitId,
    unitNames: new Map(this.units.map(({ unit_id, unit_name }) => [unit_id, unit_name])),
    settings: this.settingsInForce,
    loaded: this.loaded,
    lens: this.lens
  });
  /** Of rows, those of the unit in view; all of them for the whole force. */
  readonly scope = $derived.by(() => {
    const unit = this.unitId;
    return (rows: readonly Row[]) => rowsOfUnit(rows, unit);
  });
  readonly provenance = $derived(
    this.asOf === null || this.units.length === 0
      ? ''
      : `As of ${dayInWords(this.asOf)} · ${plural(this.receipts.length, 'extract')}, inputs ${this.inputsHash.slice(0, 8)} · settings ${this.settingsHash.slice(0, 8)}`
  );

  /** Starts the engine; harmless when it is already under way. */
  boot(): void {
    this.#held.boot();
  }

  /** Brings files; what was loaded before stays where a file is refused or the reader cancels. */
  async bring(files: readonly FileBytes[], again: Partial<Again> = {}): Promise<void> {
    await this.#during({ doing: 'Reading the files' }, async (force, watch) => {
      const asOf = this.isSample || this.asOf === null ? {} : { asOf: this.asOf };
      const brought = await readFiles(files, browserOpener, { ...asOf, ...again, ...watch });
      if (this.isSample && brought.records.length > 0) await this.#empty(force);
      const { refusals, notices } = await takeIn(force, brought, watch);
      this.#refused.keep(brought.refusedTables);
      this.refusals = refusals.map((one) => ({ ...one, problems: force.readable(one.problems) }));
      this.notices = notices;
      this.boundaries = brought.boundaries ?? this.boundaries;
      this.manifest = brought.manifest ?? this.manifest;
      this.asOf = brought.asOf ?? this.asOf;
      await this.#build(force, watch);
    });
  }

  /** Brings a refused file again, its column left out before it is read. */
  async bringWithout(file: string, column: string): Promise<void> {
    await this.bring([], this.#refused.without(file, column));
  }

  async openSample(): Promise<void> {
    const files = await sampleFiles();
    await this.clear();
    await this.bring(files);
    this.isSample = this.receipts.length > 0;
  }

  /** Takes everything out again. */
  async clear(): Promise<void> {
    const force = await this.#held.current;
    if (force) await this.#empty(force);
    this.asOf = null;
    this.phase = { name: 'empty' };
  }

  async chooseAsOf(day: Day | null): Promise<void> {
    this.asOf = day;
    await this.#rebuild('Working out the figures as of another day');
  }

  async readAs(lens: Lens, unit: string | null = this.ownUnit): Promise<void> {
    this.lens = lens;
    this.ownUnit = unit;
    await this.#rebuild('Loading what this reader may hold');
  }

  async changeSettings(settings: SettingsFile): Promise<void> {
    this.settings = settings;
    await this.#rebuild('Working out the figures with the new settings');
  }

  missingFor(metric: Metric): Missing | undefined {
    return missingFor(metric, this.loaded, this.lens);
  }

  get #reader() {
    return { lens: this.lens, unitId: this.lens === 'unit' ? this.ownUnit : null };
  }

  /** What loading needs before there can be figures: the day, and the two essential extracts. */
  async #build(force: Force, watch: Watch): Promise<void> {
    this.receipts = force.receipts;
    this.problems = force.problems;
    if (this.asOf === null || force.missingEssentials.length > 0) return;
    this.settingsHash = await settingsHash(this.settings);
    this.inputsHash = await inputsHash(force.receipts);
    await force.build({ asOf: this.asOf, settings: this.settings, ...this.#reader }, watch);
    this.units = force.units;
    if (this.lens === 'unit') this.ownUnit = force.unitId;
    this.problems = force.problems;
    this.newestDays = force.newestDays;
    this.#built = { asOf: this.asOf, settings: this.settings, lens: this.lens, ownUnit: this.ownUnit };
    this.questions.again();
  }

  async #rebuild(doing: string): Promise<void> {
    if (this.receipts.length === 0) return;
    await this.#during({ doing }, (force, watch) => this.#build(force, watch));
  }

  /** Work that the reader can watch and cancel; cancelled, all is as it was before. */
  async #during(first: Step, work: (force: Force, watch: Watch) => Promise<void>): Promise<void> {
    const controller = new AbortController();
    const { signal } = controller;
    const onProgress = (step: Step) =>
      (this.phase = { name: 'loading', step, cancel: () => controller.abort() });
    onProgress(first);
    this.announcement = '';
    try {
      const force = await this.#held.open(this.#reader);
      const before = force.records;
      await work(force, { onProgress, signal }).catch(async (cause: unknown) => {
        if (!signal.aborted) throw cause;
        await this.#putBack(force, before);
      });
    } catch (cause) {
      this.announcement = `That could not be done: ${cause instanceof Error ? cause.message : String(cause)}`;
    } finally {
      const canShow = this.asOf !== null && this.loaded.has('officers') && this.loaded.has('cases');
      this.phase = { name: canShow ? 'ready' : 'empty' };
    }
  }

  async #putBack(force: Force, records: readonly Records[]): Promise<void> {
    Object.assign(this, this.#built);
    await force.restore(records);
    await this.#build(force, {});
    this.announcement = `Cancelled. ${records.length === 0 ? 'Nothing was loaded.' : 'What was loaded before is still there.'}`;
  }

  async #empty(force: Force): Promise<void> {
    await force.restore([]);
    force.draw(null);
    this.receipts = [];
    this.problems = [];
    this.refusals = [];
    this.notices = [];
    this.units = [];
    this.boundaries = null;
    this.ownUnit = null;
    this.manifest = null;
    this.isSample = false;
    this.#refused.clear();
    this.questions.again();
  }

  /** Into another engine, from memory, after the one that held it died. */
  async #loadAgain(records: readonly Records[]): Promise<void> {
    await this.#during(
      { doing: 'Loading everything again after the engine stopped' },
      async (force, watch) => {
        await force.restore(records);
        force.draw(this.boundaries);
        await this.#build(force, watch);
        this.announcement =
          'The engine stopped and was started again. Everything that was loaded has been loaded again from memory.';
      }
    );
  }
}
