// One tab stop per picture: the picture has the focus, arrows choose a mark in it, and its words are shown below.
import type { Attachment } from 'svelte/attachments';

const CURRENT = 'is-current';

/** Position after a key among `total` marks; null leaves the marks. `current` is null before the first key. */
export function nextMark(key: string, current: number | null, total: number): number | null {
  if (total === 0) return null;
  switch (key) {
    case 'ArrowRight':
    case 'ArrowDown':
      return current === null ? 0 : Math.min(current + 1, total - 1);
    case 'ArrowLeft':
    case 'ArrowUp':
      return current === null ? total - 1 : Math.max(current - 1, 0);
    case 'Home':
      return 0;
    case 'End':
      return total - 1;
    default:
      return null;
  }
}

const KEYS = new Set(['ArrowRight', 'ArrowDown', 'ArrowLeft', 'ArrowUp', 'Home', 'End', 'Escape']);

/**
 * Attach to the picture. Marks are the elements with `data-mark` (their order, a whole number) and an
 * `aria-label`; `show` gets the words of the one that is chosen or pointed at, or '' for none.
 */
export function markKeys(show: (words: string) => void): Attachment<Element> {
  // An attachment, because marks are found in the drawn picture and keys move among them without redrawing it.
  return (picture) => {
    let current: number | null = null;
    const marks = () =>
      [...picture.querySelectorAll('[data-mark]')].sort(
        (a, b) => Number(a.getAttribute('data-mark')) - Number(b.getAttribute('data-mark'))
      );
    const choose = (mark: Element | undefined) => {
      picture.querySelector(`.${CURRENT}`)?.classList.remove(CURRENT);
      mark?.classList.add(CURRENT);
      show(mark?.getAttribute('aria-label') ?? '');
    };
    const leave = () => {
      current = null;
      choose(undefined);
    };
    // A picture that is taken out of the page loses the focus in the middle of Svelte's own work: wait for its end.
    const onblur = () => queueMicrotask(() => picture.isConnected && leave());
    const onkeydown = (event: Event) => {
      const { key, ctrlKey, metaKey, altKey } = event as KeyboardEvent;
      if (!KEYS.has(key) || ctrlKey || metaKey || altKey) return;
      if (key === 'Escape') {
        if (current !== null) event.stopPropagation();
        return leave();
      }
      event.preventDefault();
      const all = marks();
      current = nextMark(key, current, all.length);
      const mark = current === null ? undefined : all[current];
      choose(mark);
      mark?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    };
    // Not `pointerover`: a picture that scrolls under a resting mouse would take the word from the keyboard.
    const onpointer = (event: Event) => {
      const mark = (event.target as Element).closest('[data-mark]');
      if (mark && !mark.classList.contains(CURRENT)) choose(mark);
    };
    const onpointerleave = () => choose(current === null ? undefined : marks()[current]);
    const listeners: [string, (event: Event) => void][] = [
      ['keydown', onkeydown],
      ['blur', onblur],
      ['pointermove', onpointer],
      ['pointerdown', onpointer],
      ['pointerleave', onpointerleave]
    ];
    for (const [type, listener] of listeners) picture.addEventListener(type, listener);
    return () => {
      for (const [type, listener] of listeners) picture.removeEventListener(type, listener);
    };
  };
}
