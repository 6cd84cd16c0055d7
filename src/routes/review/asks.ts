// What is asked of a file's reader, in words: the place of each question on the page and the sentence when it is open.
import type { Ask } from '$lib/session/draft.svelte.ts';
import type { Checked } from '$lib/session/review.ts';
import { plural } from '$lib/shared/format.ts';
import { isolated } from '$lib/shared/isolated.ts';

const FIXED: Partial<Record<Ask['question']['kind'], string>> = {
  'which-extract': 'ask-extract',
  'which-sheet': 'ask-sheet',
  'which-header-row': 'ask-header',
  'day-order': 'ask-days'
};

/** Id of the control that answers it, among all that was asked of the file. */
export const placeOf = (ask: Ask, asked: readonly Ask[]): string =>
  FIXED[ask.question.kind] ?? `ask-${asked.findIndex(({ key }) => key === ask.key) + 1}`;

/** What to do about it, in a sentence. */
export function orderOf({ question }: Ask): string {
  switch (question.kind) {
    case 'which-extract':
      return 'Choose which extract the file is';
    case 'which-sheet':
      return 'Choose the sheet to read';
    case 'which-header-row':
      return 'Choose the row with the column names';
    case 'column-missing':
      return `Choose the column that holds ${question.columns[0]}`;
    case 'column-similar':
      return `Say whether “${isolated(question.header)}” is ${question.proposal}`;
    case 'day-order':
      return 'Say how the days are written';
    case 'unknown-values':
      return `Say what “${isolated(question.values[0]?.value ?? '')}” in ${question.column} stands for`;
    case 'identifier':
      return `Leave the column “${isolated(question.header)}” out, or leave the whole file out`;
  }
}

/** What pressing the button loads: `Load the 804 good rows`, `Load 3 files without 8 rejected rows`. */
export function loadInWords(loading: readonly Checked[]): string {
  const [only] = loading;
  if (!only) return 'Load none of them';
  const rejected = loading.reduce((sum, { receipt }) => sum + receipt.rejected, 0);
  if (loading.length === 1)
    return `Load the ${plural(only.receipt.accepted, rejected > 0 ? 'good row' : 'row')}`;
  const files = `Load ${plural(loading.length, 'file')}`;
  return rejected > 0 ? `${files} without ${plural(rejected, 'rejected row')}` : files;
}
