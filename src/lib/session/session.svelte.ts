// What the page holds while it is open: the engines, the extracts, who reads, and the figures asked. Memory only.
import type { Records } from '../extracts/records.ts';
import type { Boundaries } from '../intake/boundaries.ts';
import type { Manifest } from '../intake/manifest.ts';
import { browserOpener } from '../intake/open-browser.ts';
import type { WrittenFile } from '../pipeline/annotated.ts';
import type { Refusal } from '../pipeline/bring.ts';
import type { Force } from '../pipeline/force.ts';
import type { PackedForce } from '../pipeline/packs.ts';
import type { Step, Watch } from '../pipeline/work.ts';
import { settingsHash, type SettingsFile } from '../settings/settings.ts';
import type { Day } from '../shared/dates.ts';
import type { Lens } from '../shared/lens.ts';
import type { Outcome } from '../shared/outcome.ts';
import { askBy, Bringing, type Ask, type Wish } from './bringing.ts';
import { BroughtFiles, type BroughtFile } from './brought-files.ts';
import { Chosen } from './chosen.svelte.ts';
import { copyOf } from './copies.ts';
import type { EngineState } from './engines.ts';
import { heldInWords, loadedAgainInWords } from './held-words.ts';
import { HeldForce } from './held-force.ts';
import { MappingMemory, mappingsInWords } from './mapping-memory.svelte.ts';
import { mayChoose } from './kept-settings.ts';
import { AS_PACKED, WAITING, type Phase } from './phase.ts';
import { Questions } from './questions.svelte.ts';
import { SAMPLE_FILES } from './sample.ts';
import { WhatIf, type TrialAnswer } from './what-if.svelte.ts';

export type { Boundaries, BroughtFile, Manifest, Refusal, Step, TrialAnswer, Watch };

type Choice = Pick<Session, 'asOf' | 'settings' | 'lens' | 'ownUnit'>;

interface Work extends Watch {
  readonly ask: Ask;
}

