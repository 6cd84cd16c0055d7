// What every contract promises to the checker, the loader's DDL, the dictionary and the templates.
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { columnsOf, spelling, spellingsOf } from './contract.ts';
import { EXTRACTS, extractById } from './registry.ts';

const REQUIRED: Record<string, string> = {
  officers: 'officer_id unit_id role employment started_on contracted_hours',
  units: 'unit_id unit_name force_id',
  posts: 'post_id unit_id role fte',
  cases: 'case_id unit_id category risk_level management opened_on',
  case_history: 'as_of case_id unit_id risk_level management',
  assessments: 'assessment_id case_id tool completed_on',
  visits: 'visit_id case_id',
  escorts: 'escort_id case_id officer_id escorted_at',
  records: 'record_id case_id owner happened_on entered_on',
  agency_checks: 'check_id case_id agency checked_on',
  notifications: 'case_id due_on',
  absences: 'absence_id officer_id kind starts_on',
  cover: 'cover_id absent_officer_id covering_officer_id starts_on',
  vetting: 'officer_id level status',
  training: 'officer_id course',
  counselling: 'session_id officer_id outcome',
  welfare_contacts: 'contact_id officer_id kind',
  survey: 'unit_id period area mean respondents',
  areas: 'area_id area_name unit_id area_km2 population',
  approved_premises: 'premises_id area_id beds',
  stations: 'station_id area_id prescribed',
  scrutiny: 'review_id unit_id scope due_on',
  policies: 'policy_id subject review_due_on'
};

test('the starred columns, and no others, are required', () => {
  const required = Object.fromEntries(
    EXTRACTS.map((extract) => [
      extract.id,
      columnsOf(extract)
        .filter((column) => column.required)
        .map((column) => column.name)
        .join(' ')
    ])
  );
  expect(required).toEqual(REQUIRED);
});

test('only officers and cases are essential, and only counselling refuses free text', () => {
  const named = (what: 'essential' | 'refusesFreeText') => EXTRACTS.filter((e) => e[what]).map((e) => e.id);
  expect(named('essential')).toEqual(['officers', 'cases']);
  expect(named('refusesFreeText')).toEqual(['counselling']);
});

describe.each(EXTRACTS.map((extract) => [extract.id, extract] as const))('%s', (_, extract) => {
  const columns = columnsOf(extract);
  const names = columns.map((column) => column.name);

  test('is named by its file, and says what one row is and who exports it', () => {
    expect(extract.file).toBe(`${extract.id}.csv`);
    expect(extract.grain).toMatch(/^one row per /);
    expect(extract.purpose).toMatch(/\.$/);
  });

  test('has its key, its ordered days and its references where they say', () => {
    expect(names).toEqual(expect.arrayContaining([...extract.primaryKey]));
    expect(names.slice(0, extract.primaryKey.length)).toEqual([...extract.primaryKey]);
    for (const { from, to } of extract.orderedDays) {
      const kinds = [from, to].map((name) => columns.find((column) => column.name === name)?.kind);
      expect(kinds).toEqual(['day', 'day']);
    }
    for (const { references } of columns) {
      if (!references) continue;
      const other = EXTRACTS.find((candidate) => candidate.id === references.extract);
      expect(other?.primaryKey).toEqual([references.column]);
    }
  });

  test.each(columns.map((column) => [column.name, column] as const))(
    '%s explains itself',
    (_name, column) => {
      expect(column.description).toMatch(/\.$/);
      expect(column.example).not.toBe('');
      expect(column.required || column.blank !== undefined).toBe(true);
      if (column.codes) expect(spellingsOf(column).get(spelling(column.example))).toBeDefined();
    }
  );

  test('takes a row of its own examples', () => {
    const row = Object.fromEntries(
      columns.map((column) => [column.name, valueOf(column.kind, column.example)])
    );
    expect(() => extract.row.parse(row)).not.toThrow();
  });
});

function valueOf(kind: string, example: string): string | number | boolean {
  if (kind === 'number' || kind === 'whole_number') return Number(example);
  return kind === 'yes_no' ? example === 'yes' : example;
}

test('Very High, VH, very-high and v high are all very_high', () => {
  const column = columnsOf(extractById('cases')).find(({ name }) => name === 'risk_level');
  const spellings = spellingsOf(column!);
  for (const written of ['Very High', 'VH', ' very-high ', 'v high', 'VERY_HIGH'])
    expect(spellings.get(spelling(written))).toBe('very_high');
});

test('no alias is written in a form that no value can take', () => {
  const odd = EXTRACTS.flatMap(columnsOf).flatMap(({ aliases, codes }) =>
    Object.entries(aliases ?? {}).filter(([from, to]) => spelling(from) !== from || !codes?.includes(to))
  );
  expect(odd).toEqual([]);
});

test('every other name of a column stands for that column of its extract only', () => {
  for (const extract of EXTRACTS) {
    const names = columnsOf(extract).flatMap(({ name, otherNames = [] }) => [name, ...otherNames]);
    const twice = names.filter((name, index) => names.indexOf(name) !== index);
    expect([extract.id, twice]).toEqual([extract.id, []]);
    for (const name of names) expect(name).toMatch(/^[a-z0-9]+(_[a-z0-9]+)*$/);
  }
});

test('the schema of a row is plain zod', () => {
  for (const { row } of EXTRACTS) expect(row).toBeInstanceOf(z.ZodObject);
});
