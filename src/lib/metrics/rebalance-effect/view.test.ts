// What the reader is told of before and after.
import { expect, it } from 'vitest';
import { expectSound } from '../../../../tests/support/views.ts';
import { PROPOSAL } from '../../shared/proposal.ts';
import { outcomeHeadline } from '../rebalance-words.ts';
import { rebalanceEffectEntry } from './index.ts';
import { rebalanceEffectView } from './view.ts';

const exampleOf = (name: string) => {
  const found = rebalanceEffectEntry.examples.find((example) => example.name === name)!;
  return rebalanceEffectView(found.rows, found.context);
};

it('says whose work would change, before and after, against the most that each may hold', () => {
  const { headline, plot, table, notes } = exampleOf('Two officers');
  expect(headline).toBe(
    'The proposal would change the work of 2 officers, and nobody would be above a limit'
  );
  expect(plot.rows.map(({ note }) => note.map(({ text }) => text).join(', '))).toEqual([
    '128.4 to 122.2 of 124.3, high-risk 14 to 12',
    '79.2 to 85.4 of 124.3, high-risk 5 to 7'
  ]);
  expect(plot.rows[0]?.words).toBe(
    'A-01: before 64 cases, 14 high-risk, 128.4 hours; after 62 cases, 12 high-risk, 122.2 hours, of at most 124.3 hours.'
  );
  expect(table.rows.map(({ cells }) => cells['standing'])).toEqual([PROPOSAL, PROPOSAL]);
  expect(notes[0]).toContain(PROPOSAL);
});

it('says which limit stops it, and marks who is above one', () => {
  const { headline, stateWords, plot } = exampleOf('Too few hours');
  expect(headline).toBe('One officer stays above a limit: no moves were found that do');
  expect(stateWords).toBe('1 officer above a limit');
  expect(plot.rows[2]?.note.at(-1)).toEqual({ text: 'above the ceiling', state: 'breach' });
});

it('says what the cases not assessed could make of the load after, and who could still be above the ceiling', () => {
  const { plot, table, notes } = exampleOf('Cases not assessed');
  expect(plot.rows[0]?.range).toEqual([120.2, 136.2]);
  expect(plot.rows[0]?.words).toBe(
    'A-01: before 64 cases, 14 high-risk, 128.4 hours; after 62 cases, 12 high-risk, 122.2 hours, of at most 124.3 hours; 120.2 to 136.2 hours as cases not assessed turn out.'
  );
  expect(table.rows[0]?.cells).toMatchObject({
    range_before: '126.4 to 142.4',
    range_after: '120.2 to 136.2'
  });
  expect(plot.most).toBe(139.2);
  expect(notes).toContain(
    'A whisker shows the hours after the moves if every case not assessed were low, and if every one were very high.'
  );
  expect(notes).toContain(
    'If every case not assessed were very high, 2 more officers would be above the ceiling.'
  );
});

it('has no range where every case is assessed, and none of cases by number', () => {
  for (const name of ['Two officers', 'By number of cases']) {
    const { plot, table, notes } = exampleOf(name);
    expect(plot.rows.map(({ range }) => range)).toEqual(plot.rows.map(() => null));
    expect(table.rows.map(({ cells }) => cells['range_after'])).toEqual(table.rows.map(() => ''));
    expect(notes.join(' ')).not.toContain('not assessed');
  }
});

it('never repeats the headline of the list of moves beside it', () => {
  for (const { rows, context } of rebalanceEffectEntry.examples) {
    const unit = rows.find(({ level }) => level === 'unit');
    expect(rebalanceEffectView(rows, context).headline).not.toBe(outcomeHeadline(unit));
  }
  expect(exampleOf('Nothing to do').headline).toBe('The proposal would change nobody’s work');
});

it('gives who is away no ceiling, and says that their cases stay', () => {
  const { plot, notes } = exampleOf('Somebody away');
  expect(notes).toContain(
    'Not in it: 44 cases of A-05, who is away for nearly all of the month. They need cover.'
  );
  expect(plot.rows[4]).toMatchObject({
    limit: null,
    note: [{ text: 'away, keeps 44 cases', state: 'absent' }]
  });
});

it.each(rebalanceEffectEntry.examples)('is sound: $name', ({ rows, context }) => {
  expectSound(rebalanceEffectView(rows, context));
});
