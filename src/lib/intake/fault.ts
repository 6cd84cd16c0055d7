// Thrown while a file is opened, where it can't go on: the problem is what the reader is told.
import { problem } from '../extracts/problems.ts';
import type { Problem } from '../shared/outcome.ts';
import { ARCHIVE_LIMITS } from './limits.ts';

export class Refused extends Error {
  override readonly name = 'Refused';
  readonly problem: Problem;

  constructor(told: Problem) {
    super(told.sentence);
    this.problem = told;
  }
}

/** What the file is named as, in a sentence: `it can't be read as a ZIP archive`. */
export type NamedAs = 'a ZIP archive' | 'a workbook' | 'a Parquet file' | 'an Arrow file';

/** `fault` goes on after a colon: `it ends too soon`. */
export const unreadable = (file: string, namedAs: NamedAs, fault: string): Refused =>
  new Refused(problem('unreadable-file', { file, namedAs, fault }));

export const unpacksToTooMuch = (file: string): Refused =>
  overLimit(file, `unpacks to more than ${ARCHIVE_LIMITS.unpackedBytes / 1_000_000} MB`);

export const overLimit = (file: string, limit: string): Refused =>
  new Refused(problem('over-limit', { file, limit }));
