// Expected trouble is a value: an outcome holds what was made, or the problems that prevented it.

/** How much a problem takes with it: the whole file, its row, or nothing (the row stays and the reader is told). */
export type Severity = 'file' | 'row' | 'notice';

/** How places in a file are counted: text lines, or the rows of a sheet. */
export type Numbering = 'lines' | 'rows';

/** One thing wrong with what was brought in, said so that its reader can mend it. */
export interface Problem {
  /** Id in the problem catalogue, e.g. `unknown-code`. */
  readonly id: string;
  readonly severity: Severity;
  /** A plain sentence: what is wrong. */
  readonly sentence: string;
  /** A plain sentence: what to do. */
  readonly advice: string;
  /** What the reader may say of the file instead, in words after "say": `which of them it stands for`. */
  readonly orSay?: string;
  /** File name as the reader brought it. */
  readonly file?: string;
  readonly extract?: string;
  /** Sheet of the file, where it is a workbook. */
  readonly sheet?: string;
  /** Line in the reader's own file, or row of its sheet, counting from 1 with the header. */
  readonly line?: number;
  /** What `line` and `lines` count; absent = lines. */
  readonly numbering?: Numbering;
  /** Contract column, or the header as the reader wrote it where it is in no contract. */
  readonly column?: string;
  /** The value as it stood, cut to 80 characters. Absent where it could identify a person. */
  readonly value?: string;
  /** The rule that was broken, in words. */
  readonly rule?: string;
  /** A right value. */
  readonly example?: string;
  /** Titles of the figures that this affects. */
  readonly affects?: readonly string[];
  /** How many rows share this problem; absent = one, or the whole file. */
  readonly count?: number;
  /** The first lines of those rows, in the reader's own file. */
  readonly lines?: readonly number[];
}

export type Outcome<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly problems: readonly Problem[] };

export const made = <Value>(value: Value): Outcome<Value> => ({ ok: true, value });

export const refused = (...problems: Problem[]): Outcome<never> => ({ ok: false, problems });
