// What the page and the solver's worker say to each other: one question, then how far it is, then one answer.
import type { AbsorptionInput } from '../shared/absorption.ts';
import type { Answers, Kind } from './solver.ts';

export interface Question {
  /** HiGHS, compiled by the page: the worker fetches nothing. */
  readonly wasm: WebAssembly.Module;
  readonly kind: Kind;
  readonly officers: readonly AbsorptionInput[];
  readonly limitPercent: number;
}

export type Reply =
  | { readonly kind: 'progress'; readonly done: number; readonly of: number }
  | { readonly kind: 'answer'; readonly answer: Answers[Kind] }
  | { readonly kind: 'fault'; readonly message: string };
