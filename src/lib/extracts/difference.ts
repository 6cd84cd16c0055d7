// What a file would change in the extract that is loaded already, told before it is accepted.

/** Values as a file writes them; null = blank. */
export interface ChangedValue {
  readonly column: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** A row by the values of its primary key, in the order of `keyColumns`. */
export type RowKey = readonly (string | null)[];

export interface ChangedRow {
  readonly key: RowKey;
  readonly changes: readonly ChangedValue[];
}

/** The first of each kind, by key. */
export interface ExampleRows {
  readonly added: readonly RowKey[];
  readonly removed: readonly RowKey[];
  readonly changed: readonly ChangedRow[];
}

/** Accepted rows against accepted rows, matched by primary key. `removed + changed + unchanged` are those loaded now. */
export interface Difference {
  readonly keyColumns: readonly string[];
  readonly added: number;
  readonly removed: number;
  readonly changed: number;
  readonly unchanged: number;
  /** Contract columns that the new file has and the old one did not. */
  readonly newColumns: readonly string[];
  /** Contract columns that the old file had and the new one does not. */
  readonly goneColumns: readonly string[];
  /** Null where the reader's lens shows no row of this extract. */
  readonly examples: ExampleRows | null;
}
