// Posts, absences, cover, vetting and training of a small force: overlapping, open, in parts of days, out of order.
import { addDays, type Day } from '../../src/lib/shared/dates.ts';
import type { Absence, Case, Cover, Post, Training, Vetting } from '../second/given.ts';
import type { Names } from './nasty-forces.ts';

const KINDS = [
  'sickness',
  'annual_leave',
  'maternity',
  'paternity',
  'adoption',
  'shared_parental',
  'family',
  'training',
  'court',
  'other'
];

const some = <Value>(count: number, one: (index: number) => Value): Value[] =>
  Array.from({ length: count }, (_, index) => one(index + 1));

const numbered = <Row extends object, Key extends string>(rows: readonly Row[], key: Key, id: Names['id']) =>
  rows.map((row, index) => ({ [key]: id(`${key[0]}${index + 1}`), ...row })) as (Row & Record<Key, string>)[];

type Away = Omit<Absence, 'absence_id'>;

/** Any absence, of whatever length, some without an end, some of a part of the day. */
function anyAbsence({ random, asOf, officers }: Names): Away {
  const starts_on = addDays(asOf, -random.whole(-45, 380));
  return {
    officer_id: random.pick(officers),
    kind: random.pick(KINDS),
    starts_on,
    ends_on: random.chance(0.12) ? null : addDays(starts_on, random.pick([0, 0, 1, 4, 11, 30, 120, 120])),
    fraction: random.pick([null, null, 1, 0.5, 0.25, 0.6, 0.3, 0.1, 0.33, 0.82])
  };
}

/** A spell around the as-of date in pieces that touch, overlap or leave a day between them. */
function spell({ random, asOf, officers }: Names): Away[] {
  const officer_id = random.pick(officers);
  const pieces: Away[] = [];
  let day: Day = addDays(asOf, -random.whole(0, 25));
  for (let left = random.whole(1, 4); left > 0; left -= 1) {
    const isOpen = left === 1 && random.chance(0.3);
    const ends_on = addDays(day, random.whole(0, 12));
    const parts = random.pick([
      [null],
      [1],
      [0.5, 0.5],
      [0.6, 0.3, 0.1],
      [0.7, 0.3],
      [0.33, 0.33, 0.34],
      [0.5]
    ]);
    for (const fraction of parts)
      pieces.push({
        officer_id,
        kind: random.pick(KINDS),
        starts_on: day,
        ends_on: isOpen ? null : ends_on,
        fraction
      });
    day = addDays(ends_on, random.pick([1, 1, 1, 3, 2, 0]));
  }
  return pieces;
}

function coverTable(names: Names, cases: readonly Case[]): Cover[] {
  const { random, asOf, id, officers } = names;
  const rows = some(random.whole(0, 6), () => {
    const starts_on = addDays(asOf, -random.whole(-3, 50));
    return {
      absent_officer_id: random.pick(officers),
      covering_officer_id: random.chance(0.1) ? id('O99') : random.pick(officers),
      case_id: random.chance(0.5) ? null : random.pick(cases).case_id,
      starts_on,
      ends_on: random.chance(0.5) ? null : addDays(starts_on, random.whole(0, 60)),
      share: random.pick([null, 1, 0.5])
    };
  });
  return numbered(rows, 'cover_id', id);
}

function postTable({ random, id, officers, units }: Names): Post[] {
  const rows = some(random.whole(0, 7), () => ({
    unit_id: random.pick([...units, id('U8')]),
    role: random.pick([
      'mosovo_officer',
      'mosovo_officer',
      'mosovo_officer',
      'visor_officer',
      'administrator',
      'intelligence',
      'coordinator'
    ]),
    fte: random.pick([1, 1, 0.6, 0.5]),
    officer_id: random.pick([null, id('O99'), ...officers])
  }));
  return numbered(rows, 'post_id', id);
}

const unique = <Row extends object>(rows: readonly Row[], columns: readonly (keyof Row)[]): Row[] => [
  ...new Map(rows.map((row) => [JSON.stringify(columns.map((column) => row[column])), row])).values()
];

function vettingTable({ random, asOf, officers }: Names): Vetting[] {
  const rows = some(random.whole(0, 9), (): Vetting => {
    const granted_on = random.chance(0.1)
      ? null
      : addDays(asOf, -random.pick([1096, 1095, 1094, 800, 366, 100, 0, -2]));
    return {
      officer_id: random.pick(officers),
      level: random.pick(['NPPV1', 'NPPV2', 'NPPV2', 'NPPV3', 'RV', 'MV', 'SC']),
      granted_on,
      expires_on: random.pick([null, null, asOf, addDays(asOf, -1), addDays(asOf, 400)]),
      status:
        granted_on === null
          ? 'in_progress'
          : random.pick(['current', 'current', 'current', 'lapsed', 'withdrawn'])
    };
  });
  return unique(rows, ['officer_id', 'level', 'granted_on']);
}

const COURSES = ['pip1', 'mosovo', 'srp', 'mappa', 'visor'];

function trainingTable({ random, asOf, officers }: Names): Training[] {
  const whole = officers
    .filter(() => random.chance(0.6))
    .flatMap((officer_id) =>
      COURSES.filter(() => random.chance(0.93)).map((course) => ({ officer_id, course }))
    );
  const others = some(random.whole(0, 6), () => ({
    officer_id: random.pick(officers),
    course: random.pick([...COURSES, 'cpd'])
  }));
  const rows = [...whole, ...others].map((row): Training => ({
    ...row,
    completed_on: random.chance(0.05) ? null : addDays(asOf, -random.pick([900, 500, 30, 0, -3])),
    expires_on: random.pick([null, null, null, null, asOf, addDays(asOf, -1), addDays(asOf, 90)]),
    booked_for: random.chance(0.1) ? addDays(asOf, 20) : null
  }));
  return unique(rows, ['officer_id', 'course', 'completed_on']);
}

/** Everything of people but who they are. */
export function peopleTables(names: Names, cases: readonly Case[]) {
  const { random, id, officers } = names;
  const away = [
    ...some(random.whole(0, 2 * officers.length), () => anyAbsence(names)),
    ...some(random.whole(0, 2), () => spell(names)).flat()
  ];
  return {
    absences: numbered(away, 'absence_id', id),
    cover: coverTable(names, cases),
    posts: postTable(names),
    vetting: vettingTable(names),
    training: trainingTable(names)
  };
}
