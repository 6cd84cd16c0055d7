// One force in one engine: its extracts, the reader's choices, and the figures. Page and command line share it.
import type { Receipt, Records } from '../extracts/records.ts';
import type { ExtractId } from '../extracts/registry.ts';
import type { UseVerdicts } from '../extracts/verdict.ts';
import type { Metric, Sight } from '../metrics/define.ts';
import { DEFINITIONS } from '../metrics/definitions.ts';
import type { Day } from '../shared/dates.ts';
import { made, type Outcome, type Problem } from '../shared/outcome.ts';
import { createSchema } from '../warehouse/schema.ts';
import type { Misfit } from '../warehouse/suppose.ts';
import { verdictsOf } from '../warehouse/verdicts.ts';
import type { Row, Warehouse } from '../warehouse/warehouse.ts';
import { againFor, madeBy } from './again.ts';
import { Between, type Drawn } from './between.ts';
import { basisOf, derive, differences, groundOf, type Basis } from './derive.ts';
import { Figures } from './figures.ts';
import { HeldExtracts, type Checked } from './held-extracts.ts';
import type { Look } from './look.ts';
import { NOBODY_YET, sightOf, type Reader } from './lens.ts';
import { narrow } from './narrow.ts';
import { readableProblems, readableReceipt, tellsRowsOf } from './problems.ts';
import { isSolved } from './solved.ts';
import { Turns } from './turns.ts';
import { settledReader, unitNames, type UnitName } from './units.ts';
import type { Choices, Engines, Watch } from './work.ts';

export type { Checked } from './held-extracts.ts';
export type { UnitName } from './units.ts';
export type { Choices, Engines, Step, Watch } from './work.ts';

export class Force {
  readonly #engines: Engines;
  readonly #extracts: HeldExtracts;
  readonly #turns = new Turns();
  readonly #between = new Between();
  readonly #figures: Figures;
  #basis: Basis | null = null;
  #asked: Reader = { lens: null, unitId: null };
  /** As asked, but a unit manager's unit is always there. */
  #reader: Reader;
  #isNarrowed = false;
  #version = 0;
  #units: readonly UnitName[] = [];
  #misfits: readonly Misfit[] = [];

  private constructor(engines: Engines, reader: Reader) {
    this.#engines = engines;
    this.#figures = new Figures(engines);
    this.#extracts = new HeldExtracts(engines.warehouse, () => this.#figures.aside.forget(null));
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
    return this.#extracts.receipts.map((receipt) => readableReceipt(receipt, this.#reader));
  }

  get loaded(): ReadonlySet<ExtractId> {
    return this.#extracts.ids;
  }

  /** Records as they came, to load them again into another engine. */
  get records(): readonly Records[] {
    return [...this.#extracts.records.values()];
  }

  /** Of all rows that are loaded, and what the extracts said against each other at the last build. */
  get problems(): readonly Problem[] {
    return this.readable([
      ...this.#extracts.receipts.flatMap((receipt) => receipt.problems),
      ...this.#between.problems
    ]);
  }

  /** The newest day in each extract, by the as-of date, as far as the reader may hold its rows. */
  get newestDays(): ReadonlyMap<ExtractId, Day> {
    return this.#between.newestDays(this.#reader);
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
    return this.#basis === null || this.#extracts.changed.size > 0;
  }

  /** Files of the extracts without which nothing can start. */
  get missingEssentials(): readonly string[] {
    return this.#extracts.missingEssentials;
  }

  /**
   * Checks a file and says what it would change; what is loaded stays. The accepted rows wait until `accept` or
   * `discard`, or until another file of the extract is checked.
   */
  check(records: Records): Promise<Outcome<Checked>> {
    return this.#turns.take(async () => {
      const [reader, isBuilt, isNarrowed] = [this.#reader, this.#basis !== null, this.#isNarrowed];
      const outcome = await this.#extracts.check(records, { reader, isBuilt, isNarrowed });
      if (!outcome.ok) return outcome;
      return made({ ...outcome.value, receipt: readableReceipt(outcome.value.receipt, reader) });
    });
  }

  /** Loads the file of the extract that was checked, in place of the earlier one. */
  accept(extract: ExtractId): Promise<void> {
    return this.#turns.take(() => this.#extracts.accept(extract));
  }

  /** Forgets the file of the extract that was checked; what is loaded stays. */
  discard(extract: ExtractId): Promise<void> {
    return this.#turns.take(() => this.#extracts.discard(extract));
  }

