// What it would take: given cases, hours and people, expect the people who are short, and what they can't cure.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { area, IN_AREA, JOURNEY, ONLY_VISITS } from '../../../../tests/support/areas.ts';
import { casesOf, officer } from '../../../../tests/support/caseloads.ts';
import { openForce, type Force, type Tables } from '../../../../tests/support/force.ts';
import { staffingNeeded } from './metric.ts';

let force: Force;
beforeAll(async () => void (force = await openForce({}, { engine: 'native' })));
afterAll(() => force.close());

const NO_ABSENCE = [
  { absence_id: 'past', officer_id: 'A', kind: 'court', starts_on: '2020-02-03', ends_on: '2020-02-03' }
];

/** U1: one officer with 200 low-risk cases. U2: two with 20 of high risk. */
const tables = (over: Tables = {}): Tables => ({
  officers: [officer('A'), officer('B', { unit_id: 'U2' }), officer('C', { unit_id: 'U2' })],
  cases: [
    ...casesOf('A', 200, { ...IN_AREA, risk_level: 'low' }),
    ...casesOf('B', 20, { ...IN_AREA, risk_level: 'high', unit_id: 'U2' })
  ],
  areas: [area('X')],
  absences: NO_ABSENCE,
  ...over
});

async function rowsOf(given: Tables, settings: Readonly<Record<string, unknown>> = {}) {
  await force.reload(given, {
    settings: { ...ONLY_VISITS, visits_per_year_low: 12, visits_per_year_high: 12, ...settings }
  });
  return force.rows(staffingNeeded);
}

const now = async (given: Tables, settings: Readonly<Record<string, unknown>> = {}) => {
  const rows = await rowsOf(given, settings);
  const today = rows.filter(({ years_ahead }) => years_ahead === 0);
  return Object.fromEntries(today.map((row) => [row.unit_id ?? 'force', row]));
};

/** A visit a month of two, 1.5 h and the journey both ways; a full-time month of 37 h a week. */
const needOf = (cases: number) => (cases * 2 * (1.5 + 2 * JOURNEY)) / ((37 * 365.25) / 84);

describe('the people needed', () => {
  it('are hours needed ÷ the hours of a full-time officer, and short of those in post in whole people', async () => {
    const { U1, U2 } = await now(tables());
    expect(U1?.fte_needed).toBeCloseTo(needOf(200), 4);
    expect(U1?.short).toBeCloseTo(needOf(200) - 1, 4);
    expect(U1?.people).toBe(Math.ceil(needOf(200) - 1));
    expect(U2).toMatchObject({ short: 0, people: 0, in_post_fte: 2 });
    expect(U2?.spare).toBeCloseTo(2 - needOf(20), 4);
  });

  it('of the force are those of its units: who is to spare in one fills no other', async () => {
    const { U1, force: whole } = await now(tables());
    expect(whole).toMatchObject({ people: U1?.people, in_post_fte: 3 });
    expect(whole?.short).toBeCloseTo(U1!.short!, 9);
    expect(whole?.fte_needed).toBeCloseTo(needOf(220), 4);
  });

  it('are fewer where a higher load is taken for enough', async () => {
    const { U1 } = await now(tables(), { staffing_load_percent: 110 });
    expect(U1?.fte_needed).toBeCloseTo(needOf(200) / 1.1, 4);
  });

  it('grow by 3, 6 and 8 per cent a year', async () => {
    const rows = (await rowsOf(tables())).filter(({ unit_id }) => unit_id === 'U1');
    const fifth = rows[5]!;
    expect(fifth.years_ahead).toBe(5);
    expect(fifth.fte_needed_least).toBeCloseTo(needOf(200) * 1.03 ** 5, 4);
    expect(fifth.short_most).toBeCloseTo(needOf(200) * 1.08 ** 5 - 1, 4);
    expect(fifth.people_most).toBe(Math.ceil(needOf(200) * 1.08 ** 5 - 1));
  });

  it('of a unit without people are measured by the absence of its force', async () => {
    const absences = [
      {
        absence_id: 'half',
        officer_id: 'B',
        kind: 'maternity',
        starts_on: '2025-01-01',
        ends_on: '2027-01-01'
      }
    ];
    const officers = [officer('B', { unit_id: 'U2' }), officer('C', { unit_id: 'U2' })];
    const { U1, force: whole } = await now(tables({ officers, absences }));
    expect(U1).toMatchObject({ in_post_fte: 0, state: 'ok' });
    expect(U1?.fte_needed).toBeCloseTo(2 * needOf(200), 3);
    expect(whole?.fte_needed).toBeCloseTo(2 * needOf(220), 3);
  });
});

