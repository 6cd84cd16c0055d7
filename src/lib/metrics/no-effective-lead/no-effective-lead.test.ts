// M10: given leads, absences and cover, expect the cases that nobody has in hand, why, and since when.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { officer, oneCase, type Fields } from '../../../../tests/support/caseloads.ts';
import { openForce, type Force, type Tables } from '../../../../tests/support/force.ts';
import { noEffectiveLead } from './metric.ts';

let force: Force;
beforeAll(async () => void (force = await openForce()));
afterAll(() => force.close());

const rowsOf = async (tables: Tables, options?: Parameters<Force['reload']>[1]) => {
  await force.reload(tables, options);
  return force.rows(noEffectiveLead);
};

const ledBy = (lead: string | null, fields: Fields = {}) =>
  oneCase(`of-${lead}`, { lead_officer_id: lead, ...fields });

const away = (officer_id: string, starts_on: string, ends_on: string | null = null): Fields => ({
  absence_id: `${officer_id}-${starts_on}`,
  officer_id,
  kind: 'sickness',
  starts_on,
  ends_on
});

const cover = (covering_officer_id: string, fields: Fields = {}): Fields => ({
  cover_id: `K-${covering_officer_id}`,
  absent_officer_id: 'A',
  covering_officer_id,
  starts_on: '2026-09-07',
  ...fields
});

describe('without knowing absences', () => {
  it('names the first reason that holds, and since when', async () => {
    const officers = [
      officer('A'),
      officer('left', { ended_on: '2026-08-31' }),
      officer('last-day', { ended_on: '2026-09-30' }),
      officer('left-supervisor', { ended_on: '2026-08-31', role: 'supervisor' }),
      officer('supervisor', { role: 'supervisor' }),
      officer('not-yet', { started_on: '2026-10-01' })
    ];
    const cases = [null, 'A', 'stranger', 'left', 'last-day', 'left-supervisor', 'supervisor', 'not-yet'].map(
      (lead) => ledBy(lead)
    );
    const rows = await rowsOf({ officers, cases });
    expect(rows.map(({ case_id, reason, since }) => [case_id, reason, since])).toEqual([
      ['of-null', 'unallocated', '2024-01-15'],
      ['of-left', 'left', '2026-09-01'],
      ['of-left-supervisor', 'left', '2026-09-01'],
      ['of-not-yet', 'not_case_holding', null],
      ['of-stranger', 'unknown_officer', null],
      ['of-supervisor', 'not_case_holding', null]
    ]);
  });

  it('lists only cases that count', async () => {
    const cases = [
      ledBy(null, { case_id: 'reactive', management: 'reactive' }),
      ledBy(null, { case_id: 'closed', closed_on: '2026-09-30' }),
      ledBy(null, { case_id: 'counted' })
    ];
    const rows = await rowsOf({ officers: [officer('A')], cases });
    expect(rows.map(({ case_id }) => case_id)).toEqual(['counted']);
  });

  it('puts very high first, then the oldest, and those without a day last', async () => {
    const officers = [officer('A')];
    const cases = [
      ledBy(null, { case_id: 'low', opened_on: '2020-01-01' }),
      ledBy(null, { case_id: 'not-assessed', risk_level: 'not_assessed', opened_on: '2019-01-01' }),
      ledBy('stranger', { case_id: 'high-unknown', risk_level: 'high' }),
      ledBy(null, { case_id: 'high-new', risk_level: 'high', opened_on: '2026-05-01' }),
      ledBy(null, { case_id: 'high-old', risk_level: 'high', opened_on: '2025-05-01' }),
      ledBy(null, { case_id: 'very-high', risk_level: 'very_high', opened_on: '2026-09-01' })
    ];
    const rows = await rowsOf({ officers, cases });
    expect(rows.map(({ case_id }) => case_id)).toEqual([
      'very-high',
      'high-old',
      'high-new',
      'high-unknown',
      'low',
      'not-assessed'
    ]);
  });
});

describe('when the lead is absent', () => {
  const officers = [officer('A'), officer('B'), officer('C'), officer('gone', { ended_on: '2026-09-20' })];
  const longAway = away('A', '2026-09-03');
  const reasons = async (tables: Tables) =>
    (await rowsOf({ officers, cases: [ledBy('A')], absences: [longAway], cover: [], ...tables })).map(
      ({ reason, since }) => [reason, since]
    );

  it('has nobody in hand from the first day of the absence', async () => {
    expect(await reasons({})).toEqual([['absent_uncovered', '2026-09-03']]);
  });

  it('waits for more than five working days', async () => {
    expect(await reasons({ absences: [away('A', '2026-09-24')] })).toEqual([]);
    expect(await reasons({ absences: [away('A', '2026-09-23')] })).toEqual([
      ['absent_uncovered', '2026-09-23']
    ]);
  });

  it.each([
    { name: 'the whole caseload', fields: {} },
    { name: 'this case', fields: { case_id: 'of-A' } },
    { name: 'its last day is the as-of date', fields: { ends_on: '2026-09-30' } },
    { name: 'its first day is the as-of date', fields: { starts_on: '2026-09-30' } }
  ])('is in hand where somebody present covers: $name', async ({ fields }) => {
    expect(await reasons({ cover: [cover('B', fields)] })).toEqual([]);
  });

  it.each([
    { name: 'another case', fields: { case_id: 'other' } },
    { name: 'until the day before', fields: { ends_on: '2026-09-29' } },
    { name: 'from the day after', fields: { starts_on: '2026-10-01' } },
    { name: 'somebody else’s caseload', fields: { absent_officer_id: 'C' } }
  ])('is not covered by cover of $name', async ({ fields }) => {
    expect(await reasons({ cover: [cover('B', fields)] })).toEqual([['absent_uncovered', '2026-09-03']]);
  });

  it('is not in hand where every coverer has left or is absent that day', async () => {
    const absences = [longAway, away('B', '2026-09-30', '2026-09-30')];
    const covers = [cover('B', { starts_on: '2026-09-10' }), cover('gone', { starts_on: '2026-09-08' })];
    expect(await reasons({ absences, cover: covers })).toEqual([['cover_absent', '2026-09-08']]);
    expect(await reasons({ absences, cover: [...covers, cover('C')] })).toEqual([]);
  });

  it('is in hand where the coverer is away for half the day', async () => {
    const absences = [longAway, { ...away('B', '2026-09-30', '2026-09-30'), fraction: 0.5 }];
    expect(await reasons({ absences, cover: [cover('B')] })).toEqual([]);
  });

  it('says that they left, not that they are absent, once they have left', async () => {
    const rows = await rowsOf({
      officers: [officer('A', { ended_on: '2026-09-15' })],
      cases: [ledBy('A')],
      absences: [longAway],
      cover: [cover('A')]
    });
    expect(rows).toMatchObject([{ reason: 'left', since: '2026-09-16' }]);
  });

  it('cannot say so without the absences extract', async () => {
    expect(await rowsOf({ officers, cases: [ledBy('A')], cover: [] })).toEqual([]);
  });

  it('is listed in the unit of the officer who leads it', async () => {
    const rows = await rowsOf({
      officers: [officer('A', { unit_id: 'U2' })],
      cases: [ledBy('A')],
      absences: [longAway]
    });
    expect(rows).toMatchObject([{ unit_id: 'U2', lead_officer_id: 'A' }]);
  });
});
