// What the page holds while it is open: the engines, the extracts, who reads, and the figures asked. Memory only.
import type { Receipt } from '../extracts/records.ts';
import type { Boundaries } from '../intake/boundaries.ts';
import type { Metric } from '../metrics/define.ts';
import type { ViewContext } from '../metrics/view.ts';
import { readFiles, takeIn, type FileBytes, type Refusal } from '../pipeline/bring.ts';
import { Force } from '../pipeline/force.ts';
import type { UnitName } from '../pipeline/units.ts';
import type { Step } from '../pipeline/work.ts';
import { DEFAULT_SETTINGS, settingsHash, settingsInForce, type SettingsFile } from '../settings/settings.ts';
import { dayInWords, type Day } from '../shared/dates.ts';
import { plural } from '../shared/format.ts';
import type { Lens } from '../shared/lens.ts';
import type { Problem } from '../shared/outcome.ts';
import type { Row } from '../warehouse/warehouse.ts';
import { bootEngines, type Engines, type EngineState } from './engines.ts';
import { inputsHash } from './inputs-hash.ts';
import { missingFor, type Missing } from './missing.ts';
import { sampleFiles } from './sample.ts';

export type { Boundaries, FileBytes, Refusal };

export type Phase =
  | { readonly name: 'empty' }
  | { readonly name: 'loading'; readonly step: Step; readonly cancel: () => void }
  | { readonly name: 'ready' };

/** Rows answered for one state of the force, by metric. */
type Answers = Map<string, Promise<readonly Row[]>>;

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
  /** The as-of day that the reader chose, where no manifest says. */
  chosenAsOf = $state.raw<Day | null>(null);
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
  isSample = $state.raw(false);
  /** Said once to the reader after something happened by itself. */
  announcement = $state.raw('');

  #answers = $state.raw<Answers>(new Map());
  #engines: Promise<Engines> | undefined;
  #force: Promise<Force> | undefined;

  readonly isReady = $derived(this.phase.name === 'ready');
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
    return (rows: readonly Row[]): readonly Row[] =>
      unit === null ? rows : rows.filter((row) => row['unit_id'] === unit);
  });
  readonly provenance = $derived(
    this.asOf === null
      ? ''
      : `As of ${dayInWords(this.asOf)} · ${plural(this.receipts.length, 'extract')}, inputs ${this.inputsHash.slice(0, 8)} · settings ${this.settingsHash.slice(0, 8)}`
  );

  /** Starts the engine; harmless when it is already under way. */
  boot(): void {
    this.#engines ??= bootEngines(
      (state) => (this.engine = state),
      () => void this.#restart()
    );
    this.#engines.catch((cause: Error) => {
      this.engine = { name: 'failed', reason: cause.message };
      this.#engines = undefined;
    });
  }

  /** Brings files; what was loaded before stays where a file is refused. */
  async bring(files: readonly FileBytes[]): Promise<void> {
    await this.#during({ doing: 'Reading the files' }, async (onProgress, signal) => {
      const brought = await readFiles(files, this.chosenAsOf === null ? {} : { asOf: this.chosenAsOf });
      if (this.isSample) await this.#empty();
      const force = await this.#open();
      const { refusals, notices } = await takeIn(force, brought, { onProgress, signal });
      this.refusals = refusals.map((one) => ({ ...one, problems: force.readable(one.problems) }));
      this.notices = notices;
      this.boundaries = brought.boundaries ?? this.boundaries;
      this.asOf = brought.asOf ?? this.asOf;
      await this.#build(force, onProgress, signal);
    });
  }

  async openSample(): Promise<void> {
    const files = await sampleFiles();
    await this.clear();
    await this.bring(files);
    this.isSample = true;
  }

  /** Takes everything out again. */
  async clear(): Promise<void> {
    await this.#empty();
    this.phase = { name: 'empty' };
  }

  async chooseAsOf(day: Day | null): Promise<void> {
    this.chosenAsOf = day;
    if (day === null) return;
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

  /** Rows of the metric for all that the reader may see; asked once until something changes. */
  ask(metric: Metric): Promise<readonly Row[]> {
    const answers = this.#answers;
    const known = answers.get(metric.id);
    if (known) return known;
    const answer = this.#open().then((force) => force.ask(metric));
    answers.set(metric.id, answer);
    return answer;
  }

  get #reader() {
    return { lens: this.lens, unitId: this.lens === 'unit' ? this.ownUnit : null };
  }

  async #open(): Promise<Force> {
    this.boot();
    this.#force ??= this.#engines!.then((engines) => Force.open(engines, this.#reader));
    return this.#force;
  }

  /** What loading needs before there can be figures: the day, and the two essential extracts. */
  async #build(force: Force, onProgress: (step: Step) => void, signal?: AbortSignal): Promise<void> {
    this.receipts = force.receipts;
    if (this.asOf === null || force.missingEssentials.length > 0) return;
    this.settingsHash = await settingsHash(this.settings);
    this.inputsHash = await inputsHash(force.receipts);
    await force.build(
      { asOf: this.asOf, settings: this.settings, ...this.#reader },
      { onProgress, ...(signal ? { signal } : {}) }
    );
    this.units = force.units;
    if (this.lens === 'unit') this.ownUnit = force.unitId;
    this.problems = force.problems;
    this.#answers = new Map();
  }

  async #rebuild(doing: string): Promise<void> {
    if (!this.#force || this.receipts.length === 0) return;
    await this.#during({ doing }, async (onProgress, signal) =>
      this.#build(await this.#open(), onProgress, signal)
    );
  }

  async #during(
    first: Step,
    work: (onProgress: (step: Step) => void, signal: AbortSignal) => Promise<void>
  ): Promise<void> {
    const controller = new AbortController();
    const show = (step: Step) => (this.phase = { name: 'loading', step, cancel: () => controller.abort() });
    show(first);
    try {
      await work(show, controller.signal);
    } catch (cause) {
      if (!controller.signal.aborted) throw cause;
      this.announcement = 'Cancelled. What was loaded before is still there.';
    } finally {
      const canShow = this.asOf !== null && this.loaded.has('officers') && this.loaded.has('cases');
      this.phase = { name: canShow ? 'ready' : 'empty' };
    }
  }

  async #empty(): Promise<void> {
    const force = await this.#force;
    for (const id of force?.loaded ?? []) await force?.remove(id);
    this.receipts = [];
    this.problems = [];
    this.refusals = [];
    this.notices = [];
    this.units = [];
    force?.draw(null);
    this.boundaries = null;
    this.ownUnit = null;
    this.asOf = this.chosenAsOf;
    this.isSample = false;
    this.#answers = new Map();
  }

  /** The engine died: another one, and everything that was loaded goes into it again from memory. */
  async #restart(): Promise<void> {
    const lost = await this.#force?.catch(() => undefined);
    this.engine = { name: 'restarting' };
    this.#engines = undefined;
    this.#force = undefined;
    this.boot();
    if (!lost) return;
    await this.#during(
      { doing: 'Loading everything again after the engine stopped' },
      async (onProgress, signal) => {
        const force = await this.#open();
        for (const records of lost.records) await force.load(records);
        force.draw(this.boundaries);
        await this.#build(force, onProgress, signal);
        this.announcement =
          'The engine stopped and was started again. Everything that was loaded has been loaded again from memory.';
      }
    );
  }
}
