// What the page and the solver's worker say to each other: one question, then how far it is, then one answer.
import type { AbsorptionAnswer, AbsorptionInput } from '../shared/absorption.ts';

export interface Question {
  /** HiGHS, compiled by the page: the worker fetches nothing. */
  readonly wasm: WebAssembly.Module;
  readonly inputs: readonly AbsorptionInput[];
  readonly limitPercent: number;
}

export type Reply =
  | { readonly kind: 'progress'; readonly done: number; readonly of: number }
  | { readonly kind: 'answer'; readonly answer: AbsorptionAnswer }
  | { readonly kind: 'fault'; readonly message: string };
