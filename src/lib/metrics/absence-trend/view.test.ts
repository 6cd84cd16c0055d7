// What the reader is told of absence over time, example by example.
import { describe, expect, it } from 'vitest';
import { expectSound } from '../../../../tests/support/views.ts';
import { examples } from './examples.ts';
import { absenceTrendView } from './view.ts';

const shown = (name: string) => {
  const { rows, context } = examples.find((one) => one.name === name)!;
  return absenceTrendView(rows, context);
};

describe.each(examples)('$name', ({ rows, context }) => {
  it('is said in whole sentences, with a table', () => expectSound(absenceTrendView(rows, context)));
});

it('the headline is the finding', () => {
  expect(examples.map(({ name }) => `${name}: ${shown(name).headline}`)).toMatchInlineSnapshot(`
    [
      "Two years: Absence rate: the last month is one of two in three near a limit",
      "Thirteen months: Absence rate: seven of 13 months have a special cause",
      "A year: Absence rate: no run of seven in 12 months",
      "One month: Absence rate: too few months to follow",
      "The force: Absence rate: the last month is one of two in three near a limit",
      "Absences not loaded: Absence is not known: it needs the absences extract",
      "Nobody: Absence rate: too few months to follow",
    ]
  `);
});

it('has limits from thirteen months on, and draws no month before the first that is known', () => {
  const drawn = ['Two years', 'Thirteen months', 'A year'].map((name) => {
    const { control } = shown(name).plot;
    return [control.points.length, control.limits !== null];
  });
  expect(drawn).toEqual([
    [24, true],
    [13, true],
    [12, false]
  ]);
});

it('each group of kinds has a line, and a run of seven that all rise is a special cause', () => {
  const { months } = shown('Two years').plot;
  expect(months.panels.map(({ name, points }) => [name, points.length])).toEqual(
    ['Parental', 'Sickness', 'Family', 'Annual leave', 'Training, court, other'].map((name) => [name, 24])
  );
  expect(months.panels.find(({ name }) => name === 'Sickness')?.remark).toMatch(/^special cause since/);
});

it('kinds are for the welfare lead alone', () => {
  const { rows, context } = examples[0]!;
  expect(absenceTrendView(rows, { ...context, lens: 'unit' }).plot.months.panels).toEqual([]);
});
