// What the reader is told about how many can be away at once.
import { describe, expect, it } from 'vitest';
import { expectSound, spoken } from '../../../../tests/support/views.ts';
import { breakingPointEntry } from './index.ts';
import { breakingPointView } from './view.ts';

const exampleOf = (name: string) => {
  const found = breakingPointEntry.examples.find((example) => example.name === name)!;
  return breakingPointView(found.rows, found.context);
};

describe('the headline', () => {
  it.each([
    [
      'Eight officers, three are too many',
      'Any two of the eight officers can be away at once, but not every three'
    ],
    ['Two are too many', 'Any one of the eight officers can be away, but not every two'],
    ['One is too many', 'One loss is already too many for the unit: A-1, for one'],
    ['A unit of one', 'The unit has one officer, and can’t do without that one'],
    [
      'Two hundred officers, the largest first',
      'The loss of 19 of the 200 officers at once can’t be absorbed; fewer may be too many'
    ],
    ['Nobody holds cases', 'Nobody in the unit holds cases'],
    ['Every unit', 'Two of four units have an officer whom they can’t be without'],
    ['No officers', 'Nobody holds cases']
  ])('%s', (name, headline) => {
    expect(exampleOf(name).headline).toBe(headline);
  });
});

it('says at most, and how it was found, where not every combination was tried', () => {
  const { table, notes, plot } = exampleOf('Two hundred officers, the largest first');
  expect(table.rows[0]?.cells).toMatchObject({
    losses: 'at most 19',
    way: 'at most, largest caseloads first'
  });
  expect(notes.join(' ')).toContain('not every combination is tried');
  expect(plot.rows[0]?.values).toEqual({ can: 18, cannot: 1, rest: 181 });
});

it('names one set where officers are shown, and none where they are not', () => {
  expect(exampleOf('Eight officers, three are too many').notes[0]).toBe(
    'One set that is too many: A-02, A-05 and A-07. Others may be too.'
  );
  expect(spoken(exampleOf('Units without their officers'))).not.toMatch(/set: /);
});

it.each(breakingPointEntry.examples)('is sound: $name', ({ rows, context }) => {
  expectSound(breakingPointView(rows, context));
});
