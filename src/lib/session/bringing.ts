// Files on their way in: opened, settled with their reader where they ask something, read, checked, accepted by a word.
import type { Records } from '../extracts/records.ts';
import { readOpened, type Opener } from '../intake/files.ts';
import { isAbout, type MappingFile } from '../intake/mapping-file.ts';
import { openFiles, type Opened } from '../intake/open.ts';
import type { TextTable } from '../intake/table.ts';
import { acceptIn, checkIn, type Brought, type Checked, type TakenIn } from '../pipeline/bring.ts';
import type { Force } from '../pipeline/force.ts';
import type { Watch } from '../pipeline/work.ts';
import type { Day } from '../shared/dates.ts';
import { untilStopped } from '../shared/until-stopped.ts';
import { readOff, type BroughtFile, type BroughtFiles } from './brought-files.ts';
import type { Draft } from './draft.svelte.ts';
import { draftsOf, tablesFor } from './drafts.ts';
import { isMappingFile, type MappedBy, type MappingMemory } from './mapping-memory.svelte.ts';
import type { Changes, Questions } from './review.ts';

/** What the reader wants of one file beside bringing it. */
export interface Wish {
  readonly file: string;
  /** Nothing else of the archive that it is in. */
  readonly isAlone: boolean;
  /** Its reader says anew how it is read. */
  readonly isAsked: boolean;
  /** Columns whose values must never be read in. */
  readonly leaveOut: readonly string[];
}

/** A review but for the way to stop, which is always there. */
export type Asking = Omit<Questions, 'stop'> | Omit<Changes, 'stop'>;

/** Shows what waits for the reader's word and settles with it; rejects when they stop. */
export type Ask = <Word>(asking: (answer: (word: Word) => void) => Asking) => Promise<Word>;

/** Asks by showing; whoever is asked ends it by the signal. What was called off already is not asked. */
export const askBy =
  (signal: AbortSignal, show: (asking: Asking) => void): Ask =>
  async <Word>(asking: (answer: (word: Word) => void) => Asking) => {
    signal.throwIfAborted();
    return untilStopped(new Promise<Word>((answer) => show(asking(answer))), signal);
  };

export interface Tools extends Watch {
  readonly force: Force;
  readonly opener: Opener;
  readonly memory: MappingMemory;
  /** Of what is loaded. */
  readonly brought: BroughtFiles;
  readonly asOf: Day | null;
  /** Called before anything is checked. */
  readonly makeRoom: () => Promise<unknown>;
  readonly ask: Ask;
}

export interface Taken extends TakenIn, Pick<Brought, 'boundaries' | 'manifest' | 'asOf'> {
  /** Files that a mapping says how to read, and where that comes from. */
  readonly mappedBy: ReadonlyMap<string, MappedBy>;
}

type Word = { readonly left: ReadonlySet<string> } | { readonly anew: string };

/** Rows are lost, or another file's place is taken. */
const needsWord = ({ receipt, difference }: Checked): boolean => receipt.rejected > 0 || difference !== null;

export class Bringing {
  /** But for mapping files, once those have been taken in; with the loaded files that they are about. */
  files: readonly BroughtFile[];
  /** Of the loaded files that are read again: all their names, and those of the tables that a mapping is about. */
  #again = { files: new Set<string>(), tables: new Set<string>() };
  readonly #tools: Tools;
  #wish: Wish | null;
  #drafts: readonly Draft[] = [];
  /** Of what waits to be accepted. */
  records: readonly Records[] = [];

  constructor(files: readonly BroughtFile[], tools: Tools, wish: Wish | null) {
    this.files = files;
    this.#tools = tools;
    this.#wish = wish;
  }

