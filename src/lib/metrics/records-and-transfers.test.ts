// M22: given entries and transfers, expect how late they are and what went along.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { officer, oneCase, type Fields } from '../../../tests/support/caseloads.ts';
import { openForce, type Force } from '../../../tests/support/force.ts';
import { addDays } from '../shared/dates.ts';
import { records } from './records/metric.ts';
import { transfers } from './transfers/metric.ts';

let force: Force;
beforeAll(async () => void (force = await openForce({}, { engine: 'native' })));
afterAll(() => force.close());

const CASE = { officers: [officer('A')], cases: [oneCase('C1', { lead_officer_id: 'A' })] };

const numbered = (column: string, rows: readonly Fields[]): Fields[] =>
  rows.map((row, index) => ({ [column]: `${column[0]}${index + 1}`, ...row }));

describe('entries', () => {
  const entry = (happened_on: string, entered_on: string, fields: Fields = {}): Fields => ({
    case_id: 'C1',
    owner: 'police',
    happened_on,
    entered_on,
    officer_id: 'A',
    ...fields
  });
  const after = (days: number) => entry('2026-06-01', addDays('2026-06-01', days));

  it('are 3 and 15.7 days late in the middle and for nine of ten, an entry before its event left out', async () => {
    const lags = [0, 1, 1, 2, 3, 3, 5, 8, 13, 40];
    await force.reload({ ...CASE, records: numbered('record_id', [...lags.map(after), after(-1)]) });
    expect((await force.rows(records))[0]).toMatchObject({
      entries: 10,
      negative: 1,
      median_days: 3,
      p90_days: 15.7,
      within_limit: 6,
      days_4_7: 1,
      days_8_14: 2,
      days_over_14: 1
    });
  });

  it('transfer a record with all of its assessments, or without', async () => {
    const asked = (on: string, accepted: string | null) =>
      entry('2026-06-01', '2026-06-01', { transfer_requested_on: on, transfer_accepted_on: accepted });
    const tools = ['srp', 'arms', 'plan'].map((tool) => ({
      case_id: 'C1',
      tool,
      completed_on: '2026-07-10'
    }));
    await force.reload({
      ...CASE,
      records: numbered('record_id', [
        asked('2026-07-01', '2026-07-10'),
        asked('2026-07-01', '2026-07-09'),
        asked('2026-09-01', null),
        asked('2026-07-05', '2026-07-04')
      ]),
      assessments: numbered('assessment_id', tools)
    });
    expect((await force.rows(transfers))[0]).toMatchObject({
      requested: 3,
      negative: 1,
      accepted: 2,
      with_all: 1,
      median_days: 8.5
    });
  });
});