export class Session extends Chosen {
  phase = $state.raw<Phase>({ name: 'empty' });
  engine = $state.raw<EngineState>({ name: 'fetching', received: 0, total: null });
  /** Said once to the reader after something happened by itself. */
  announcement = $state.raw('');
  readonly brought = new BroughtFiles();
  readonly memory = new MappingMemory();
  #bringing: Bringing | null = null;
  #underWay: AbortController | null = null;
  readonly #held = new HeldForce({
    onState: (state) => (this.engine = state),
    onLost: (records) => {
      const unread = this.#bringing?.files ?? [];
      this.#underWay?.abort();
      void this.#loadAgain(records, unread);
    }
  });
  readonly force = (): Promise<Force> => this.#held.open(this.choices);
  readonly lockFaults = (): Promise<readonly string[]> => this.#held.lockFaults();

  /** The figures asked of what is loaded. */
  readonly questions = new Questions(
    async (metric, watch) => this.loaded.packed?.ask(metric) ?? (await this.force()).ask(metric, watch)
  );
  readonly whatIf = new WhatIf(this);

  readonly isReady = $derived(this.phase.name === 'ready');
  /** Nothing can be chosen or brought now: work is under way, or waits for the reader's word. */
  readonly isBusy = $derived(this.phase.name === 'loading' || this.phase.name === 'reviewing');

  /** Starts the engine; harmless when it is already under way. Resolves once it is there or has failed. */
  boot(): Promise<void> {
    return this.#held.boot();
  }

  /** Brings files; what was loaded before stays where a file is refused or the reader stops. */
  async bring(files: readonly BroughtFile[], wish: Wish | null = null): Promise<void> {
    await this.#during({ doing: 'Opening the files' }, async (force, work) => {
      const [before, isOver] = [force.records, this.loaded.isSample && wish === null];
      const makeRoom = async () => (isOver ? force.restore([]) : undefined);
      const asOf = isOver ? null : this.asOf;
      const brought = isOver ? new BroughtFiles() : this.brought;
      const tools = { force, opener: browserOpener, memory: this.memory, brought, asOf, makeRoom, ...work };
      this.#bringing = new Bringing(files, tools, wish);
      const taken = await this.#bringing.run().finally(() => (this.#bringing = null));
      this.brought.keep(files);
      this.loaded.tell(taken, force);
      if (isOver && force.loaded.size === 0) await force.restore(before);
      else {
        this.loaded.take(taken, isOver);
        this.asOf = taken.asOf ?? asOf;
      }
      await this.#build(force, work);
      this.announcement = mappingsInWords(taken.mappedBy);
    });
  }

  /** Reads a file again, of those that were brought: its reader says anew how, or columns are left out. */
  async bringAgain(file: string, leaveOut: readonly string[] = []): Promise<void> {
    const source = this.brought.holding(file);
    if (source) await this.bring([source], { file, isAlone: true, isAsked: leaveOut.length === 0, leaveOut });
  }

  /** A copy of a file, loaded or waiting, in which each row says what became of it; or why there is none. Rejects once called off. */
  async copyWithVerdicts(file: string, watch: Watch): Promise<Outcome<WrittenFile>> {
    return copyOf(file, await this.force(), this.#bringing, this.brought, watch);
  }

  async openSample(): Promise<void> {
    await this.clear();
    await this.bring(SAMPLE_FILES);
    this.loaded.isSample = this.loaded.receipts.length > 0;
  }

  /** Takes everything out again, and says what that was. */
  async clear(): Promise<void> {
    const cleared = heldInWords(this);
    const force = await this.#held.current;
    await force?.restore([]);
    force?.draw(null);
    await this.whatIf.end();
    this.#forget();
    this.announcement = cleared === '' ? '' : `Cleared: ${cleared}. The settings stay as they are.`;
  }

  /** Drops at once what is on show and under way, and ends the engines with all that they hold. Then says so. */
  async end(said: string): Promise<void> {
    this.#underWay?.abort();
    this.#underWay = null;
    this.questions.stop();
    this.#forget();
    this.announcement = said;
    await Promise.all([this.#held.end(), this.whatIf.end()]);
  }

  #forget(): void {
    this.loaded.empty();
    this.brought.clear();
    this.memory.clear();
    this.#bringing = null;
    this.ownUnit = null;
    this.asOf = null;
    this.questions.again();
    this.phase = { name: 'empty' };
  }

  async chooseAsOf(asOf: Day | null): Promise<void> {
    await this.#choose('Working out the figures as of another day', { asOf });
  }

  async readAs(lens: Lens, ownUnit: string | null = this.ownUnit): Promise<void> {
    await this.#choose('Loading what this reader may hold', { lens, ownUnit });
  }

  async changeSettings(settings: SettingsFile): Promise<void> {
    await this.#choose('Working out the figures with the new settings', { settings });
  }

  /** Shows what packs hold, in place of what was loaded. */
  async show(packed: PackedForce): Promise<void> {
    await this.clear();
    const { asOf, settings, lens, packs } = packed;
    Object.assign(this, {
      asOf,
      settings,
      lens,
      ownUnit: lens === 'unit' ? packs[0]!.units[0]!.unit_id : null
    });
    this.settingsHash = await settingsHash(settings);
    await this.loaded.showPacked(packed);
    this.phase = { name: 'ready' };
  }

  async #choose(doing: string, chosen: Partial<Choice>): Promise<void> {
    if (this.phase.name === 'reviewing') this.announcement = WAITING;
    else if (this.loaded.packed) this.announcement = AS_PACKED;
    else if (this.loaded.receipts.length === 0) Object.assign(this, chosen);
    else if (mayChoose(chosen, this)) await this.#during({ doing }, (...all) => this.#build(...all), chosen);
  }

  /** What loading needs before there can be figures: the day, and the two essential extracts. */
  async #build(force: Force, watch: Watch): Promise<void> {
    this.loaded.show(force);
    if (this.asOf === null || force.missingEssentials.length > 0) return;
    this.settingsHash = await settingsHash(this.settings);
    await force.build(this.choices, watch);
    await this.loaded.showBuilt(force);
    if (this.lens === 'unit') this.ownUnit = force.unitId;
    this.questions.again();
  }

  /** Work that the reader can watch and stop; stopped, all is as it was before, also what was `chosen` for it. */
  async #during(
    first: Step,
    work: (force: Force, work: Work) => Promise<void>,
    chosen: Partial<Choice> = {}
  ): Promise<void> {
    const controller = (this.#underWay = new AbortController());
    const { signal } = controller;
    const cancel = () => controller.abort();
    // What is over may be heard of for a moment yet: its worker ends in its own time.
    const isOver = () => this.#underWay !== controller;
    const show = (phase: Phase) => (isOver() ? undefined : (this.phase = phase));
    const onProgress = (step: Step) => show({ name: 'loading', step, cancel });
    const ask = askBy(signal, (review) => show({ name: 'reviewing', review: { ...review, stop: cancel } }));
    const before = { asOf: this.asOf, settings: this.settings, lens: this.lens, ownUnit: this.ownUnit };
    const { beside } = this.loaded;
    Object.assign(this, chosen);
    onProgress(first);
    this.announcement = '';
    try {
      const force = await this.force();
      const { records } = force;
      await work(force, { onProgress, signal, ask }).catch(async (cause: unknown) => {
        if (!signal.aborted || isOver()) throw cause;
        const how = this.phase.name === 'reviewing' ? 'Stopped' : 'Cancelled';
        Object.assign(this, before);
        this.loaded.put(beside);
        await this.#putBack(force, records, how);
      });
    } catch (cause) {
      if (isOver()) return;
      this.announcement = `That could not be done: ${cause instanceof Error ? cause.message : String(cause)}`;
    } finally {
      if (!isOver()) {
        this.#underWay = null;
        this.phase = { name: this.asOf !== null && this.loaded.hasEssentials ? 'ready' : 'empty' };
      }
    }
  }

  async #putBack(force: Force, records: readonly Records[], how: string): Promise<void> {
    await force.restore(records);
    force.draw(this.loaded.boundaries);
    await this.#build(force, {});
    this.announcement = `${how}. ${records.length === 0 ? 'Nothing was loaded.' : 'What was loaded before is still there.'}`;
  }

  /** Into another engine, from memory, after the one that held it died. */
  async #loadAgain(records: readonly Records[], unread: readonly BroughtFile[]): Promise<void> {
    const doing = 'Loading everything again after the engine stopped';
    await this.#during({ doing }, async (force, watch) => {
      await force.restore(records);
      force.draw(this.loaded.boundaries);
      await this.#build(force, watch);
      this.announcement = loadedAgainInWords(records, unread);
    });
  }
}
