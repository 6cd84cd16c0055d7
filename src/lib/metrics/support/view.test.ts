// What the reader is told, example by example.
import { describe, expect, it } from 'vitest';
import { expectSound } from '../../../../tests/support/views.ts';
import { examples } from './examples.ts';
import { supportView } from './view.ts';

describe.each(examples)('$name', ({ rows, context }) => {
  it('is said in whole sentences, with a table', () => expectSound(supportView(rows, context)));
});

it('the headline is the finding', () => {
  const headlines = examples.map(
    ({ name, rows, context }) => `${name}: ${supportView(rows, context).headline}`
  );
  expect(headlines).toMatchInlineSnapshot(`
    [
      "A unit: 2.5 full-time posts of support for 11.4 full-time officers who hold cases: 2.2 for 10",
      "Six units: 7.5 full-time posts of support for 38.6 full-time officers who hold cases: 1.9 for 10",
      "Forty-three units: 101.0 full-time posts of support for 420.0 full-time officers who hold cases: 2.4 for 10",
      "Nobody for support: Northern unit has no administrators and no intelligence staff in post",
      "Posts not loaded: 1.5 full-time posts of support for 9.4 full-time officers who hold cases: 1.6 for 10",
      "A unit that only supports: Nobody in Harbour unit holds cases, so there is nothing to compare",
      "Nobody: Northern unit has nobody in post and no posts for support",
    ]
  `);
});
