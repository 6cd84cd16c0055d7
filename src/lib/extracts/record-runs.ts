// Records of which every value stands, to the letter, as it is loaded: nothing of them is left to be checked, and they
// go to the engine as columns.

/** What a column of a run holds, one value a record. */
export type RunValues =
  | {
      readonly holds: 'text';
      readonly bytes: Uint8Array;
      /** Where each begins, and where the last ends. */ readonly offsets: Int32Array;
    }
  | { readonly holds: 'day'; /** Days since 1 January 1970. */ readonly days: Int32Array }
  | {
      readonly holds: 'moment';
      /** Since 1970, in no time zone. */
      readonly seconds: Float64Array;
      /** A bit for each record, from the lowest: 0 where the time of the day is not known. */
      readonly hasTime: Uint8Array;
    }
  | { readonly holds: 'number'; readonly numbers: Float64Array }
  | {
      readonly holds: 'code';
      readonly codes: readonly string[];
      /** Places among the codes. */ readonly places: Uint8Array;
    };

/** One column of the contract. `filled`: a bit for each record, from the lowest, 0 where it is blank; null = none is. */
export type RunColumn = RunValues & { readonly column: string; readonly filled: Uint8Array | null };

/** Some thousands of records in file order, with a column for each field of the file that is loaded, in its order. */
export interface RecordRun {
  readonly count: number;
  readonly columns: readonly RunColumn[];
}
