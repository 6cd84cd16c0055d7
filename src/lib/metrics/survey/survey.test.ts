// The stress survey: given answers of teams, expect which are shown, and a force that is weighted by who answered.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { officer, type Fields } from '../../../../tests/support/caseloads.ts';
import { openForce, type Force } from '../../../../tests/support/force.ts';
import { survey } from './metric.ts';

let force: Force;
beforeAll(async () => void (force = await openForce({}, { engine: 'native' })));
afterAll(() => force.close());

const answered = (unit_id: string, mean: number, respondents: number, fields: Fields = {}): Fields => ({
  unit_id,
  period: '2026-08',
  area: 'demands',
  mean,
  respondents,
  ...fields
});

const rowsOf = async (answers: readonly Fields[]) => {
  await force.reload({
    officers: ['North', 'South', 'West', 'East'].map((unit_id) => officer(unit_id, { unit_id })),
    survey: answers
  });
  return force.rows(survey);
};

const told = async (answers: readonly Fields[]) =>
  (await rowsOf(answers)).map(({ level, unit_id, mean, respondents, shown_respondents, state }) => [
    unit_id ?? level,
    mean,
    respondents,
    shown_respondents,
    state
  ]);

describe('the force', () => {
  it('is the sum of means × respondents ÷ the sum of respondents, never a mean of means', async () => {
    expect(await told([answered('North', 3, 13), answered('South', 4, 7)])).toEqual([
      ['force', (3 * 13 + 4 * 7) / 20, 20, '20', 'ok'],
      ['North', 3, 13, '15', 'ok'],
      ['South', 4, 7, '5', 'ok']
    ]);
  });

  it('leaves out a unit that is not shown, so that nobody can find its mean by subtraction', async () => {
    expect(await told([answered('North', 3, 13), answered('West', 1, 4)])).toEqual([
      ['force', 3, 13, '15', 'ok'],
      ['North', 3, 13, '15', 'ok'],
      ['West', null, null, null, 'suppressed']
    ]);
  });

  it('has small units in it where they are shown together', async () => {
    expect(await told([answered('North', 3, 10), answered('West', 1, 4), answered('East', 2, 4)])).toEqual([
      ['force', 2.333333333, 18, '20', 'ok'],
      ['unit', 1.5, null, '10', 'ok'],
      ['East', null, null, null, 'suppressed'],
      ['North', 3, 10, '10', 'ok'],
      ['West', null, null, null, 'suppressed']
    ]);
  });
});

describe('a unit', () => {
  it('is shown with five respondents, and not with four', async () => {
    const [, five] = await rowsOf([answered('North', 3, 5)]);
    expect(five).toMatchObject({ mean: 3, state: 'ok' });
    const [, four] = await rowsOf([answered('North', 3, 4)]);
    expect(four).toMatchObject({ mean: null, respondents: null, state: 'suppressed' });
  });

  it('has a row for each survey up to the as-of month, and area', async () => {
    const rows = await rowsOf([
      answered('North', 3, 9, { period: '2026-05' }),
      answered('North', 3, 9, { area: 'change' }),
      answered('North', 3, 9),
      answered('North', 3, 9, { period: '2026-10' })
    ]);
    expect(rows.filter(({ level }) => level === 'unit').map(({ period, area }) => [period, area])).toEqual([
      ['2026-05', 'demands'],
      ['2026-08', 'demands'],
      ['2026-08', 'change']
    ]);
  });
});
