// One force in one engine: its extracts, the reader's choices, and the figures. Page and command line share it.
import type { Receipt, Records } from '../extracts/records.ts';
import { EXTRACTS, extractById, isExtractId, type ExtractId } from '../extracts/registry.ts';
import type { Metric, Sight } from '../metrics/define.ts';
import type { Outcome, Problem } from '../shared/outcome.ts';
import { loadRecords } from '../warehouse/load.ts';
import { createSchema, emptyStaging } from '../warehouse/schema.ts';
import type { Row, Warehouse } from '../warehouse/warehouse.ts';
import { Answers } from './answers.ts';
import { derive, differences, isPlaced, place, type Basis } from './derive.ts';
import { narrow, takenFrom, NOBODY_YET, sightOf, visibleRows, type Reader } from './lens.ts';
import { checksAreStale, problemsBetween, readableProblems, type Drawn } from './problems.ts';
import { promisedRows } from './rows.ts';
import { settledReader, unitNames, type UnitName } from './units.ts';
import type { Choices, Engines, Watch } from './work.ts';

export type { UnitName } from './units.ts';
export type { Choices, Engines, Step, Watch } from './work.ts';

export class Force {
  readonly #engines: Engines;
  readonly #records = new Map<ExtractId, Records>();
  readonly #receipts = new Map<ExtractId, Receipt>();
  /** Tables that changed since the last build. */
  readonly #changed = new Set<string>();
  readonly #answers = new Answers();
  #basis: Basis | null = null;
  #asked: Reader = { lens: null, unitId: null };
  /** As asked, but a unit manager's unit is always there. */
  #reader: Reader;
  #drawn: Drawn | null = null;
  #between: readonly Problem[] = [];
  #isNarrowed = false;
  #isPlacementStale = true;
  #version = 0;
  #units: readonly UnitName[] = [];
  #last: Promise<unknown> = Promise.resolve();

  private constructor(engines: Engines, reader: Reader) {
    this.#engines = engines;
    this.#reader = reader;
  }

  /** An empty force in the given engines, which stay the caller's to close. Until a build, `reader` is told of problems. */
  static async open(engines: Engines, reader: Reader = NOBODY_YET): Promise<Force> {
    await createSchema(engines.warehouse);
    return new Force(engines, reader);
  }

  get engine(): Warehouse['engine'] {
    return this.#engines.warehouse.engine;
  }

  /** How each loaded extract was received, in the order of the registry, with the problems that the reader may see. */
  get receipts(): readonly Receipt[] {
    return EXTRACTS.flatMap(({ id }) => {
      const receipt = this.#receipts.get(id);
      return receipt ? [{ ...receipt, problems: this.readable(receipt.problems) }] : [];
    });
  }

