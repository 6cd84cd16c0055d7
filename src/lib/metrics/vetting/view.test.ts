// What the reader is told of vetting, example by example.
import { describe, expect, it } from 'vitest';
import { expectSound } from '../../../../tests/support/views.ts';
import { examples } from './examples.ts';
import { vettingView } from './view.ts';

describe.each(examples)('$name', ({ rows, context }) => {
  it('is said in whole sentences, with a table', () => expectSound(vettingView(rows, context)));
});

it('the headline is the finding', () => {
  const headlines = examples.map(
    ({ name, rows, context }) => `${name}: ${vettingView(rows, context).headline}`
  );
  expect(headlines).toMatchInlineSnapshot(`
    [
      "Two officers, both in order: Everybody is vetted to NPPV2, and nobody falls due within 90 days",
      "Twelve officers, with their courses: Two of 12 officers are not vetted to NPPV2, and hold 64 cases",
      "Twelve officers, courses not loaded: Two of 12 officers are not vetted to NPPV2, and hold 64 cases",
      "Two hundred officers: Seven of 200 officers are not vetted to NPPV2, and hold 247 cases",
      "Nothing known: Vetting is not known: it needs the vetting extract",
      "Nobody: Nobody in Northern unit is in a vetting role",
    ]
  `);
});
