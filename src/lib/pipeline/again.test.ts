// What is loaded and made again for a change, under each lens.
import { describe, expect, it } from 'vitest';
import { DEFINITIONS } from '../metrics/definitions.ts';
import { wordsThatChange } from '../warehouse/intermediate.ts';
import { againFor, madeBy, type Standing } from './again.ts';
import { isAnsweredFirst } from './figures.ts';
import { DERIVED } from './derive.ts';
import { takenFrom, type Reader } from './lens.ts';
import { isTakenOutWhole } from './narrow.ts';

const UNIT: Reader = { lens: 'unit', unitId: 'North' };
const FORCE: Reader = { lens: 'force', unitId: null };
const WELFARE: Reader = { lens: 'welfare', unitId: null };

const under = (narrowedFor: Reader | null, also: Partial<Standing> = {}): Standing => ({
  narrowedFor,
  isForSame: true,
  invented: new Set(),
  aside: new Set(),
  due: (changed) =>
    DEFINITIONS.filter(
      (metric) =>
        narrowedFor &&
        isAnsweredFirst(metric, narrowedFor) &&
        [...wordsThatChange(metric.sql)].some((name) => changed.has(name))
    ),
  ...also
});

const loadedAgain = (changed: string, standing: Standing) => {
  const { extracts } = againFor(new Set([changed]), standing);
  return extracts && [...extracts].sort();
};

describe('a change of one setting', () => {
  it.each([
    'high_risk_limit_percent',
    'high_risk_levels',
    'absorb_ceiling_percent',
    'vetting_years',
    'required_courses'
  ])('%s: loads nothing again for a unit, and makes and forgets only what it touches', (setting) => {
    const all = [null, UNIT].map((reader) => againFor(new Set([setting]), under(reader)));
    for (const again of all) {
      expect(again.extracts).toEqual(new Set());
      expect(again.tables).toEqual(all[0]?.tables);
    }
    for (const reader of [UNIT, FORCE, WELFARE])
      expect(againFor(new Set([setting]), under(reader)).changed).toEqual(all[0]?.changed);
  });

  it('loads again what figures are made of where a lens took that out, of these figures alone', () => {
    expect(loadedAgain('vetting_years', under(FORCE))).toEqual([
      'absences',
      'case_history',
      'cases',
      'officers',
      'posts',
      'records',
      'training',
      'vetting',
      'visits'
    ]);
    expect(loadedAgain('vetting_years', under(WELFARE))).toEqual(['case_history', 'cases']);
    expect(loadedAgain('caseload_reference_per_fte', under(FORCE))).toEqual([]);
  });

  it('of counselling loads again what the lens took, and forgets no other figure', () => {
    const setting = 'counselling_interval_days';
    expect(loadedAgain(setting, under(WELFARE))).toEqual([]);
    expect(loadedAgain(setting, under(FORCE))).toEqual([
      'absences',
      'counselling',
      'officers',
      'welfare_contacts'
    ]);
    const ofUnit = againFor(new Set([setting]), under(UNIT));
    expect([...ofUnit.extracts!].sort()).toEqual(['absences', 'counselling', 'officers', 'welfare_contacts']);
    expect(madeBy(ofUnit)).toContain('stg_absences');
    expect([...ofUnit.changed!].sort()).toEqual([
      setting,
      'int_counselling',
      'int_protected_counts',
      'int_true_counts'
    ]);
  });

  it('of what small counts are hidden by reads kinds of absence, which the chief officer does not hold', () => {
    expect(loadedAgain('suppression_threshold', under(FORCE))).toEqual([
      'absences',
      'counselling',
      'officers',
      'survey',
      'welfare_contacts'
    ]);
    expect(loadedAgain('suppression_threshold', under(WELFARE))).toEqual([]);
  });

  it.each([
    [FORCE, 'high_risk_limit_percent'],
    [FORCE, 'vetting_years'],
    [WELFARE, 'high_risk_levels']
  ] as const)('puts back for %o what was kept beside the database: %s', (reader, setting) => {
    const aside = new Set(
      DERIVED.map(({ table }) => table).filter((table) => isTakenOutWhole(table, reader))
    );
    const [without, again] = [under(reader), under(reader, { aside })].map((standing) =>
      againFor(new Set([setting]), standing)
    );
    expect(again!.changed).toEqual(without!.changed);
    expect([...again!.back].filter((table) => again!.tables!.has(table))).toEqual([]);
    expect([...again!.back].filter((table) => again!.changed!.has(table))).toEqual([]);
    expect(again!.back.size).toBeGreaterThan(1);
    expect(again!.tables!.size).toBeLessThan(without!.tables!.size);
    expect([...again!.extracts!]).not.toContain('case_history');
  });

  it('of whose a case is loads all again for a unit, and the cases for the welfare lead', () => {
    expect(againFor(new Set(['case_holding_roles']), under(UNIT))).toEqual({
      extracts: null,
      tables: null,
      back: new Set(),
      changed: null
    });
    expect(loadedAgain('counted_management', under(WELFARE))).toEqual(['case_history', 'cases', 'cover']);
  });
});

describe('any other change', () => {
  it.each([
    ['of the day', 'as_of', {}],
    ['of a file', 'stg_visits', {}],
    ['of the reader', 'high_risk_limit_percent', { isForSame: false }]
  ] as const)('%s loads again all that a lens took', (_, changed, also) => {
    expect(loadedAgain(changed, under(UNIT, also))).toBeNull();
    for (const reader of [FORCE, WELFARE])
      expect(loadedAgain(changed, under(reader, also))).toEqual([...takenFrom(reader)!].sort());
    expect(loadedAgain(changed, under(null, also))).toEqual([]);
  });

  it('takes back what was supposed', () => {
    const invented = new Set(['cases'] as const);
    expect(loadedAgain('high_risk_limit_percent', under(null, { invented }))).toEqual(['cases']);
    expect(againFor(null, under(null, { invented })).extracts).toEqual(invented);
  });

  it('of everything makes everything, whatever a lens took', () => {
    expect(againFor(null, under(FORCE))).toEqual({
      extracts: null,
      tables: null,
      back: new Set(),
      changed: null
    });
    expect(madeBy(againFor(null, under(FORCE)))).toBeNull();
  });
});
