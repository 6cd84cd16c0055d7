// The survey as protected rows: which units are shown, how the force is made up, and that no true count is among them.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { TrueSurvey } from '../shared/survey.ts';
import { protectedSurvey } from './survey.ts';

const RULES = { threshold: 5, roundingBase: 5 };

const answered = (unit_id: string, mean: number, respondents: number): TrueSurvey => ({
  force_id: 'F1',
  unit_id,
  period: '2026-08',
  area: 'demands',
  mean,
  respondents
});

const told = (rows: readonly TrueSurvey[]) =>
  protectedSurvey(rows, RULES).map(({ level, unit_id, mean, shown_respondents }) => [
    unit_id ?? level,
    mean,
    shown_respondents
  ]);

describe('the survey', () => {
  test('shows units in which at least five answered, and the force weighted by what is shown', () => {
    expect(told([answered('North', 3, 13), answered('South', 4, 5), answered('West', 1, 4)])).toEqual([
      ['force', (3 * 15 + 4 * 5) / 20, '20'],
      ['North', 3, '15'],
      ['South', 4, '5'],
      ['West', null, null]
    ]);
  });

  test('shows small units together where there are two and enough answered', () => {
    expect(told([answered('East', 2, 3), answered('West', 4, 4)])).toEqual([
      ['force', (2 * 3 + 4 * 4) / 7, '5'],
      ['unit', (2 * 3 + 4 * 4) / 7, '5'],
      ['East', null, null],
      ['West', null, null]
    ]);
  });

  test('shows nothing of one small unit alone', () => {
    expect(told([answered('West', 4, 4)])).toEqual([
      ['force', null, null],
      ['West', null, null]
    ]);
  });

  test('shows the same whatever the hidden units say, where they are not enough together', () => {
    const mean = fc.double({ min: 1, max: 5, noNaN: true });
    fc.assert(
      fc.property(mean, mean, fc.integer({ min: 0, max: 4 }), (one, other, respondents) => {
        const shown = answered('North', 3, 13);
        expect(protectedSurvey([shown, answered('West', one, respondents)], RULES)).toEqual(
          protectedSurvey([shown, answered('West', other, 0)], RULES)
        );
      })
    );
  });
});
