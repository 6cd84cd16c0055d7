// The port to DuckDB. Three engines stand behind it: the browser's, the same build in Node, and the native twin.

/** A value that may travel to the engine as a parameter. No lists, no BigInt: bind a list as one string. */
export type Parameter = string | number | boolean | null;

/** A row as it arrives: every query casts at its border, so only these. */
export type Row = Readonly<Record<string, string | number | boolean | null>>;

export interface Warehouse {
  readonly engine: { readonly name: 'duckdb-wasm' | 'duckdb-native'; readonly version: string };
  /** Rows of one statement. Rejects with `QueryError`; a cancelled query rejects with an `AbortError`. */
  rows(sql: string, parameters?: readonly Parameter[], signal?: AbortSignal): Promise<Row[]>;
  /** One statement for its effect. Never two: the engine would run both. */
  run(sql: string, parameters?: readonly Parameter[]): Promise<void>;
  /** Puts bytes where `read_csv` can read them, under a fresh slot name of our own; returns that path. */
  attach(bytes: Uint8Array): Promise<string>;
  detach(slot: string): Promise<void>;
  /**
   * Adds the rows of Arrow IPC streams, whose memory is taken over, to a table, column by column in order: all or none.
   * Null where the engine reads text only.
   */
  readonly insert: ((table: string, streams: Iterable<Uint8Array>) => Promise<void>) | null;
  /** All rows of a table as an Arrow IPC stream that `insert` takes. Null where the engine gives rows only. */
  readonly copy: ((table: string) => Promise<Uint8Array>) | null;
  close(): Promise<void>;
}

/** A statement that the engine refused: a bug of ours, with what was asked. */
export class QueryError extends Error {
  override readonly name = 'QueryError';
  readonly sql: string;
  constructor(message: string, sql: string, options?: ErrorOptions) {
    super(message, options);
    this.sql = sql;
  }
}
