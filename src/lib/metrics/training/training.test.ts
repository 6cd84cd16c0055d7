// M16: given officers and courses, expect what is complete, expired, booked and missing.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { caseloadOf, officer, type Fields } from '../../../../tests/support/caseloads.ts';
import { openForce, type Force, type Tables } from '../../../../tests/support/force.ts';
import { training } from './metric.ts';

let force: Force;
beforeAll(async () => void (force = await openForce({}, { engine: 'native' })));
afterAll(() => force.close());

const rowsOf = async (tables: Tables, options?: Parameters<Force['reload']>[1]) => {
  await force.reload(tables, options);
  return force.rows(training);
};

const course = (name: string, completed_on: string | null, fields: Fields = {}): Fields => ({
  officer_id: 'A',
  course: name,
  completed_on,
  ...fields
});

const mosovoOf = async (courses: readonly Fields[]) =>
  (await rowsOf({ officers: [officer('A')], training: courses })).find((row) => row.course === 'mosovo');

describe('a course', () => {
  it.each<{ says: string; courses: Fields[]; expected: object }>([
    {
      says: 'completed with no expiry is complete: no renewal is set',
      courses: [course('mosovo', '2019-05-01')],
      expected: { status: 'complete', completed_on: '2019-05-01', expires_on: null, state: 'ok' }
    },
    {
      says: 'still counts on the day of expiry',
      courses: [course('mosovo', '2023-09-30', { expires_on: '2026-09-30' })],
      expected: { status: 'complete', expires_on: '2026-09-30', state: 'watch' }
    },
    {
      says: 'has expired the day after',
      courses: [course('mosovo', '2023-09-29', { expires_on: '2026-09-29' })],
      expected: { status: 'expired', completed_on: '2023-09-29', state: 'breach' }
    },
    {
      says: 'that expires within the largest horizon is complete, and to be watched',
      courses: [course('mosovo', '2023-12-29', { expires_on: '2026-12-29' })],
      expected: { status: 'complete', state: 'watch' }
    },
    {
      says: 'that expires after it is complete',
      courses: [course('mosovo', '2023-12-30', { expires_on: '2026-12-30' })],
      expected: { status: 'complete', state: 'ok' }
    },
    {
      says: 'is judged by its latest completion, even where an earlier one runs longer',
      courses: [
        course('mosovo', '2020-01-01', { expires_on: '2030-01-01' }),
        course('mosovo', '2023-01-01', { expires_on: '2026-01-01' })
      ],
      expected: { status: 'expired', completed_on: '2023-01-01', expires_on: '2026-01-01' }
    },
    {
      says: 'booked is not done',
      courses: [course('mosovo', null, { booked_for: '2026-09-30' })],
      expected: { status: 'booked', booked_for: '2026-09-30', completed_on: null, state: 'breach' }
    },
    {
      says: 'booked for a day that has gone is missing',
      courses: [course('mosovo', null, { booked_for: '2026-09-29' })],
      expected: { status: 'missing', booked_for: null, state: 'breach' }
    },
    {
      says: 'expired and booked again is expired',
      courses: [
        course('mosovo', '2020-01-01', { expires_on: '2023-01-01' }),
        course('mosovo', null, { booked_for: '2026-11-02' })
      ],
      expected: { status: 'expired', booked_for: '2026-11-02', state: 'breach' }
    },
    {
      says: 'completed after the as-of date is not complete yet',
      courses: [course('mosovo', '2026-10-01')],
      expected: { status: 'missing', completed_on: null, state: 'breach' }
    },
    { says: 'never mentioned is missing', courses: [], expected: { status: 'missing', state: 'breach' } }
  ])('$says', async ({ courses, expected }) => {
    expect(await mosovoOf([course('cpd', '2026-01-01'), ...courses])).toMatchObject(expected);
  });
});

describe('who is in it', () => {
  it('is everybody in post in a training role, with each required course in its order and the cases they hold', async () => {
    const rows = await rowsOf({
      officers: [
        officer('A'),
        officer('B', { role: 'visor_officer' }),
        officer('C', { ended_on: '2026-09-29' })
      ],
      cases: caseloadOf('A', 7, 2),
      training: []
    });
    expect(rows.map((row) => [row.officer_id, row.course, row.cases, row.high_risk_cases])).toEqual(
      ['pip1', 'mosovo', 'srp', 'mappa', 'visor'].map((name) => ['A', name, 7, 2])
    );
  });

  it('has only the courses that the force requires', async () => {
    const rows = await rowsOf(
      { officers: [officer('A')], training: [] },
      { settings: { required_courses: ['mosovo'], receiver_courses: ['mosovo', 'pip1'] } }
    );
    expect(rows.map((row) => row.course)).toEqual(['mosovo']);
  });

  it('is not known without the training extract', async () => {
    for (const row of await rowsOf({ officers: [officer('A')] }))
      expect(row).toMatchObject({ status: null, completed_on: null, state: 'no_data' });
  });
});