describe('what people can’t cure', () => {
  it('is a unit whose own share is above the limit: cases have to leave it', async () => {
    const { U1, U2, force: whole } = await now(tables());
    expect(U1).toMatchObject({ ratio: 'within', must_pass_on: 0, state: 'ok' });
    expect(U2).toMatchObject({ ratio: 'not_by_people', must_pass_on: 20, state: 'breach' });
    // 20 of 220: the force is within, its units are not even.
    expect(whole).toMatchObject({ ratio: 'by_moving', has_above: true, must_pass_on: 0, state: 'ok' });
  });

  it('makes a force uneven also where no officer leads the cases of the unit that is above', async () => {
    const low = casesOf('A', 200, { ...IN_AREA, risk_level: 'low' });
    const nobodys = casesOf(null, 20, { ...IN_AREA, risk_level: 'high', unit_id: 'U2' });
    const { U2, force: whole } = await now(tables({ cases: [...low, ...nobodys] }));
    expect(U2).toMatchObject({ ratio: 'not_by_people', has_above: false });
    expect(whole).toMatchObject({ ratio: 'by_moving', has_above: true });
  });

  it('is no unit in which only an officer is above', async () => {
    const high = casesOf('B', 4, { ...IN_AREA, risk_level: 'high', unit_id: 'U2' });
    const low = casesOf('C', 40, { ...IN_AREA, risk_level: 'low', unit_id: 'U2' });
    expect((await now(tables({ cases: [...high, ...low] })))['U2']).toMatchObject({
      ratio: 'by_moving',
      has_above: true,
      state: 'ok'
    });
  });

  it('is the whole force above the limit; exactly at it complies', async () => {
    const cases = (high: number) => [
      ...casesOf('B', high, { ...IN_AREA, risk_level: 'high', unit_id: 'U2' }),
      ...casesOf('C', 40, { ...IN_AREA, risk_level: 'low', unit_id: 'U2' })
    ];
    expect((await now(tables({ cases: cases(11) })))['force']).toMatchObject({
      ratio: 'not_by_people',
      must_pass_on: 1
    });
    expect((await now(tables({ cases: cases(10) })))['force']).toMatchObject({
      ratio: 'by_moving',
      must_pass_on: 0
    });
  });

  it('depends on cases not assessed where they could bring it above', async () => {
    const cases = [
      ...casesOf('B', 2, { ...IN_AREA, risk_level: 'high', unit_id: 'U2' }),
      ...casesOf('B', 8, { ...IN_AREA, risk_level: 'not_assessed', unit_id: 'U2' })
    ];
    expect((await now(tables({ cases })))['U2']).toMatchObject({ ratio: 'depends', state: 'watch' });
  });
});

describe('what is not known', () => {
  it.each(['areas', 'absences'] as const)('is the need without %s; the ratio is known', async (extract) => {
    const others = Object.fromEntries(Object.entries(tables()).filter(([id]) => id !== extract)) as Tables;
    expect((await now(others))['U2']).toMatchObject({
      fte_needed: null,
      people: null,
      ratio: 'not_by_people',
      state: 'no_data'
    });
  });

  it('is what is established without posts, and what is deployable without vetting', async () => {
    expect((await now(tables()))['U1']).toMatchObject({
      established_fte: null,
      deployable_fte: null,
      in_post_fte: 1
    });
  });

  it('is the need of everybody where nobody was ever there to measure by', async () => {
    const absences = ['A', 'B', 'C'].map((officer_id) => ({
      absence_id: officer_id,
      officer_id,
      kind: 'maternity',
      starts_on: '2025-01-01',
      ends_on: '2027-01-01'
    }));
    const { U1, force: whole } = await now(tables({ absences }));
    expect(U1).toMatchObject({ fte_needed: null, state: 'not_applicable' });
    expect(whole).toMatchObject({ fte_needed: null, state: 'not_applicable' });
  });
});
