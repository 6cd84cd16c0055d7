// What the reader is told of cover, example by example.
import { describe, expect, it } from 'vitest';
import { expectSound } from '../../../../tests/support/views.ts';
import { examples } from './examples.ts';
import { coverView } from './view.ts';

describe.each(examples)('$name', ({ rows, context }) => {
  it('is said in whole sentences, with a table', () => expectSound(coverView(rows, context)));
});

const shown = (name: string) => {
  const { rows, context } = examples.find((example) => example.name === name)!;
  return coverView(rows, context);
};

it('the headline is the finding', () => {
  expect(Object.fromEntries(examples.map(({ name }) => [name, shown(name).headline]))).toMatchInlineSnapshot(`
    {
      "A unit manager, without history": "1,057.5 of 2,820 case-days of long absence were not covered; 70.5 only on paper",
      "All covered": "All 300 case-days of long absence were covered",
      "Cover not loaded": "Whether cases were covered is not known",
      "Nobody": "Nobody in Northern unit held cases in the last 12 months",
      "Nobody away for long": "No cases needed cover: nobody was away for more than 5 working days",
      "The force": "4,060 of 14,000 case-days of long absence were not covered; 420 only on paper",
      "Twelve officers": "1,057.5 of 2,820 case-days of long absence were not covered; 70.5 only on paper",
      "Two hundred officers": "20,227.5 of 53,940 case-days of long absence were not covered; 1,348.5 only on paper",
      "Two officers": "682.5 of 1,820 case-days of long absence were not covered; 45.5 only on paper",
    }
  `);
});

it('tells a unit manager no kind of absence, anywhere', () => {
  const view = shown('A unit manager, without history');
  expect(view.plot.kinds.rows).toEqual([]);
  expect(JSON.stringify([view.table, view.plot])).not.toMatch(/sickness|maternity/i);
  expect(shown('Twelve officers').plot.kinds.rows.map(({ label }) => label)).toContain('Maternity');
});

it('does not call one level the least covered where none was', () => {
  const { rows, context } = examples.find(({ name }) => name === 'Twelve officers')!;
  const none = rows.map((row) =>
    Object.fromEntries(Object.entries(row).map(([key, value]) => [key, key.includes('covered') ? 0 : value]))
  ) as unknown as typeof rows;
  const { plot } = coverView(none, context);
  expect(plot.levelsHeadline).toBe('Cases of no risk level were covered');
  expect(plot.kindsHeadline).toBe('No kind of absence was covered');
});
