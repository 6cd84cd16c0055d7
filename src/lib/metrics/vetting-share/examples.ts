// The states that the picture of vetting by unit must survive. All invented.
import { EXAMPLE_FORCE, EXAMPLE_UNITS, exampleContext, exampleUnit, varied } from '../example-people.ts';
import type { Example } from '../view.ts';
import type { VettingShareRow } from './metric.ts';

type Level = Pick<VettingShareRow, 'level' | 'force_id' | 'unit_id' | 'officer_id'>;

const shareRow = (
  level: Level,
  ok: number,
  dueSoon: number,
  not: number,
  cases = not * 38
): VettingShareRow => {
  const in_scope = ok + dueSoon + not;
  return {
    ...level,
    in_scope,
    compliant: ok + dueSoon,
    due_soon: dueSoon,
    overdue_or_missing: not,
    share: in_scope === 0 ? null : (ok + dueSoon) / in_scope,
    cases_at_stake: cases,
    high_risk_at_stake: Math.floor(cases / 6),
    state: in_scope === 0 ? 'not_applicable' : not > 0 ? 'breach' : dueSoon > 0 ? 'watch' : 'ok'
  };
};

const unknown = (row: VettingShareRow): VettingShareRow => ({
  ...row,
  compliant: null,
  due_soon: null,
  overdue_or_missing: null,
  share: null,
  cases_at_stake: null,
  high_risk_at_stake: null,
  state: 'no_data'
});

const force = [
  shareRow(EXAMPLE_FORCE, 33, 6, 4),
  shareRow(exampleUnit('U1'), 9, 2, 1),
  shareRow(exampleUnit('U2'), 11, 0, 3),
  shareRow(exampleUnit('U3'), 13, 4, 0),
  shareRow(exampleUnit('U4'), 0, 0, 0)
];

const many = Array.from({ length: 60 }, (_, index) => `V${index + 1}`);

export const examples: readonly Example<VettingShareRow>[] = [
  { name: 'One unit of two', rows: [shareRow(exampleUnit('U1'), 2, 0, 0)], context: exampleContext() },
  { name: 'One unit of twelve', rows: [shareRow(exampleUnit('U1'), 9, 2, 1)], context: exampleContext() },
  {
    name: 'The force, four units, one without anybody',
    rows: force,
    context: exampleContext({ unitId: null })
  },
  {
    name: 'Sixty units',
    rows: [
      shareRow(EXAMPLE_FORCE, 900, 80, 41),
      ...many.map((unit, index) =>
        shareRow(exampleUnit(unit), varied(index, 20), varied(index + 60, 4), varied(index + 9, 3))
      )
    ],
    context: exampleContext({ unitId: null, unitNames: EXAMPLE_UNITS })
  },
  { name: 'Nothing known', rows: force.map(unknown), context: exampleContext({ unitId: null }) },
  { name: 'Nobody', rows: [], context: exampleContext() }
];
