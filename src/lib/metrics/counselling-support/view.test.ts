// What the reader is told of counselling by unit, example by example.
import { describe, expect, it } from 'vitest';
import { expectSound } from '../../../../tests/support/views.ts';
import { examples } from './examples.ts';
import { counsellingSupportView } from './view.ts';

describe.each(examples)('$name', ({ rows, context }) => {
  it('is said in whole sentences, with a table', () => expectSound(counsellingSupportView(rows, context)));
});

it('the headline is the finding', () => {
  const headlines = examples.map(
    ({ name, rows, context }) => `${name}: ${counsellingSupportView(rows, context).headline}`
  );
  expect(headlines).toMatchInlineSnapshot(`
    [
      "A unit of two: nothing is shown: Too few people to show counselling without showing somebody",
      "A unit of twelve: Counselling was carried out for all but fewer than 5 of 10 officers within the interval",
      "A unit of two hundred: Counselling was carried out for 110 of 180 officers (61 %) within the interval",
      "The force, two units too small to stand alone: Counselling was carried out for 45 of 70 officers (64 %) within the interval",
      "Counselling not loaded: Counselling is not known: it needs the counselling extract",
      "Nobody: Nobody in Northern unit is in the counselling scope",
    ]
  `);
});

it('a range of thousands has its separators', () => {
  const { rows, context } = examples.find(({ name }) => name.startsWith('The force'))!;
  const many = rows.map((row) =>
    row.level === 'force'
      ? { ...row, shown_count: '1106 to 1330', shown_denominator: '1795', shown_percent: null }
      : row
  );
  const { headline, figure } = counsellingSupportView(many, context);
  expect(headline).toContain('1,106 to 1,330 of 1,795 officers');
  expect(figure).toMatchObject({
    text: '1,106 to 1,330',
    detail: expect.stringContaining('1,330 of 1,795')
  });
});
