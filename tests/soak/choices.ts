// Ten things that a reader changes about what is on show: unit, region, day, page and reader; as it was at the end. The
// page's own hands do them, one after the other as soon as it has settled: a driver's would leave more behind than it.
import type { Page } from '@playwright/test';

type Choice =
  | { readonly open: string }
  /** By the label of a list; passed over where there is none, or nothing to choose. */
  | { readonly list: string; readonly index: number }
  | { readonly readAs: string }
  | { readonly asOf: string }
  | 'clear the filter';

const OF_WELFARE: readonly Choice[] = [
  { open: 'Risk ratio' },
  { list: 'Force', index: 1 },
  { list: 'Unit', index: 1 },
  'clear the filter',
  { open: 'Load' },
  { readAs: 'Welfare lead' },
  { open: 'Counselling and support' },
  { asOf: '2026-08-31' },
  { asOf: '2026-09-30' },
  { readAs: 'Chief officer' }
];

const OF_A_UNIT: readonly Choice[] = [
  { open: 'Absence and cover' },
  { readAs: 'Unit manager' },
  { open: 'Vetting and training' },
  { list: 'Unit', index: 1 },
  { open: 'Resilience' },
  { list: 'Unit', index: 0 },
  { open: 'Places' },
  { readAs: 'Chief officer' },
  { list: 'Region', index: 1 },
  'clear the filter'
];

export const CHOICES_A_TURN = OF_WELFARE.length;

/** After load number `turn`; on the first page at the end. Rejects where the page does not settle within two minutes. */
export const choose = (page: Page, turn: number): Promise<void> =>
  page.evaluate(
    async (choices) => {
      const frame = () => new Promise(requestAnimationFrame);
      const until = async (what: string, isSo: () => boolean) => {
        const from = performance.now();
        // What is asked is begun in the next frame.
        await frame();
        await frame();
        while (!isSo()) {
          if (performance.now() - from > 120_000) throw new Error(`Not within two minutes: ${what}`);
          await frame();
        }
      };
      const isSettled = () => document.querySelector('[aria-busy=true], progress') === null;
      const control = <Element extends HTMLSelectElement | HTMLInputElement>(label: string) =>
        [...document.querySelectorAll('label')].find(({ textContent }) => textContent.trim() === label)
          ?.control as Element | null | undefined;
      const change = async (field: HTMLSelectElement | HTMLInputElement, value: string) => {
        field.value = value;
        field.dispatchEvent(new Event('change', { bubbles: true }));
        await until(value, isSettled);
      };
      const open = async (title: string) => {
        const links = [...document.querySelectorAll<HTMLAnchorElement>('nav[aria-label=Pages] a')];
        links.find(({ textContent }) => textContent.trim() === title)!.click();
        const isThere = () => document.querySelector('h1')?.textContent.trim() === title;
        await until(title, () => isThere() && isSettled());
      };
      const choose = async (choice: (typeof choices)[number]) => {
        if (choice === 'clear the filter') {
          const buttons = [...document.querySelectorAll('button')];
          buttons.find(({ textContent }) => textContent.trim() === 'Clear the filter')?.click();
          return until(choice, isSettled);
        }
        if ('open' in choice) return open(choice.open);
        if ('readAs' in choice) {
          const field = control<HTMLSelectElement>('Read as')!;
          return change(field, [...field.options].find(({ text }) => text === choice.readAs)!.value);
        }
        if ('asOf' in choice) {
          await open('Bring extracts');
          const field = control<HTMLInputElement>('As of')!;
          // A manifest says the sample's.
          return field.disabled ? undefined : change(field, choice.asOf);
        }
        const field = control<HTMLSelectElement>(choice.list);
        const option = field?.options[choice.index];
        if (field && option && !field.disabled) await change(field, option.value);
      };
      for (const choice of choices) await choose(choice);
      await open('Bring extracts');
    },
    turn % 2 === 0 ? OF_WELFARE : OF_A_UNIT
  );
