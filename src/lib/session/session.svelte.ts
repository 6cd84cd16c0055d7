// What the page holds while it is open, and what its reader does with it: bring, choose, clear. Memory only.
import type { Boundaries } from '../intake/boundaries.ts';
import type { Manifest } from '../intake/manifest.ts';
import { browserOpener } from '../intake/open-browser.ts';
import type { Opener } from '../intake/opener.ts';
import type { WrittenFile } from '../pipeline/annotated.ts';
import type { Refusal } from '../pipeline/bring.ts';
import type { Force } from '../pipeline/force.ts';
import type { PackedForce } from '../pipeline/packs.ts';
import type { Step, Watch } from '../pipeline/work.ts';
import { settingsHash, type SettingsFile } from '../settings/settings.ts';
import type { Day } from '../shared/dates.ts';
import type { Lens } from '../shared/lens.ts';
import type { Outcome } from '../shared/outcome.ts';
import { Bringing, type Wish } from './bringing.ts';
import { BroughtFiles, type BroughtFile } from './brought-files.ts';
import { copyOf } from './copies.ts';
import { bootEngines, type BootEngines } from './engines.ts';
import { heldInWords } from './held-words.ts';
import { MappingMemory, mappingsInWords } from './mapping-memory.svelte.ts';
import { mayChoose } from './kept-settings.ts';
import { AS_PACKED, WAITING } from './phase.ts';
import { SAMPLE_FILES } from './sample.ts';
import { WhatIf, type TrialAnswer } from './what-if.svelte.ts';
import { Working, type Choice, type Work } from './working.svelte.ts';

export type { Boundaries, BroughtFile, Manifest, Refusal, Step, TrialAnswer, Watch };

/** What it stands on: the browser's own, unless said. */
interface Ground {
  readonly boot: BootEngines;
  readonly opener: Opener;
}

export class Session extends Working {
  readonly #opener: Opener;
  #bringing: Bringing | null = null;
  readonly memory = new MappingMemory();
  readonly whatIf = new WhatIf(this);

  constructor({ boot = bootEngines, opener = browserOpener }: Partial<Ground> = {}) {
    super(boot);
    this.#opener = opener;
  }

  /** Brings files; what was loaded before stays where a file is refused or the reader stops. */
  async bring(files: readonly BroughtFile[], wish: Wish | null = null): Promise<void> {
    this.asked();
    const work = async (force: Force, during: Work) => {
      const [before, isOver] = [force.records, this.loaded.isSample && wish === null];
      const makeRoom = async () => (isOver ? force.restore([]) : undefined);
      const asOf = isOver ? null : this.asOf;
      const brought = isOver ? new BroughtFiles() : this.brought.copy();
      const tools = { force, opener: this.#opener, memory: this.memory, brought, asOf, makeRoom, ...during };
      this.#bringing = new Bringing(files, tools, wish);
      const taken = await this.#bringing.run().finally(() => (this.#bringing = null));
      brought.keep(files);
      this.loaded.tell(taken, force);
      if (isOver && force.loaded.size === 0) await force.restore(before);
      else {
        this.brought = brought;
        this.loaded.take(taken, isOver);
        this.asOf = taken.asOf ?? asOf;
      }
      await this.build(force, during);
      this.announcement = mappingsInWords(taken.mappedBy);
    };
    await this.during({ doing: 'Opening the files' }, work, { files });
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

  /** Takes everything out again, with the engines that held it, and says what that was. */
  async clear(): Promise<void> {
    const cleared = heldInWords(this);
    const said = cleared === '' ? '' : `Cleared: ${cleared}. The settings stay as they are.`;
    // An engine that was asked for nothing holds nothing, and may be on its way yet.
    if (this.standing === undefined) this.#forget(said);
    else {
      await this.end(said);
      void this.boot();
    }
  }

  /** Drops at once what is on show and under way, and ends the engines with all that they hold. Then says so. */
  async end(said: string): Promise<void> {
    const ended = [this.halt(), this.whatIf.end()];
    this.#forget(said);
    await Promise.all(ended);
  }

  #forget(said: string): void {
    this.loaded.empty();
    this.brought.clear();
    this.memory.clear();
    this.forgetLost();
    this.#bringing = null;
    this.ownUnit = null;
    this.asOf = null;
    this.questions.again();
    this.phase = { name: 'empty' };
    this.announcement = said;
  }

  /** Has what failed worked out again: a lens took out the tables that it was read from. */
  async workOutAgain(): Promise<void> {
    if (this.loaded.packed) this.questions.again();
    else await this.#choose('Working out the figures again', {});
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
    else if (mayChoose(chosen, this)) {
      this.asked();
      await this.during({ doing }, (...all) => this.build(...all), { chosen });
    }
  }
}
