// What the reader is told of a proposal, and that it is one wherever it goes.
import { describe, expect, it } from 'vitest';
import { expectSound } from '../../../../tests/support/views.ts';
import { PROPOSAL } from '../../shared/proposal.ts';
import { rebalanceEntry } from './index.ts';
import { rebalanceView } from './view.ts';

const exampleOf = (name: string) => {
  const found = rebalanceEntry.examples.find((example) => example.name === name)!;
  return rebalanceView(found.rows, found.context);
};

describe('the headline', () => {
  it.each([
    ['Five moves', 'Proposal: 5 cases changing hands would bring everybody within both limits'],
    ['One move', 'Proposal: 1 case changing hands would bring everybody within both limits'],
    ['Nothing to do', 'Nobody who works this month is above a limit: no case has to change hands'],
    [
      'Too few hours',
      'No moves bring everybody within the limits: at least 12.4 hours stay above the ceilings'
    ],
    [
      'Too many high-risk cases',
      'No moves bring everybody within the limits: at least 3 high-risk cases too many for the high-risk limit'
    ],
    [
      'Too many of both',
      'No moves bring everybody within the limits: at least 10 high-risk cases too many, and 30.0 hours above the ceilings'
    ],
    ['The search stopped', 'The search for moves stopped at its limit before it found any that do'],
    ['No officers', 'There are no officers who hold cases']
  ])('%s', (name, headline) => {
    expect(exampleOf(name).headline).toBe(headline);
  });
});

it('stands as a proposal beside the figure and in every line that is exported', () => {
  const { notes, table, stateWords } = exampleOf('Five moves');
  expect(notes[0]).toContain(PROPOSAL);
  expect(stateWords).toBe('a proposal to discuss');
  expect(table.rows.map(({ cells }) => cells['standing'])).toEqual(Array(5).fill(PROPOSAL));
});

it('says how many go to whom, and how many leave the areas that the receiver works in', () => {
  const { plot, notes } = exampleOf('Five moves');
  expect(plot.bars.rows.map(({ label, note, values }) => [label, note[0]?.text, values])).toEqual([
    ['A-01', 'to A-10 1, A-11 1 and A-12 1', { high: 1, other: 2 }],
    ['A-02', 'to A-10 1 and A-11 1', { high: 1, other: 1 }]
  ]);
  expect(notes).toContain('1 case would go to an officer without cases in the case’s area so far.');
});

it('lists each case with where it would go, and whether the receiver works there', () => {
  const { plot } = exampleOf('Five moves');
  expect(plot.list.map(({ words }) => words).slice(2, 4)).toEqual([
    'C-1014, medium: A-01 to A-12, AR-03, 2.5 hours a month',
    'C-1021, low: A-02 to A-10, AR-01 (new to A-10), 3.1 hours a month'
  ]);
  expect(exampleOf('By number of cases, areas not known').plot.list[0]?.words).toBe(
    'C-1000, very high: A-01 to A-10'
  );
});

it('says what the hours of a case that is not assessed could be', () => {
  const { plot, table } = exampleOf('Cases not assessed');
  expect(plot.list[0]?.words).toBe(
    'C-1000, not assessed: A-01 to A-10, AR-01, 1.3 hours a month (1.3 to 4.7 as it turns out)'
  );
  expect(table.rows[0]?.cells['range']).toBe('1.3 to 4.7');
  expect(exampleOf('Five moves').table.rows.map(({ cells }) => cells['range'])).toEqual(Array(5).fill(''));
});

it('says how few moves could do at least where that is not settled', () => {
  expect(exampleOf('A hundred and twenty moves').notes).toContain(
    'The search stopped at its limit: at least 117 moves are needed.'
  );
});

it.each(rebalanceEntry.examples)('is sound: $name', ({ rows, context }) => {
  expectSound(rebalanceView(rows, context));
});
