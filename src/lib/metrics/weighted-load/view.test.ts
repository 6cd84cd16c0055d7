// What the reader is told of the hours of work, example by example.
import { describe, expect, it } from 'vitest';
import { expectSound } from '../../../../tests/support/views.ts';
import { examples } from './examples.ts';
import { weightedLoadView } from './view.ts';

describe.each(examples)('$name', ({ rows, context }) => {
  it('is said in whole sentences, with a table', () => expectSound(weightedLoadView(rows, context)));
});

const shown = (name: string) => {
  const { rows, context } = examples.find((example) => example.name === name)!;
  return weightedLoadView(rows, context);
};

it('the headline is the finding', () => {
  expect(Object.fromEntries(examples.map(({ name }) => [name, shown(name).headline]))).toMatchInlineSnapshot(`
    {
      "Approved premises not loaded": "Four caseloads need 246 hours a month, 32 % of them for visits",
      "Areas not loaded": "The hours of work are not known without the areas extract",
      "Nobody": "There are no officers who hold cases, and no work",
      "Officers without cases": "Nobody has any work to plan",
      "The force": "Four units need 3,210 hours a month, 35 % of them for visits",
      "Twelve officers, some cases not assessed": "12 caseloads need 864 hours a month, 33 % of them for visits",
      "Two hundred officers": "200 caseloads need 16,256 hours a month, 33 % of them for visits",
      "Two officers": "Two caseloads need 130 hours a month, 34 % of them for visits",
    }
  `);
});

it('says what the cases not assessed may add, on the bar and in words', () => {
  const [, second] = shown('Twelve officers, some cases not assessed').plot.rows;
  expect(second?.range?.[0]).toBeLessThan(second?.range?.[1] as number);
  expect(second?.words).toContain('depending on cases not assessed');
});

it('draws no bar where the hours are not known, and says why', () => {
  const view = shown('Areas not loaded');
  expect(view.plot.rows.map(({ empty }) => empty)).toEqual(view.plot.rows.map(() => 'hours not known'));
  expect(view.state).toBe('no_data');
});

it('says where journeys are measured, and where they are estimated', () => {
  const { rows, context } = examples[0]!;
  const area = (area_id: string, measured_areas: number) => ({
    level: 'area',
    area_id,
    area_name: area_id,
    measured_areas
  });
  const notes = (...areas: ReturnType<typeof area>[]) =>
    weightedLoadView(rows, { ...context, beside: new Map([['geography', areas]]) }).notes.join(' ');
  expect(notes(area('Docks', 1), area('Moor', 0))).toContain(
    'measured in Docks; in the other area they are estimated'
  );
  expect(notes(area('Moor', 0))).toContain('No journeys were measured');
  expect(notes(area('Docks', 1))).toContain('measured in every area');
  expect(weightedLoadView(rows, context).notes.join(' ')).not.toContain('ourneys');
});
