// What a row of the table of ASVS requirements is.

/** `force` = whoever runs the server, or the force that uses the app, can meet it and the app can’t. */
export type Verdict = 'met' | 'force' | 'does not apply' | 'not met';

export interface Row {
  /** Requirements by number; the number of a section or a chapter stands for all in it. */
  readonly of: readonly string[];
  /** What they ask, in our words. */
  readonly about: string;
  readonly verdict: Verdict;
  /** How it is met, or why it is not. */
  readonly how: string;
  /** Tests that hold it: file › title. Whatever is met has one. */
  readonly tests?: readonly string[];
}
