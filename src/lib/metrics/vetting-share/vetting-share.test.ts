// M15 for units and the force: given officers, vetting and cases, expect shares and what is at stake.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { caseloadOf, officer } from '../../../../tests/support/caseloads.ts';
import { openForce, type Force, type Tables } from '../../../../tests/support/force.ts';
import { vettingShare } from './metric.ts';

let force: Force;
beforeAll(async () => void (force = await openForce({}, { engine: 'native' })));
afterAll(() => force.close());

const rowsOf = async (tables: Tables) => {
  await force.reload(tables);
  return force.rows(vettingShare);
};

const granted = (officer_id: string, granted_on: string) => ({
  officer_id,
  level: 'NPPV2',
  granted_on,
  status: 'current'
});

const TABLES: Tables = {
  officers: [
    officer('A'),
    officer('B'),
    officer('C'),
    officer('D', { unit_id: 'U2' }),
    officer('E', { unit_id: 'U3', role: 'administrator' })
  ],
  cases: [
    ...caseloadOf('A', 10, 2),
    ...caseloadOf('B', 8, 3),
    ...caseloadOf('D', 6, 1, 0, { unit_id: 'U2' })
  ],
  vetting: [
    granted('A', '2025-01-01'),
    granted('B', '2020-01-01'),
    granted('C', '2023-11-01'),
    granted('D', '2025-01-01')
  ]
};

describe('the share of a unit', () => {
  it('is those vetted ÷ those in scope, with the cases of the others', async () => {
    const rows = await rowsOf(TABLES);
    expect(rows.find((row) => row.unit_id === 'U1')).toMatchObject({
      in_scope: 3,
      compliant: 2,
      due_soon: 1,
      overdue_or_missing: 1,
      share: 2 / 3,
      cases_at_stake: 8,
      high_risk_at_stake: 3,
      state: 'breach'
    });
    expect(rows.find((row) => row.unit_id === 'U2')).toMatchObject({
      share: 1,
      cases_at_stake: 0,
      state: 'ok'
    });
  });

  it('does not apply where nobody is in scope', async () => {
    const rows = await rowsOf(TABLES);
    expect(rows.find((row) => row.unit_id === 'U3')).toMatchObject({
      in_scope: 0,
      share: null,
      state: 'not_applicable'
    });
  });

  it('adds up to the force', async () => {
    const [first] = await rowsOf(TABLES);
    expect(first).toMatchObject({
      level: 'force',
      unit_id: null,
      in_scope: 4,
      compliant: 3,
      share: 3 / 4,
      cases_at_stake: 8
    });
  });

  it('is not known without the vetting extract', async () => {
    const { officers, cases } = TABLES as Required<Tables>;
    for (const row of await rowsOf({ officers, cases }))
      expect(row).toMatchObject({ compliant: null, share: null, cases_at_stake: null, state: 'no_data' });
  });
});
