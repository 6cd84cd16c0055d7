// The engines and the work in them: begun, watched, called off, put back, and loaded again where an engine died.
import type { Records } from '../extracts/records.ts';
import type { Force } from '../pipeline/force.ts';
import type { Step, Watch } from '../pipeline/work.ts';
import { settingsHash } from '../settings/settings.ts';
import { askBy, type Ask } from './bringing.ts';
import { BroughtFiles, type BroughtFile } from './brought-files.ts';
import { Chosen } from './chosen.svelte.ts';
import type { BootEngines, EngineState } from './engines.ts';
import { HeldForce } from './held-force.ts';
import { notDoneInWords } from './held-words.ts';
import { Lost } from './lost.ts';
import type { Phase } from './phase.ts';
import { Questions } from './questions.svelte.ts';

/** What the reader chooses about what is on show. */
export type Choice = Pick<Chosen, 'asOf' | 'settings' | 'lens' | 'ownUnit'>;

export interface Work extends Watch {
  readonly ask: Ask;
}

/** Work that was begun; `files` are on their way in by it. */
interface UnderWay {
  readonly controller: AbortController;
  readonly files: readonly BroughtFile[];
  /** What was loaded when it began; absent until there is an engine. */
  records?: readonly Records[];
  /** Puts back all that was chosen and is beside the tables. */
  readonly undo: () => void;
}

export abstract class Working extends Chosen {
  phase = $state.raw<Phase>({ name: 'empty' });
  engine = $state.raw<EngineState>({ name: 'fetching', received: 0, total: null });
  /** Said once to the reader after something happened by itself. */
  announcement = $state.raw('');
  brought = new BroughtFiles();
  #underWay: UnderWay | null = null;
  readonly #lost = new Lost();
  readonly #held: HeldForce;
  readonly force = (): Promise<Force> => this.#held.open(this.choices);
  readonly lockFaults = (): Promise<readonly string[]> => this.#held.lockFaults();

  /** The figures asked of what is loaded. */
  readonly questions = new Questions(
    async (metric, watch) => this.loaded.packed?.ask(metric) ?? (await this.force()).ask(metric, watch)
  );

  readonly isReady = $derived(this.phase.name === 'ready');
  /** Nothing can be chosen or brought now: work is under way, or waits for the reader's word. */
  readonly isBusy = $derived(this.phase.name === 'loading' || this.phase.name === 'reviewing');