  get #watch(): Watch {
    const { onProgress, signal } = this.#tools;
    return { ...(onProgress && { onProgress }), ...(signal && { signal }) };
  }

  /** Rejects when the reader stops; what was loaded is then to be put back. */
  async run(): Promise<Taken> {
    const { force, opener, memory, asOf, makeRoom } = this.#tools;
    const watch = this.#watch;
    const unread = await this.#takeMappings();
    for (;;) {
      const { read, refusals: notRead } = await readOff(this.files, watch);
      const opened = await openFiles(read, opener, watch);
      const settled = await this.#settled(opened);
      const files = new Map(this.#drafts.map(({ table, mapping }) => [table.name, mapping]));
      const brought = await readOpened(settled, opener, {
        ...watch,
        ...(asOf === null ? {} : { asOf }),
        files
      });
      this.records = brought.records;
      if (brought.records.length > 0) await makeRoom();
      const { checked, refusals, notices } = await checkIn(force, brought, watch);
      const refused = [...unread, ...notRead, ...refusals];
      const word = await this.#word(checked, refused);
      if ('anew' in word) {
        this.#wish = { file: word.anew, isAlone: this.#wish?.isAlone ?? false, isAsked: true, leaveOut: [] };
        continue;
      }
      watch.onProgress?.({ doing: 'Loading what was checked' });
      await acceptIn(force, checked, word.left);
      if (brought.boundaries) force.draw(brought.boundaries);
      for (const draft of this.#drafts) memory.remember(draft);
      const mappedBy = new Map(
        this.#drafts.flatMap(({ table, by }) => (by === null ? [] : [[table.name, by]]))
      );
      return { ...brought, refusals: refused, notices, mappedBy };
    }
  }

  /** Mapping files are taken in and are no extracts; those that can't be read are refused. */
  async #takeMappings(): Promise<TakenIn['refusals']> {
    const refusals: TakenIn['refusals'][number][] = [];
    const others: BroughtFile[] = [];
    const mappings: MappingFile[] = [];
    for (const file of this.files) {
      const { read } = await readOff(/\.json$/i.test(file.name) ? [file] : [], this.#watch);
      const bytes = read[0]?.bytes ?? new Uint8Array();
      if (!isMappingFile(file.name, bytes)) {
        others.push(file);
        continue;
      }
      const outcome = this.#tools.memory.take(file.name, bytes);
      if (outcome.ok) mappings.push(outcome.value);
      else refusals.push({ file: file.name, extract: null, problems: outcome.problems });
    }
    this.files = [...others, ...this.#readAgain(mappings, others)];
    return refusals;
  }

  /** The loaded files that the mappings are about, but for those of which another is brought. */
  #readAgain(mappings: readonly MappingFile[], others: readonly BroughtFile[]): BroughtFile[] {
    const { force, brought } = this.#tools;
    const again = new Map<string, BroughtFile>();
    for (const { cut, sheet, source, file } of force.records) {
      const held = brought.holding(source);
      if (!held || others.some(({ name }) => name === held.name)) continue;
      if (!mappings.some((mapping) => isAbout(mapping, cut.names, sheet))) continue;
      again.set(held.name, held);
      this.#again.tables.add(file);
    }
    this.#again.files = new Set(again.keys());
    return [...again.values()];
  }

  /** Of a file that is read again, nothing but the tables that a mapping is about. */
  #isBrought({ name, origin }: TextTable): boolean {
    return this.#again.tables.has(name) || !this.#again.files.has(origin.container ?? origin.file);
  }

  /** The tables that are to be read, each settled. */
  async #settled(opened: Opened): Promise<Opened> {
    const { force, memory, ask } = this.#tools;
    const brought = opened.tables.filter((table) => this.#isBrought(table));
    const { tables, notices } = tablesFor(brought, force.receipts, this.#wish, this.#again.tables);
    const earlier = new Map(this.#drafts.map((draft) => [draft.key, draft]));
    const drafts = await draftsOf(tables, { memory, earlier, wish: this.#wish, watch: this.#watch });
    const replaced = this.#replaced(drafts);
    this.#drafts = drafts.filter((draft) => !replaced.has(draft));
    const asking = this.#drafts.filter((draft) => draft.open.length > 0 || this.#isAsked(draft));
    if (asking.length > 0)
      await ask<void>((answer) => ({ about: 'questions', drafts: asking, read: () => answer() }));
    const left = new Set([
      ...this.#drafts.flatMap(({ passedOver }) => passedOver),
      ...[...replaced].flatMap(({ tables }) => tables)
    ]);
    return {
      ...opened,
      tables: tables.filter((table) => !left.has(table)),
      notices: [...opened.notices, ...notices]
    };
  }

  /** Drafts of what would be read again, though another file of its extract is brought. */
  #replaced(drafts: readonly Draft[]): ReadonlySet<Draft> {
    const extractOf = ({ inspection }: Draft) => inspection?.extract?.extract;
    const isAgain = ({ table }: Draft) => this.#again.tables.has(table.name);
    const brought = new Set(drafts.filter((draft) => !isAgain(draft)).map(extractOf));
    return new Set(drafts.filter((draft) => isAgain(draft) && brought.has(extractOf(draft))));
  }

  #isAsked({ name, table }: Draft): boolean {
    return this.#wish?.isAsked === true && [name, table.name].includes(this.#wish.file);
  }

  async #word(checked: readonly Checked[], refusals: TakenIn['refusals']): Promise<Word> {
    if (!checked.some(needsWord)) return { left: new Set() };
    return this.#tools.ask<Word>((answer) => ({
      about: 'changes',
      checked,
      refusals,
      load: (left) => answer({ left }),
      readAnew: (anew) => answer({ anew })
    }));
  }
}
