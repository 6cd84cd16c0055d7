// What the session is at: nothing to show, at work, waiting for its reader's word, or ready to be asked.
import type { Step } from '../pipeline/work.ts';
import type { Review } from './review.ts';

export type Phase =
  | { readonly name: 'empty' }
  | { readonly name: 'loading'; readonly step: Step; readonly cancel: () => void }
  | { readonly name: 'reviewing'; readonly review: Review }
  | { readonly name: 'ready' };

/** Said to whoever would change something under a review. */
export const WAITING =
  'Files wait for your word on the first page. Load them or stop; then this can be changed.';

/** Said to whoever would change what packs were made with. */
export const AS_PACKED =
  'Packs hold figures that are worked out already. Clear everything and bring extracts to change this.';

/** As-of day before one is chosen: after everything. */
export const NO_DAY = '9999-12-31';
