// M3: what an area needs is shared among those who have cases there, and nothing is lost or counted twice.
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { area, IN_AREA, ONLY_VISITS } from '../../../../tests/support/areas.ts';
import {
  casesOf,
  officer,
  oneCase,
  randomForce,
  sumsOf,
  type Fields
} from '../../../../tests/support/caseloads.ts';
import { openForce, type Force, type Tables } from '../../../../tests/support/force.ts';
import { runs } from '../../../../tests/support/strength.ts';
import { weightedLoad } from './metric.ts';

let force: Force;
beforeAll(async () => void (force = await openForce({}, { engine: 'native' })));
afterAll(() => force.close());

const rowsOf = async (tables: Tables, options?: Parameters<Force['reload']>[1]) => {
  await force.reload(tables, options);
  return force.rows(weightedLoad);
};

const rowFor = (rows: Awaited<ReturnType<typeof rowsOf>>, officerId: string | null) =>
  rows.find((row) => row.level === 'officer' && row.officer_id === officerId);

describe('what an area needs', () => {
  const premises = (premises_id: string, fields: Fields = {}): Fields => ({
    premises_id,
    area_id: 'X',
    beds: 20,
    ...fields
  });
  const four = [...casesOf('A', 3, IN_AREA), ...casesOf('B', 1, IN_AREA)];
  const both = { officers: [officer('A'), officer('B')], cases: four };

  it('is shared between the officers with cases there, in proportion to their cases', async () => {
    const rows = await rowsOf(
      {
        ...both,
        areas: [area('X', { population: 100_000 })],
        approved_premises: [premises('P'), premises('Q')]
      },
      { settings: ONLY_VISITS }
    );
    expect(rowFor(rows, 'A')?.premises_hours).toBeCloseTo((8 * 3) / 4, 9);
    expect(rowFor(rows, 'B')?.premises_hours).toBeCloseTo((8 * 1) / 4, 9);
    expect(rowFor(rows, 'A')?.intake_hours).toBeCloseTo(((12 / 12) * 8 * 3) / 4, 9);
    expect(rowFor(rows, 'B')?.intake_hours).toBeCloseTo(((12 / 12) * 8 * 1) / 4, 9);
  });

  it('counts premises that are open on the day, be it their last, and the cases resident in them', async () => {
    const rows = await rowsOf(
      {
        officers: [officer('A')],
        areas: [area('X')],
        cases: [oneCase('1', { lead_officer_id: 'A', ...IN_AREA, premises_id: 'P' })],
        approved_premises: [
          premises('P', { closed_on: '2026-09-30' }),
          premises('closed', { closed_on: '2026-09-29' }),
          premises('later', { opened_on: '2026-10-01' })
        ]
      },
      { settings: ONLY_VISITS }
    );
    expect(rowFor(rows, 'A')?.premises_hours).toBeCloseTo(1 + 4, 9);
  });

  it('is work without a lead where no officer has a case there, and nothing of it is lost', async () => {
    const rows = await rowsOf(
      {
        officers: [officer('A')],
        areas: [area('X'), area('empty', { unit_id: 'U2', population: 100_000 })],
        units: ['U1', 'U2'].map((unit_id) => ({ unit_id, unit_name: unit_id, force_id: 'F' })),
        cases: [...casesOf('A', 1, IN_AREA), ...casesOf(null, 1, { area_id: 'empty', unit_id: 'U2' })]
      },
      { settings: ONLY_VISITS }
    );
    expect(rows.find((row) => row.unit_id === 'U2' && row.level === 'officer')).toMatchObject({
      officer_id: null,
      intake_hours: 8
    });
    expect(rows.find((row) => row.level === 'force')?.intake_hours).toBeCloseTo(8, 9);
  });

  it('is not lost where nothing else names the unit of the area', async () => {
    const rows = await rowsOf({
      officers: [officer('A')],
      cases: casesOf('A', 1, IN_AREA),
      areas: [area('X'), area('elsewhere', { unit_id: 'U7', population: 100_000 })]
    });
    expect(rows.find((row) => row.unit_id === 'U7' && row.level === 'unit')).toMatchObject({
      intake_hours: 8,
      hours_needed: 8
    });
  });
});

describe('whatever the force', () => {
  const COLUMNS = [
    'visits_hours',
    'assessments_hours',
    'meetings_hours',
    'records_hours',
    'hours_needed'
  ] as const;

  it('officers and the work without a lead add up to the unit, and units to the force', async () => {
    await fc.assert(
      fc.asyncProperty(randomForce, async ({ cases, ...rest }) => {
        const areas = [area('X', { population: 50_000 }), area('Y', { area_km2: 900, unit_id: 'U2' })];
        const placed = cases.map((one, index) => ({
          ...one,
          area_id: [null, 'X', 'Y'][index % 3] as string | null
        }));
        const { added, stated } = sumsOf(await rowsOf({ ...rest, cases: placed, areas }), [...COLUMNS]);
        for (const [level, sums] of added.entries())
          for (const [key, sum] of Object.entries(sums))
            sum.forEach((hours, index) =>
              expect(hours).toBeCloseTo(stated[level]?.[key]?.[index] as number, 6)
            );
      }),
      { numRuns: runs(25) }
    );
  });

  it('a case that changes hands takes its hours along', async () => {
    const tables = (lead: string) => ({
      officers: [officer('A'), officer('B')],
      areas: [area('X', { population: 100_000 })],
      cases: [
        ...casesOf('A', 2, IN_AREA),
        ...casesOf('B', 2, IN_AREA),
        oneCase('moved', { ...IN_AREA, lead_officer_id: lead })
      ]
    });
    const unit = async (lead: string) =>
      (await rowsOf(tables(lead))).find((row) => row.level === 'unit')?.hours_needed;
    expect(await unit('A')).toBe(await unit('B'));
  });
});
