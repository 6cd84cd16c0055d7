// What the session is at: nothing to show, at work, or ready to be asked.
import type { Step } from '../pipeline/work.ts';

export type Phase =
  | { readonly name: 'empty' }
  | { readonly name: 'loading'; readonly step: Step; readonly cancel: () => void }
  | { readonly name: 'ready' };
