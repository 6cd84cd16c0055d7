// What the page and the workers that open files say to each other: one question, one answer, and on the way to it how far it is.
import type { Amount } from './amount.ts';
import type { Copied } from './annotated-file.ts';
import type { FileMapping } from './mapping.ts';
import type { FileBytes, Source } from './opener.ts';
import type { TextTable } from './table.ts';

export type TextQuestion =
  | { readonly kind: 'unpack'; readonly file: FileBytes }
  | { readonly kind: 'open'; readonly file: Source }
  | { readonly kind: 'boundaries'; readonly file: FileBytes }
  | { readonly kind: 'read'; readonly table: TextTable; readonly mapping: FileMapping };

export interface ColumnarQuestion {
  readonly file: Source;
  /** parquet-wasm, compiled by the page: the worker fetches nothing. */
  readonly wasm: WebAssembly.Module;
}

export interface CopyQuestion {
  readonly table: TextTable;
  readonly records: Copied;
  /** Where verdicts are asked for; see `VerdictPage`. */
  readonly pages: MessagePort;
}

export interface Asked<Question> {
  readonly question: Question;
  readonly port: MessagePort;
}

export type Reply =
  | { readonly kind: 'read'; readonly amount: Amount }
  | { readonly kind: 'answer'; readonly answer: unknown }
  | { readonly kind: 'fault'; readonly message: string };
