// What became of each record of a file, told for all of them.

/** What is said of a record that breaks a rule. */
export interface Verdict {
  readonly isRejected: boolean;
  readonly sentences: readonly string[];
}

/** Verdicts of the records from `from` up to `to`; a record that is not among them has passed. */
export interface VerdictPage {
  readonly from: number;
  readonly to: number;
  readonly verdicts: ReadonlyMap<number, Verdict>;
}

/** What is made of all pages of a file, in order. */
export type UseVerdicts<Value> = (pages: AsyncIterable<VerdictPage>) => Promise<Value>;
