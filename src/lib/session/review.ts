// What waits for its reader's word before it is loaded: questions about files, or what loading would change.
import type { Checked, Refusal } from '../pipeline/bring.ts';
import type { Draft } from './draft.svelte.ts';

export { nameOfSheet } from '../intake/table.ts';
export type {
  DaysSeen,
  HeaderMatch,
  Inspection,
  PreviewCell,
  Question,
  UnknownValue
} from '../intake/inspection.ts';
export type { Checked };

/** Files that ask something before they can be read. */
export interface Questions {
  readonly about: 'questions';
  readonly drafts: readonly Draft[];
  /** Reads them as they were answered. */
  readonly read: () => void;
  readonly stop: () => void;
}

/** Files that were read and checked, of which some lose rows or take another's place. */
export interface Changes {
  readonly about: 'changes';
  readonly checked: readonly Checked[];
  readonly refusals: readonly Refusal[];
  /** Loads them all but those in `left`, by file. */
  readonly load: (left: ReadonlySet<string>) => void;
  /** Goes back to how the file is read. */
  readonly readAnew: (file: string) => void;
  readonly stop: () => void;
}

export type Review = Questions | Changes;
