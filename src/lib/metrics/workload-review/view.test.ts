// What the reader is told of reviews, example by example.
import { describe, expect, it } from 'vitest';
import { expectSound } from '../../../../tests/support/views.ts';
import { examples } from './examples.ts';
import { workloadReviewView } from './view.ts';

describe.each(examples)('$name', ({ rows, context }) => {
  it('is said in whole sentences, with a table', () => expectSound(workloadReviewView(rows, context)));
});

it('the headline is the finding', () => {
  const headlines = examples.map(
    ({ name, rows, context }) => `${name}: ${workloadReviewView(rows, context).headline}`
  );
  expect(headlines).toMatchInlineSnapshot(`
    [
      "Two officers: Two officers have been above a limit for long, and each workload was reviewed since",
      "Nine officers: Nine officers have been above a limit for long; five without a workload review since",
      "Sixty officers: 60 officers have been above a limit for long; 38 without a workload review since",
      "Nobody above a limit for long: Nobody has been above a limit for long",
      "No case history: What lasts is not known: it needs the case history extract",
      "Nobody: Nobody in Northern unit holds cases",
    ]
  `);
});
