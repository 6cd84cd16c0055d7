// How much of a file has been read while it is read, and what that makes of the step that its reader is told.
import { count, decimal, plural } from '../shared/format.ts';

/** `done` of `of` bytes, or rows, of the one file or table that is being read; `of` is null where nobody knows yet. */
export interface Amount {
  readonly done: number;
  readonly of: number | null;
  readonly in: 'bytes' | 'rows';
}

export type OnRead = (amount: Amount) => void;

/** How the reading of one file is followed and stopped. */
export interface ReadWatch {
  readonly onRead?: OnRead;
  readonly signal?: AbortSignal;
}

/** What is being done to one of several files, `done` of `of` of which are behind. */
export interface Step {
  readonly doing: string;
  readonly done: number;
  readonly of: number;
  /** How much of the file has been read: `40 of 50 MB`. */
  readonly amount?: string;
}

export interface Watch {
  readonly onProgress?: (step: Step) => void;
  readonly signal?: AbortSignal;
}

const MEGABYTE = 1_000_000;

/** `40 of 50 MB`, `120,000 of 200,000 rows`. */
export function amountInWords({ done, of, in: unit }: Amount): string {
  if (of === null) return unit === 'rows' ? plural(done, 'row') : `${decimal(done / MEGABYTE)} MB`;
  if (unit === 'rows') return `${count(done)} of ${count(of)} rows`;
  const decimals = of < 10 * MEGABYTE ? 1 : 0;
  return `${decimal(done / MEGABYTE, decimals)} of ${decimal(of / MEGABYTE, decimals)} MB`;
}

/** How one file is followed: what is read of it goes on in the step of which it is a part. */
export const watchOf = (step: Step, { onProgress, signal }: Watch): ReadWatch => ({
  ...(signal && { signal }),
  ...(onProgress && {
    onRead: (amount) =>
      onProgress({
        ...step,
        done: step.done + (amount.of ? amount.done / amount.of : 0),
        amount: amountInWords(amount)
      })
  })
});
