// What the reader is told of deployable officers, example by example.
import { describe, expect, it } from 'vitest';
import { expectSound } from '../../../../tests/support/views.ts';
import { examples } from './examples.ts';
import { deployableView } from './view.ts';

describe.each(examples)('$name', ({ rows, context }) => {
  it('is said in whole sentences, with a table', () => expectSound(deployableView(rows, context)));
});

const shown = (name: string) => {
  const { rows, context } = examples.find((example) => example.name === name)!;
  return deployableView(rows, context);
};

it('the headline is the finding', () => {
  expect(Object.fromEntries(examples.map(({ name }) => [name, shown(name).headline]))).toMatchInlineSnapshot(`
    {
      "A unit": "6.4 of 12.0 established full-time posts can be deployed",
      "A unit of one": "1.0 of 1.0 established full-time posts can be deployed",
      "Absences not loaded": "9.6 officers in post; how many can be deployed is not known",
      "Forty-three units": "470.0 of 504.0 established full-time posts can be deployed",
      "Nobody": "Northern unit has no posts and nobody in post",
      "Posts not loaded": "6.4 of 9.6 full-time officers in post can be deployed",
      "The force": "34.8 of 48.0 established full-time posts can be deployed",
    }
  `);
});

it('the parts of a bar add up to the whole that it is said to be of', () => {
  const [bar] = shown('A unit').plot.rows;
  const sum = Object.values(bar?.values ?? {}).reduce((total: number, value) => total + Number(value), 0);
  expect(sum).toBeCloseTo(12, 9);
  expect(bar?.words).toBe(
    'Northern unit: 6.4 deployable of 12.0 established; 0.6 not trained, 1.0 not vetted, 1.6 absent, 0.4 not worked, 2.0 vacant.'
  );
});

it('says it where more hours are worked than there are posts', () => {
  expect(
    shown('The force')
      .plot.rows.map(({ words }) => words)
      .join(' ')
  ).toContain('1.0 worked beyond the posts');
});