  get loaded(): ReadonlySet<ExtractId> {
    return new Set(this.#receipts.keys());
  }

  /** Records as they came, to load them again into another engine. */
  get records(): readonly Records[] {
    return [...this.#records.values()];
  }

  /** Of all rows that are loaded, and what the extracts said against each other at the last build. */
  get problems(): readonly Problem[] {
    return this.readable([
      ...[...this.#receipts.values()].flatMap((receipt) => receipt.problems),
      ...this.#between
    ]);
  }

  /** Problems of this force's files, such as of a refused one, as the reader may see them. */
  readable(problems: readonly Problem[]): readonly Problem[] {
    return readableProblems(problems, this.#reader);
  }

  /** Goes up whenever a figure may have changed. */
  get version(): number {
    return this.#version;
  }

  /** Every unit of the force, by name, also those that the reader's lens leaves out. */
  get units(): readonly UnitName[] {
    return this.#units;
  }

  /** The unit that the figures are of: the reader's, or the first by name where a unit manager has not said. */
  get unitId(): string | null {
    return this.#reader.unitId;
  }

  /** Whether a build is due before figures are asked. */
  get isStale(): boolean {
    return this.#basis === null || this.#changed.size > 0;
  }

  /** Titles of the extracts without which nothing can start. */
  get missingEssentials(): readonly string[] {
    return EXTRACTS.filter(({ id, essential }) => essential && !this.#receipts.has(id)).map(
      ({ file }) => file
    );
  }

  /** Checks a file and takes it in, replacing the extract's earlier file. A refused one leaves all as it was. */
  load(records: Records): Promise<Outcome<Receipt>> {
    return this.#inTurn(async () => {
      const outcome = await loadRecords(this.#engines.warehouse, records);
      if (!outcome.ok || !isExtractId(records.extract)) return outcome;
      this.#records.set(records.extract, records);
      this.#receipts.set(records.extract, outcome.value);
      this.#note(records.extract);
      return outcome;
    });
  }

  /** Takes an extract out again. */
  remove(extract: ExtractId): Promise<void> {
    return this.#inTurn(async () => {
      if (!this.#receipts.delete(extract)) return;
      this.#records.delete(extract);
      await emptyStaging(this.#engines.warehouse, extractById(extract));
      this.#note(extract);
    });
  }

  /** Back to these records, as `records` gave them earlier: what came since goes, what was replaced comes back. */
  async restore(records: readonly Records[]): Promise<void> {
    const wanted = new Map(records.map((one) => [one.extract, one]));
    for (const [id, held] of [...this.#records]) if (wanted.get(id) !== held) await this.remove(id);
    for (const one of records) if (!this.#records.has(one.extract as ExtractId)) await this.load(one);
  }

  #note(extract: ExtractId): void {
    this.#changed.add(`stg_${extract}`);
    if (extract === 'case_history') this.#changed.add('snapshot_parameters');
  }

  /** Which areas have a shape, to be checked against the areas extract at the next build. */
  draw(drawn: Drawn | null): void {
    this.#drawn = drawn;
    this.#changed.add('boundaries');
  }

  /** Makes everything stand that figures are asked of: for these choices, and only what changed since the last build. */
  build(choices: Choices, watch: Watch = {}): Promise<void> {
    return this.#inTurn(() => this.#build(choices, watch));
  }

  /** What the reader may see of the metric. */
  sightOf(metric: Metric): Sight {
    return sightOf(metric, this.#reader);
  }

  /** Extract ids that the metric can't do without and that are not loaded. */
  needsOf(metric: Metric): string[] {
    return metric.needs.filter((extract) => !this.loaded.has(extract as ExtractId));
  }

  /** The metric's rows as the reader may see them, its columns in export order. The same until `version` goes up. */
  async ask(metric: Metric, watch: Watch = {}): Promise<readonly Row[]> {
    await this.#settled();
    if (this.sightOf(metric) === 'none') return [];
    if (metric.reads.some(isPlaced)) await this.#inTurn(() => this.#place(watch));
    if (this.#basis === null) throw new Error(`${metric.id} was asked before the force was built`);
    const known = this.#answers.rowsOf(metric);
    if (known) return known;
    const [version, reader] = [this.#version, this.#reader];
    const rows = await this.#engines.warehouse.rows(metric.sql, [], watch.signal);
    if (version !== this.#version) return this.ask(metric, watch);
    const answer = visibleRows(metric, promisedRows(metric, rows), reader);
    this.#answers.keep(metric, answer);
    return answer;
  }

  async #build(choices: Choices, { onProgress, signal }: Watch): Promise<void> {
    const { warehouse } = this.#engines;
    const basis: Basis = { asOf: choices.asOf, settings: choices.settings, loaded: this.loaded };
    const asked: Reader = { lens: choices.lens, unitId: choices.unitId };
    const changed = this.#basis ? new Set([...differences(this.#basis, basis), ...this.#changed]) : null;
    const sameReader = asked.lens === this.#asked.lens && asked.unitId === this.#asked.unitId;
    if (changed?.size === 0 && sameReader) return;
    this.#version += 1;
    if (!sameReader) this.#answers.forget(null);
    this.#basis = null;
    onProgress?.({ doing: 'Working out what the figures share' });
    const restaged = this.#isNarrowed ? await this.#stageAgain(changed, signal) : changed;
    signal?.throwIfAborted();
    const derived = await derive(warehouse, basis, restaged);
    this.#answers.forget(derived);
    this.#isPlacementStale ||= derived === null || [...derived].some(isPlaced);
    if (checksAreStale(changed)) this.#between = await problemsBetween(warehouse, this.#records, this.#drawn);
    this.#units = await unitNames(warehouse);
    const reader = settledReader(asked, this.#units);
    this.#isNarrowed = true;
    this.#isNarrowed = await narrow(warehouse, reader);
    this.#asked = asked;
    this.#reader = reader;
    this.#basis = basis;
    this.#changed.clear();
  }

  /** Puts back what the lens took out: those checked tables are made again, and then all that follows from them. */
  async #stageAgain(changed: Set<string> | null, signal?: AbortSignal): Promise<Set<string> | null> {
    const taken = changed === null ? null : takenFrom(this.#reader);
    for (const records of this.#records.values()) {
      signal?.throwIfAborted();
      if (taken && !taken.some((id) => id === records.extract)) continue;
      await loadRecords(this.#engines.warehouse, records);
    }
    return taken && new Set([...(changed ?? []), ...taken.map((id) => `stg_${id}`)]);
  }

  async #place({ onProgress, signal }: Watch): Promise<void> {
    if (!this.#isPlacementStale || this.#basis === null) return;
    const { warehouse, solver } = this.#engines;
    const doing = 'Working out who could take whose cases';
    await place(warehouse, solver, this.#basis, (done, of) => onProgress?.({ doing, done, of }), signal);
    this.#isPlacementStale = false;
  }

  /** Until no change is under way. */
  async #settled(): Promise<void> {
    let last;
    do {
      last = this.#last;
      await last;
    } while (last !== this.#last);
  }

  /** One change at a time. */
  #inTurn<Value>(work: () => Promise<Value>): Promise<Value> {
    const turn = this.#last.then(work);
    this.#last = turn.catch(() => undefined);
    return turn;
  }
}
