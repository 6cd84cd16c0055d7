// What the reader is told of before and after.
import { expect, it } from 'vitest';
import { expectSound } from '../../../../tests/support/views.ts';
import { PROPOSAL } from '../../shared/proposal.ts';
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
