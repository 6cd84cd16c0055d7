// What the reader is told of prescribed stations, example by example.
import { describe, expect, it } from 'vitest';
import { expectSound } from '../../../../tests/support/views.ts';
import { examples } from './examples.ts';
import { stationsView } from './view.ts';

describe.each(examples)('$name', ({ rows, context }) => {
  it('is said in whole sentences, with a table', () => expectSound(stationsView(rows, context)));
});

const shown = (name: string) => {
  const { rows, context } = examples.find((example) => example.name === name)!;
  return stationsView(rows, context);
};

it('the headline is the finding', () => {
  expect(Object.fromEntries(examples.map(({ name }) => [name, shown(name).headline]))).toMatchInlineSnapshot(`
    {
      "A unit": "Every area with cases has a prescribed station",
      "All in order": "Every area with cases has a prescribed station",
      "Forty-three areas": "Seven areas have cases and no prescribed station; the review of 8 of 50 stations is overdue",
      "Never reviewed": "Every area with cases has a prescribed station; the review of 2 of 2 stations is overdue",
      "No areas": "The force serves no area that is known",
      "One area": "Every area with cases has a prescribed station",
      "Six areas": "One area has cases and no prescribed station; the review of 1 of 7 stations is overdue",
      "Three forces": "Eight areas have cases and no prescribed station; the review of 8 of 58 stations is overdue",
      "Three hundred areas": "50 areas have cases and no prescribed station; the review of 43 of 350 stations is overdue",
    }
  `);
});

it('an area with cases and no station is pointed out, in words and shape', () => {
  const bar = shown('Six areas').plot.rows[3];
  expect(bar?.note).toEqual([{ text: 'no prescribed station', state: 'breach' }]);
  expect(bar?.words).toMatch(/^Area 4: \d+ cases, 0 prescribed stations\.$/);
});

it('several forces together are told force by force', () => {
  const { table, plot } = shown('Three forces');
  expect(plot.rows.map(({ label }) => label)).toEqual(['Force 1', 'Force 2', 'Force 3']);
  expect(plot.rows[2]?.words).toMatch(/; 7 areas without one; \d+ reviews overdue\.$/);
  expect(table.columns[0]?.title).toBe('Force');
  expect(table.rows.at(-1)?.cells['name']).toBe('The whole of 3 forces');
});

it('says that no number of stations is judged', () => {
  expect(shown('All in order')).toMatchObject({ state: 'ok' });
  expect(shown('All in order').notes.join(' ')).toContain('shown and not judged');
});
