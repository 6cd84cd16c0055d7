// What the engine took with it when it died, until all of it is loaded again; an engine that dies too often is given up.
import type { Records } from '../extracts/records.ts';
import { listed } from '../shared/format.ts';
import { isolated } from '../shared/isolated.ts';
import type { BroughtFile } from './brought-files.ts';
import { SAMPLE_FILES } from './sample.ts';

/** Deaths one after the other, with nothing asked of it by its reader in between: one more is no accident. */
const MOST_DEATHS = 3;

export interface Held {
  /** As they were before what was under way began. */
  readonly records: readonly Records[];
  /** On their way in: of these nothing is loaded. */
  readonly unread: readonly BroughtFile[];
}

/** `Bring again: officers.csv and cases.csv.` */
function bringAgain(files: readonly BroughtFile[]): string {
  if (files.some((file) => SAMPLE_FILES.includes(file))) return 'Open the sample force again.';
  return `Bring again: ${listed([...new Set(files.map(({ name }) => isolated(name)))])}.`;
}

export class Lost {
  held: Held | null = null;
  #deaths = 0;

  /** Whether it is worth another engine. What was lost first and not yet loaded again is still what is to come back. */
  died(held: Held): boolean {
    this.held ??= held;
    this.#deaths += 1;
    return this.#deaths <= MOST_DEATHS;
  }

  /** The reader asked for something: what happens now is of that. */
  asked(): void {
    this.#deaths = 0;
  }

  /** Nothing is to be loaded again any more; what came of it. */
  isBack(): string {
    const { records, unread } = this.held ?? { records: [], unread: [] };
    this.held = null;
    const again = records.length > 0 ? ' Everything that was loaded has been loaded again from memory.' : '';
    return `The engine stopped and was started again.${again}${unread.length > 0 ? ` ${bringAgain(unread)}` : ''}`;
  }

  /** What is said once it is given up; `brought` are the files of what was loaded. */
  givenUp(brought: readonly BroughtFile[]): string {
    const files = [...brought, ...(this.held?.unread ?? [])];
    const rest = files.length > 0 ? ` Nothing is loaded any more. ${bringAgain(files)}` : '';
    return `The engine stopped again and again.${rest}`;
  }

  clear(): void {
    this.held = null;
    this.#deaths = 0;
  }
}
