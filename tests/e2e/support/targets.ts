// What a keyboard and a finger meet in a page: tab stops with their names, and targets with their size.
import type { Page } from '@playwright/test';

export interface Stop {
  /** The element, as a person would find it: `button "CSV"`. */
  readonly what: string;
  readonly name: string;
  /** Whether at least a part of it can be seen while it has the focus. */
  readonly isSeen: boolean;
  /** Id of the chart that it lies in the picture of. */
  readonly picture: string | null;
}

interface Axe {
  setup(root: Element): void;
  teardown(): void;
  commons: { text: { accessibleText(element: Element): string } };
}

/** Walks the page with the Tab key, from its start until the focus leaves it; `window.axe` must be there. */
export async function tabStops(page: Page): Promise<Stop[]> {
  await page.evaluate(() => {
    const visited: { element: Element; isSeen: boolean }[] = [];
    const walk = new AbortController();
    Object.assign(window, { visited, walk });
    const look = ({ target }: FocusEvent) =>
      requestAnimationFrame(() => {
        const element = target as Element;
        if (element === document.body) return;
        const box = element.getBoundingClientRect();
        const [left, right] = [Math.max(box.left, 0), Math.min(box.right, innerWidth)];
        const [top, bottom] = [Math.max(box.top, 0), Math.min(box.bottom, innerHeight)];
        const isSeen = [0.1, 0.5, 0.9].some((part) => {
          if (right <= left || bottom <= top) return false;
          const x = left + (right - left) * part;
          const at = document.elementFromPoint(x, top + (bottom - top) * part);
          return at !== null && (element.contains(at) || at.contains(element.closest('label') ?? element));
        });
        visited.push({ element, isSeen });
      });
    document.addEventListener('focusin', look, { signal: walk.signal });
    (document.activeElement as HTMLElement | null)?.blur();
    document.body.tabIndex = -1;
    document.body.focus();
    document.body.removeAttribute('tabindex');
  });
  for (let count = 0; count < 600; count += 1) {
    await page.keyboard.press('Tab');
    const isOver = await page.evaluate(
      () =>
        new Promise<boolean>((tell) =>
          // After the frame in which the stop was looked at.
          requestAnimationFrame(() => {
            const { visited } = window as unknown as { visited: { element: Element }[] };
            const isBack = visited.length > 1 && visited.at(-1)?.element === visited[0]?.element;
            tell(document.activeElement === document.body || isBack);
          })
        )
    );
    if (isOver) break;
  }
  return page.evaluate(() => {
    const { visited, walk, axe } = window as unknown as {
      visited: { element: Element; isSeen: boolean }[];
      walk: AbortController;
      axe: Axe;
    };
    walk.abort();
    axe.setup(document.body);
    const unique = new Map(visited.map(({ element, isSeen }) => [element, isSeen]));
    const stops = [...unique].map(([element, isSeen]) => {
      const name = axe.commons.text.accessibleText(element);
      return {
        what: `${element.localName}.${element.getAttribute('class') ?? ''} “${name || (element.textContent ?? '').slice(0, 40)}”`,
        name,
        isSeen,
        picture: element.closest('.mark-group') ? (element.closest('figure')?.id ?? '') : null
      };
    });
    axe.teardown();
    return stops;
  });
}

/** Targets under 24 × 24 px that neither stand in a sentence nor have room around them (WCAG 2.5.8). */
export const smallTargets = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const LEAST = 24;
    const boxOf = (element: Element) => (element.closest('label') ?? element).getBoundingClientRect();
    const targets = [...document.querySelectorAll('a[href], button, input, select, textarea, summary')]
      .filter((element) => element.checkVisibility({ visibilityProperty: true }))
      .map((element) => ({ element, box: boxOf(element) }))
      .filter(({ box }) => box.width > 1 && box.height > 1 && box.bottom > 0);
    const isSmall = ({ width, height }: DOMRect) => width < LEAST - 0.01 || height < LEAST - 0.01;
    const middle = (box: DOMRect) => ({ x: box.x + box.width / 2, y: box.y + box.height / 2 });
    const isInSentence = (element: Element) =>
      getComputedStyle(element).display === 'inline' &&
      (element.parentElement?.textContent ?? '').trim() !== (element.textContent ?? '').trim();
    const isFree = (box: DOMRect, others: readonly DOMRect[]) => {
      const { x, y } = middle(box);
      return others.every((other) => {
        const [dx, dy] = [
          x - Math.min(Math.max(x, other.left), other.right),
          y - Math.min(Math.max(y, other.top), other.bottom)
        ];
        const their = middle(other);
        const isClear = Math.hypot(dx, dy) >= LEAST / 2;
        return isClear && (!isSmall(other) || Math.hypot(x - their.x, y - their.y) >= LEAST);
      });
    };
    return targets
      .filter(({ element, box }) => {
        const others = targets.filter((other) => other.element !== element).map((other) => other.box);
        return isSmall(box) && !isInSentence(element) && !isFree(box, others);
      })
      .map(
        ({ element, box }) =>
          `${element.localName} “${(element.textContent ?? '').trim().slice(0, 40)}” ${Math.round(box.width)} × ${Math.round(box.height)}`
      );
  });
