// The part of a long table that is in view, so that a thousand rows don't have to be drawn.
import {
  elementScroll,
  observeElementOffset,
  observeElementRect,
  Virtualizer
} from '@tanstack/svelte-virtual';
import type { Attachment } from 'svelte/attachments';

/** Tables with more rows than this are drawn in part. */
export const LONG = 200;

/** Rows `from` to `to` (exclusive) are drawn; the space of the others, in px, stands before and after. */
export interface Shown {
  readonly from: number;
  readonly to: number;
  readonly before: number;
  readonly after: number;
}

/** Attach to the box that scrolls; `show` is called with the rows in view, again whenever they change. */
export function rowsInView(
  count: number,
  rowHeight: number,
  show: (shown: Shown) => void
): Attachment<HTMLElement> {
  // An attachment, because what is in view is a fact of the drawn box: its height and how far it is scrolled.
  return (box) => {
    const tell = (virtualizer: Virtualizer<HTMLElement, HTMLElement>) => {
      const inView = virtualizer.getVirtualItems();
      const first = inView[0];
      const last = inView.at(-1);
      if (first === undefined || last === undefined) return;
      show({
        from: first.index,
        to: last.index + 1,
        before: first.start,
        after: virtualizer.getTotalSize() - last.end
      });
    };
    const virtualizer = new Virtualizer<HTMLElement, HTMLElement>({
      count,
      getScrollElement: () => box,
      estimateSize: () => rowHeight,
      overscan: 12,
      observeElementRect,
      observeElementOffset,
      scrollToFn: elementScroll,
      onChange: tell
    });
    const end = virtualizer._didMount();
    virtualizer._willUpdate();
    tell(virtualizer);
    return end;
  };
}
