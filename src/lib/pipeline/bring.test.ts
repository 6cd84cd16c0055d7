// What happens to a force when files come again, or when bringing them is called off.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answers, built, engines, EVERYTHING, load, TWO_UNITS } from '../../../tests/support/pipeline.ts';
import { DEFINITIONS } from '../metrics/definitions.ts';
import { readFiles } from '../intake/open-node.ts';
import { acceptIn, checkIn, takeIn } from './bring.ts';
import { Force } from './force.ts';

let shared: Awaited<ReturnType<typeof engines>>;

beforeAll(async () => {
  shared = await engines();
});

afterAll(() => shared.warehouse.close());

const file = (name: string, text: string) => ({ name, bytes: new TextEncoder().encode(text) });
const OFFICERS =
  'officer_id,unit_id,role,employment,started_on,contracted_hours\nO1,North,mosovo_officer,police_staff,2024-01-01,37\n';

describe('files that come again', () => {
  it('with the same bytes change nothing, and say so', async () => {
    const force = await Force.open(shared);
    const first = await takeIn(force, await readFiles([file('officers.csv', OFFICERS)]));
    const [records] = force.records;
    const again = await takeIn(force, await readFiles([file('officers (1).csv', OFFICERS)]));
    expect(first.notices).toEqual([]);
    expect(again.notices.map(({ id }) => id)).toEqual(['already-loaded']);
    expect(force.records).toEqual([records]);
  });

  it('with other bytes replace the earlier ones', async () => {
    const force = await Force.open(shared);
    await takeIn(force, await readFiles([file('officers.csv', OFFICERS)]));
    const other = OFFICERS + OFFICERS.split('\n')[1]?.replace('O1', 'O2') + '\n';
    await takeIn(force, await readFiles([file('officers.csv', other)]));
    expect(force.receipts.map(({ accepted }) => accepted)).toEqual([2]);
  });
});

describe('files that wait for a word', () => {
  const ABSENCES = 'absence_id,officer_id,kind,starts_on\nA1,O1,sickness,2026-09-01\n';

  it('change nothing until they are accepted, and one that is left is not loaded', async () => {
    const force = await Force.open(shared);
    const brought = await readFiles([file('officers.csv', OFFICERS), file('absences.csv', ABSENCES)]);
    const { checked } = await checkIn(force, brought);
    expect(checked.map(({ receipt }) => receipt.accepted)).toEqual([1, 1]);
    expect(force.records).toEqual([]);
    await acceptIn(force, checked, new Set(['absences.csv']));
    expect([...force.loaded]).toEqual(['officers']);
  });

  it('are checked again though the same bytes are loaded, where they are read in another way', async () => {
    const force = await Force.open(shared);
    const brought = await readFiles([file('officers.csv', OFFICERS)]);
    await takeIn(force, brought);
    const { checked, notices } = await checkIn(force, brought, { again: new Set(['officers.csv']) });
    expect(notices).toEqual([]);
    expect(checked.map(({ difference }) => difference?.unchanged)).toEqual([1]);
  });
});

describe('a change that is called off', () => {
  it('leaves the extracts and the figures of before', async () => {
    const force = await built(shared, TWO_UNITS);
    const [records, expected] = [force.records, await answers(force, DEFINITIONS)];
    await load(force, {
      officers: [{ ...TWO_UNITS.officers?.[0] }],
      absences: [{ absence_id: 'A1', officer_id: 'O1', kind: 'sickness', starts_on: '2026-09-01' }]
    });
    await force.restore(records);
    await force.build(EVERYTHING);
    expect(new Set(force.records)).toEqual(new Set(records));
    expect(await answers(force, DEFINITIONS)).toEqual(expected);
  });
});