  /** Checks a file and accepts it at once. A refused one leaves all as it was. */
  load(records: Records): Promise<Outcome<Receipt>> {
    return this.#turns.take(() => this.#extracts.load(records));
  }

  /** Takes an extract out again; harmless where it is not loaded. */
  remove(extract: ExtractId): Promise<void> {
    return this.#turns.take(() => this.#extracts.remove(extract));
  }

  /** Back to these records, as `records` gave them earlier: what came since goes, what was replaced comes back. */
  restore(records: readonly Records[], watch?: Watch): Promise<void> {
    return this.#turns.take(() => this.#extracts.restore(records, watch));
  }

  /** Whether the reader may be told of single rows of the extract. */
  tellsRowsOf(extract: string): boolean {
    return tellsRowsOf(extract, this.#reader);
  }

  /** Hands over what became of each record of a file, page by page. No change is made while it is used. */
  judge<Value>(records: Records, use: UseVerdicts<Value>): Promise<Value> {
    return this.#turns.take(() => use(verdictsOf(this.#engines.warehouse, records)));
  }

  /** Which areas have a shape, to be checked against the areas extract at the next build. */
  draw(drawn: Drawn | null): void {
    this.#between.drawn = drawn;
    this.#extracts.changed.add('boundaries');
  }

  /**
   * Makes the figures stand for these choices, as far as they are among `metrics`. Returns what was supposed and can't be
   * made of these extracts.
   */
  build(choices: Choices, watch: Watch = {}, metrics = DEFINITIONS): Promise<readonly Misfit[]> {
    return this.#turns.take(() => this.#build(choices, watch, metrics));
  }

  /** Lets somebody look at what stands, as its reader may hold it; no change is made while they do. */
  look<Value>(use: Look<Value>): Promise<Value> {
    return this.#turns.take(() => use(this.#engines.warehouse, this.#reader, this.#basis));
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
    await this.#turns.settled();
    if (this.sightOf(metric) === 'none') return [];
    const standing = () => {
      if (this.#basis) return this.#basis;
      throw new Error(`${metric.id} was asked before the force was built`);
    };
    if (metric.reads.some(isSolved))
      return this.#turns.take(() => this.#figures.solve(metric, this.#reader, standing(), watch));
    const [version, isStanding] = [this.#version, () => version === this.#version];
    standing();
    const rows = await this.#figures.rowsOf(metric, this.#reader, isStanding, watch.signal);
    return rows ?? this.ask(metric, watch);
  }

  async #build(choices: Choices, watch: Watch, metrics: readonly Metric[]): Promise<readonly Misfit[]> {
    const { onProgress, signal } = watch;
    const { warehouse } = this.#engines;
    const basis = basisOf(choices, this.loaded);
    const asked: Reader = { lens: choices.lens, unitId: choices.unitId };
    const changed = this.#basis
      ? new Set([...differences(this.#basis, basis), ...this.#extracts.changed])
      : null;
    const isForSame = asked.lens === this.#asked.lens && asked.unitId === this.#asked.unitId;
    const due = (touched: ReadonlySet<string>) => this.#figures.due(metrics, asked, touched);
    if (changed?.size === 0 && isForSame && due(changed).length === 0) return this.#misfits;
    this.#version += 1;
    if (!isForSame) this.#figures.forgetReader();
    this.#basis = null;
    onProgress?.({ doing: 'Working out what the figures share' });
    const narrowedFor = this.#isNarrowed ? this.#reader : null;
    const [{ invented }, aside] = [this.#extracts, this.#figures.aside];
    const again = againFor(changed, { narrowedFor, isForSame, invented, aside: aside.tables, due });
    const made = madeBy(again);
    await this.#extracts.stageAgain(again.extracts, signal);
    signal?.throwIfAborted();
    this.#misfits = await this.#extracts.suppose(basis.supposed, groundOf(basis));
    await aside.putBack(again.back);
    await derive(warehouse, basis, again.changed, again.tables);
    this.#figures.forget(again.changed);
    await this.#between.look(warehouse, this.#extracts.records, changed);
    if (made?.has('int_units') ?? true) this.#units = await unitNames(warehouse);
    const reader = settledReader(asked, this.#units);
    this.#isNarrowed = true;
    const open = isForSame ? made : null;
    await narrow(warehouse, reader, open);
    await this.#figures.settle(metrics, reader, basis, open, watch);
    this.#isNarrowed = reader.lens !== null;
    [this.#asked, this.#reader, this.#basis] = [asked, reader, basis];
    this.#extracts.changed.clear();
    return this.#misfits;
  }
}
