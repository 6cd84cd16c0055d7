// Files of an invented force of many units: one with very many officers, one with two, the others with a few.
const AS_OF = '2026-09-30';

export interface File {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

type Cells = readonly (string | number)[];

const csv = (name: string, header: string, rows: readonly Cells[]): File => ({
  name: `${name}.csv`,
  mimeType: 'text/csv',
  buffer: Buffer.from([header, ...rows.map((row) => row.join(','))].join('\n'))
});

const RISKS = ['very_high', 'high', 'medium', 'low', 'low', 'medium', 'low', 'not_assessed', 'low', 'medium'];
const COURSES = ['pip1', 'mosovo', 'srp', 'mappa', 'visor'];

const sizeOf = (unit: number): number => (unit === 1 ? 200 : unit === 2 ? 2 : 3 + (unit % 4));

export const unitName = (unit: number): string => `Unit ${unit} for the east and west of the county`;

export interface Force {
  readonly id: string;
  readonly name: string;
  readonly region: string;
}

const ALONE: Force = { id: 'F', name: '', region: '' };

/** Units by number: unit 1 with 200 officers, unit 2 with two, the others with a few, in every type there is. */
export function filesOfUnits(all: readonly number[], forceOf: (unit: number) => Force = () => ALONE): File[] {
  const officers = all.flatMap((unit) =>
    Array.from({ length: sizeOf(unit) }, (_, index) => ({ unit, id: `U${unit}-${index + 1}`, index }))
  );
  const months = ['2025-09-30', '2025-12-31', '2026-03-31', '2026-06-30', '2026-08-31'];
  const cases = officers.flatMap(({ unit, id, index }) =>
    Array.from({ length: 14 + (index % 9) }, (_, at) => ({
      id: `${id}-C${at}`,
      unit,
      lead: id,
      risk: RISKS[(at * (1 + (index % 3)) + unit) % RISKS.length] as string
    }))
  );
  return [
    csv(
      'units',
      'unit_id,unit_name,unit_type,force_id,force_name,region',
      all.map((unit) => {
        const { id, name, region } = forceOf(unit);
        return [`U${unit}`, unitName(unit), unit % 5 === 0 ? 'mixed' : 'mosovo', id, name, region];
      })
    ),
    csv(
      'officers',
      'officer_id,unit_id,role,employment,started_on,contracted_hours',
      officers.map(({ unit, id, index }) => [
        id,
        `U${unit}`,
        index % 11 === 10 ? 'administrator' : 'mosovo_officer',
        'police_officer',
        '2022-01-10',
        37
      ])
    ),
    csv(
      'cases',
      'case_id,unit_id,area_id,lead_officer_id,category,risk_level,management,opened_on',
      cases.map(({ id, unit, lead, risk }) => [
        id,
        `U${unit}`,
        `A${unit}`,
        lead,
        1,
        risk,
        'active',
        '2024-05-01'
      ])
    ),
    csv(
      'case_history',
      'as_of,case_id,unit_id,lead_officer_id,risk_level,management',
      months.flatMap((month, at) =>
        cases
          .filter((_, index) => index % 13 !== at)
          .map(({ id, unit, lead, risk }) => [month, id, `U${unit}`, lead, risk, 'active'])
      )
    ),
    csv(
      'areas',
      'area_id,area_name,unit_id,area_km2,population',
      all.map((unit) => [`A${unit}`, `Area ${unit}`, `U${unit}`, 100 + 20 * unit, 80_000 + 3000 * unit])
    ),
    csv(
      'absences',
      'absence_id,officer_id,kind,starts_on,ends_on',
      officers
        .filter(({ index }) => index % 3 === 1)
        .map(({ id, index }) => [
          `B${id}`,
          id,
          'annual_leave',
          index % 2 ? AS_OF : '2026-03-02',
          '2026-10-09'
        ])
    ),
    csv(
      'posts',
      'post_id,unit_id,role,fte,officer_id',
      officers.map(({ unit, id, index }) => [
        `P${id}`,
        `U${unit}`,
        'mosovo_officer',
        1,
        index % 7 === 6 ? '' : id
      ])
    ),
    csv(
      'vetting',
      'officer_id,level,granted_on,status',
      officers.map(({ id, index }) => [id, 'NPPV2', index % 9 === 4 ? '2022-01-01' : '2025-01-01', 'current'])
    ),
    csv(
      'training',
      'officer_id,course,completed_on',
      officers.flatMap(({ id, index }) =>
        COURSES.filter((_, at) => index % 6 !== at).map((course) => [id, course, '2023-01-09'])
      )
    )
  ];
}
