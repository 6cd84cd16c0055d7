// What a table shows before it is read: how each column would be taken, and what only its reader can say.
import type { Records } from '../extracts/records.ts';
import type { ExtractId } from '../extracts/registry.ts';
import type { Problem } from '../shared/outcome.ts';
import type { FileMapping } from './mapping.ts';
import type { Origin, TextTable } from './table.ts';

/** An extract that the table may be. */
export interface Candidate {
  readonly extract: ExtractId;
  readonly title: string;
  /** Why, in words: `its name, and 8 of its 9 columns`. */
  readonly reason: string;
}

/** Line or row `at` of the reader's file as it was cut; null = a cell that could name a person. */
export interface TopRow {
  readonly at: number;
  readonly cells: readonly (string | null)[];
}

export interface InspectedHeader {
  /** Line or row of the header, counting from 1; the lower one where it takes two rows. */
  readonly row: number;
  readonly rowCount: 1 | 2;
  /** Rows above it, blank ones too: passed over. */
  readonly aboveCount: number;
  /** Why this row, in words: `it has 7 column names of cases`. */
  readonly reason: string;
  /** Whether the mapping says so, or it has column names enough. */
  readonly isSure: boolean;
}

/**
 * How a header found its contract column. `exact` and `alias` apply by themselves, `mapped` and `left_out` are what the
 * mapping says; `similar` is only proposed; `identifier` could name a person and stops the file until it is left out.
 */
export type ColumnMatch = 'exact' | 'alias' | 'mapped' | 'left_out' | 'similar' | 'unknown' | 'identifier';

export interface HeaderMatch {
  /** Position in the file, from 0. */
  readonly field: number;
  /** As the reader wrote it, trimmed; blank where the column has no name, or one that could be a person's. */
  readonly header: string;
  /** Contract column that its values become; null = not loaded. */
  readonly column: string | null;
  readonly match: ColumnMatch;
  /** `similar`: the contract column that it may be. */
  readonly proposal: string | null;
  /** In words: `2 letters differ from risk_level`. */
  readonly reason: string;
}

export interface ContractColumnMatch {
  readonly column: string;
  readonly isRequired: boolean;
  /** The header that it is read from; null where there is none. */
  readonly header: string | null;
}

/**
 * How the days of a column are written. `iso`: year first. `day_first`: 30/09/2026, at least one of which can't have the
 * month first. `ambiguous`: slashes, and no value says which comes first. `mixed`: more than one of these, or the month
 * first.
 */
export type DaysWritten = 'iso' | 'day_first' | 'ambiguous' | 'mixed';

export interface DaysSeen {
  readonly column: string;
  readonly header: string;
  readonly written: DaysWritten;
  /** Values by how they are written; `either` could be both, `other` is no day. */
  readonly counts: Readonly<Record<'iso' | 'dayFirst' | 'monthFirst' | 'either' | 'other', number>>;
  /** A few values as they stand, of those that are not `iso`. */
  readonly examples: readonly string[];
}

/** Values of a coded or yes/no column that nothing says how to read. */
export interface UnknownValues {
  readonly column: string;
  readonly header: string;
  readonly isRequired: boolean;
  /** Codes that they may stand for. */
  readonly codes: readonly string[];
  /** The most frequent first, at most `LIMITS.unknownValues`. */
  readonly values: readonly UnknownValue[];
  /** Different values beyond those listed. */
  readonly moreValues: number;
}

export interface UnknownValue {
  /** As it first stands in the file. */
  readonly value: string;
  /** How it is compared and kept in a mapping; see `spelling`. */
  readonly spelling: string;
  readonly count: number;
  /** The code that is spelled most like it; null where none is near. */
  readonly nearest: string | null;
}

/** How one cell would be read. `text` is null where it may not be shown: it could name a person, or is left out. */
export interface PreviewCell {
  readonly text: string | null;
  readonly reads: 'value' | 'blank' | 'problem' | 'not_loaded';
  /** `value`: as it is loaded, `2026-09-30` for `30/09/2026`; null elsewhere, and where `text` is. */
  readonly value: string | null;
  /** `problem`: what is wrong, in two or three words and in a sentence. */
  readonly fault: string | null;
  readonly sentence: string | null;
}

export interface PreviewRow {
  readonly at: number;
  /** One for each header, in file order; empty where the row has too few or too many values. */
  readonly cells: readonly PreviewCell[];
  /** Why the row as a whole can't be read; null where it can. */
  readonly sentence: string | null;
}

/**
 * What only the reader can say. A table with any of these is not read until the mapping answers it; `unknown-values` may
 * also be left as they are: then their rows are told as problems.
 */
export type Question =
  | { readonly kind: 'which-extract'; readonly candidates: readonly Candidate[] }
  | { readonly kind: 'which-sheet'; readonly sheets: readonly string[] }
  | { readonly kind: 'which-header-row' }
  | { readonly kind: 'column-missing'; readonly columns: readonly string[] }
  | {
      readonly kind: 'column-similar';
      readonly header: string;
      readonly proposal: string;
      readonly reason: string;
    }
  | { readonly kind: 'day-order'; readonly columns: readonly DaysSeen[] }
  | { readonly kind: 'unknown-values'; readonly column: string; readonly values: readonly UnknownValue[] }
  | { readonly kind: 'identifier'; readonly header: string; readonly looksLike: string };

/** Everything in it can be posted between threads. */
export interface Inspection {
  readonly origin: Origin;
  readonly sheet: string | null;
  readonly numbering: TextTable['numbering'];
  /** What separates the values of delimited text; null for other formats. */
  readonly delimiter: Records['delimiter'] | null;
  /** The mapping that it was inspected with. */
  readonly mapping: FileMapping;
  /** Which extract it is taken for, and why; null where that is the reader's to say. */
  readonly extract: Candidate | null;
  /** What else it may be, the likeliest first; the one it is taken for is among them. */
  readonly candidates: readonly Candidate[];
  readonly header: InspectedHeader;
  /** The first rows of the file, so that another can be chosen as the header. */
  readonly top: readonly TopRow[];
  readonly headers: readonly HeaderMatch[];
  /** Every column of the extract's contract; empty where the extract is not known. */
  readonly columns: readonly ContractColumnMatch[];
  readonly days: readonly DaysSeen[];
  readonly unknownValues: readonly UnknownValues[];
  /** The first 20 rows after the header that are not blank. */
  readonly preview: readonly PreviewRow[];
  /** Rows after the header that were looked at, and whether that was all of them. */
  readonly rowsSeen: number;
  readonly isWhole: boolean;
  readonly asks: readonly Question[];
  /** Why it would be refused although everything is answered: the mapping contradicts itself, or the file may hold no text. */
  readonly fault: Problem | null;
}
