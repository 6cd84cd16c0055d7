// What the reader is told of available hours, example by example.
import { describe, expect, it } from 'vitest';
import { expectSound, spoken } from '../../../../tests/support/views.ts';
import { examples } from './examples.ts';
import { availableHoursView } from './view.ts';

describe.each(examples)('$name', ({ rows, context }) => {
  it('is said in whole sentences, with a table', () => expectSound(availableHoursView(rows, context)));
});

it('the headline is the finding', () => {
  const headlines = examples.map(
    ({ name, rows, context }) => `${name}: ${availableHoursView(rows, context).headline}`
  );
  expect(headlines).toMatchInlineSnapshot(`
    [
      "Two officers, unit manager: September 2026: 294 of 316 hours available",
      "Twelve officers, unit manager: September 2026: 1,763 of 1,896 hours available",
      "Twelve officers, welfare lead: September 2026: 1,763 of 1,896 hours available",
      "Two hundred officers, welfare lead: September 2026: 29,388 of 31,600 hours available",
      "The force, chief officer: September 2026: 1,984 of 6,200 hours available",
      "Absences not loaded: 474 hours rostered; how many are lost needs the absences extract",
      "Nobody: Nobody in Northern unit was in post in September 2026",
    ]
  `);
});

describe('kinds of absence', () => {
  const twelve = examples.find(({ name }) => name === 'Twelve officers, unit manager')!;
  const KINDS = /sickness|maternity|paternity|parental|adoption|annual|court/i;

  it.each(['unit', 'force'] as const)('are nowhere in what the %s lens shows', (lens) => {
    expect(spoken(availableHoursView(twelve.rows, { ...twelve.context, lens }))).not.toMatch(KINDS);
  });

  it('are what the welfare lead sees', () => {
    expect(spoken(availableHoursView(twelve.rows, { ...twelve.context, lens: 'welfare' }))).toMatch(KINDS);
  });
});
