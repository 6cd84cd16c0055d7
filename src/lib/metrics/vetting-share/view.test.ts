// What the reader is told of vetting by unit, example by example.
import { describe, expect, it } from 'vitest';
import { expectSound } from '../../../../tests/support/views.ts';
import { examples } from './examples.ts';
import { vettingShareView } from './view.ts';

describe.each(examples)('$name', ({ rows, context }) => {
  it('is said in whole sentences, with a table', () => expectSound(vettingShareView(rows, context)));
});

it('the headline is the finding', () => {
  const headlines = examples.map(
    ({ name, rows, context }) => `${name}: ${vettingShareView(rows, context).headline}`
  );
  expect(headlines).toMatchInlineSnapshot(`
    [
      "One unit of two: Everybody in Northern unit is vetted, and nobody is due soon",
      "One unit of twelve: Northern unit: 1 of 12 officers is not vetted and holds 38 cases",
      "The force, four units, one without anybody: The force: 4 of 43 officers are not vetted and hold 152 cases",
      "Sixty units: The force: 41 of 1,021 officers are not vetted and hold 1,558 cases",
      "Nothing known: Vetting is not known: it needs the vetting extract",
      "Nobody: There is nobody in Northern unit",
    ]
  `);
});
