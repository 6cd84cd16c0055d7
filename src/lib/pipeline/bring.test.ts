// What happens to a force when files come again, or when bringing them is called off.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answers, built, engines, EVERYTHING, load, TWO_UNITS } from '../../../tests/support/pipeline.ts';
import { rowXml, xlsxOf } from '../../../tests/support/workbooks.ts';
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

it('tells a formula that could not be worked out with its row of the sheet, in every column', async () => {
  const header = ['unit_id', 'unit_name', 'force_id', 'unit_type'];
  const cell = (text: string) =>
    text.startsWith('#') ? `<c t="e"><v>${text}</v></c>` : `<c t="str"><v>${text}</v></c>`;
  const rows = [
    ['U-1', '#N/A', 'F-1', 'mosovo'],
    ['U-2', 'North', 'F-1', '#REF!'],
    ['#SPILL!', 'South', 'F-1', 'mosovo'],
    ['U-4', 'West', 'F-1', 'mosovo']
  ].map((cells, at) => `<row r="${at + 3}">${cells.map(cell).join('')}</row>`);
  const bytes = xlsxOf([{ name: 'Units', rows: rowXml(2, ...header) + rows.join('') }]);
  const force = await Force.open(shared);
  await takeIn(force, await readFiles([{ name: 'units.xlsx', bytes }]));
  expect(force.receipts.map(({ accepted, rejected }) => [accepted, rejected])).toEqual([[1, 3]]);
  const told = force.problems.filter(({ severity }) => severity === 'row');
  expect(told.map(({ id, line, numbering, column, value }) => [id, line, numbering, column, value])).toEqual([
    ['formula-error', 5, 'rows', 'unit_id', '#ERROR!'],
    ['formula-error', 3, 'rows', 'unit_name', '#N/A'],
    ['formula-error', 4, 'rows', 'unit_type', '#REF!']
  ]);
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
    await takeIn(force, await readFiles([file('officers.csv', OFFICERS)]));
    const files = new Map([['officers.csv', { dayOrder: 'day_first' } as const]]);
    const other = await readFiles([file('officers.csv', OFFICERS)], { files });
    const { checked, notices } = await checkIn(force, other);
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