  constructor(boot: BootEngines) {
    super();
    this.#held = new HeldForce(boot, {
      onState: (state) => (this.engine = state),
      onLost: (records) => this.#lose(records)
    });
  }

  /** Starts the engine; harmless when it is already under way. Resolves once it is there or has failed. */
  async boot(): Promise<void> {
    await this.#held.boot();
    const isDue = this.#lost.held !== null && this.engine.name === 'ready' && this.#underWay === null;
    if (isDue) await this.#loadAgain();
  }

  /** The force as it is now; undefined before anything was asked of it. */
  protected get standing(): Promise<Force> | undefined {
    return this.#held.current;
  }

  /** The reader asked for something. */
  protected asked(): void {
    this.#lost.asked();
  }

  protected forgetLost(): void {
    this.#lost.clear();
  }

  /** Stops all work at once and ends the engines. */
  protected halt(): Promise<void> {
    this.#underWay?.controller.abort();
    this.#underWay = null;
    this.questions.stop();
    return this.#held.end();
  }

  /** Drops at once what is on show and under way, and ends the engines with all that they hold. Then says so. */
  abstract end(said: string): Promise<void>;

  /** What loading needs before there can be figures: the day, and the two essential extracts. */
  protected async build(force: Force, watch: Watch): Promise<void> {
    this.loaded.show(force);
    if (this.asOf === null || force.missingEssentials.length > 0) return;
    this.settingsHash = await settingsHash(this.settings);
    await force.build(this.choices, watch);
    await this.loaded.showBuilt(force);
    if (this.lens === 'unit') this.ownUnit = force.unitId;
    this.questions.again();
  }

  /**
   * Work that the reader can watch and stop. Stopped or failed, all is as it was before, also what was `chosen` for it;
   * `files` are on their way in by it.
   */
  protected async during(
    first: Step,
    work: (force: Force, work: Work) => Promise<void>,
    { chosen = {}, files = [] }: { chosen?: Partial<Choice>; files?: readonly BroughtFile[] } = {}
  ): Promise<void> {
    const controller = new AbortController();
    const { signal } = controller;
    const { asOf, settings, lens, ownUnit, brought } = this;
    const { beside } = this.loaded;
    const undo = () => {
      Object.assign(this, { asOf, settings, lens, ownUnit, brought });
      this.loaded.put(beside);
    };
    const underWay: UnderWay = (this.#underWay = { controller, files, undo });
    const cancel = () => controller.abort();
    // What is over may be heard of for a moment yet: its worker ends in its own time.
    const isOver = () => this.#underWay !== underWay;
    const show = (phase: Phase) => (isOver() ? undefined : (this.phase = phase));
    const onProgress = (step: Step) => show({ name: 'loading', step, cancel });
    const ask = askBy(signal, (review) => show({ name: 'reviewing', review: { ...review, stop: cancel } }));
    Object.assign(this, chosen);
    onProgress(first);
    this.announcement = '';
    let force: Force | undefined;
    try {
      force = await this.force();
      await this.#bringBack(force);
      const records = (underWay.records = force.records);
      const done = work(force, { onProgress, signal, ask }).then(() => signal.throwIfAborted());
      await done.catch(async (cause: unknown) => {
        if (isOver()) throw cause;
        const stopped = this.phase.name === 'reviewing' ? 'Stopped' : 'Cancelled';
        const how = signal.aborted ? stopped : notDoneInWords(cause, files);
        undo();
        await this.#putBack(force!, records, how);
      });
    } catch (cause) {
      if (isOver()) return;
      this.announcement = notDoneInWords(cause, files);
      // An engine into which nothing can be put back has to go.
      if (force) this.#held.restart();
    } finally {
      if (!isOver()) {
        this.#underWay = null;
        const isWhole = this.asOf !== null && this.loaded.hasEssentials && this.#lost.held === null;
        this.phase = { name: isWhole ? 'ready' : 'empty' };
      }
    }
  }

  async #putBack(force: Force, records: readonly Records[], how: string): Promise<void> {
    await force.restore(records);
    force.draw(this.loaded.boundaries);
    await this.build(force, {});
    this.announcement = `${how}. ${records.length === 0 ? 'Nothing was loaded.' : 'What was loaded before is still there.'}`;
  }

  /** The engine died and another is starting. Files on their way in go, so that nothing is half there. */
  #lose(held: readonly Records[]): void {
    const { controller, files = [], records, undo } = this.#underWay ?? {};
    const isBringing = files.length > 0;
    if (isBringing) undo?.();
    const isWorth = this.#lost.died({ records: (isBringing && records) || held, unread: files });
    controller?.abort();
    void (isWorth ? this.#loadAgain() : this.#giveUp());
  }

  #loadAgain(): Promise<void> {
    return this.during({ doing: 'Loading everything again after the engine stopped' }, async () => undefined);
  }

  /** From memory, what an engine took with it when it died. */
  async #bringBack(force: Force): Promise<void> {
    const { held } = this.#lost;
    if (!held) return;
    await force.restore(held.records);
    force.draw(this.loaded.boundaries);
    await this.build(force, {});
    this.announcement = this.#lost.isBack();
  }

  /** But for the log, which no engine holds. */
  async #giveUp(): Promise<void> {
    const { entries, isSaved } = this.loaded.log;
    const ended = this.end(this.#lost.givenUp(this.brought.turns.flat()));
    Object.assign(this.loaded.log, { entries, isSaved });
    await ended;
    await this.boot();
  }
}
