// What the reader is told, example by example.
import { describe, expect, it } from 'vitest';
import { expectSound } from '../../../../tests/support/views.ts';
import { examples } from './examples.ts';
import { coincidentAbsenceView } from './view.ts';

describe.each(examples)('$name', ({ rows, context }) => {
  it('is said in whole sentences, with a table', () => expectSound(coincidentAbsenceView(rows, context)));
});

it('the headline is the finding', () => {
  const headlines = examples.map(
    ({ name, rows, context }) => `${name}: ${coincidentAbsenceView(rows, context).headline}`
  );
  expect(headlines).toMatchInlineSnapshot(`
    [
      "Two officers: At most 1.0 of 2.0 established posts are away at once (50.0 %), first on 21 Dec 2026",
      "Twelve officers: At most 6.0 of 12.0 established posts are away at once (50.0 %), first on 21 Dec 2026",
      "Two hundred officers: At most 106.7 of 200.0 established posts are away at once (53.3 %), first on 21 Dec 2026",
      "The force: At most 32.0 of 60.0 established posts are away at once (53.3 %), first on 21 Dec 2026",
      "Posts not loaded: At most 5.0 of 11.0 filled posts are away at once (50.0 %), first on 21 Dec 2026",
      "Absences not loaded: Who is away in the weeks ahead is not known",
      "Nobody: Northern unit has no posts and nobody in post",
    ]
  `);
});
