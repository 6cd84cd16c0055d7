// Draws who is away and when: leave through the year, short and long sickness, family leave, courses and court.
import { AS_OF, BOOKED_UNTIL, dayNumber, dayText, PERIOD_START, weekday } from './calendar.ts';
import type { Absence, Force } from './force.ts';
import type { ForcePlan, OfficerPlan } from './plan.ts';
import type { Emit, Row } from './files.ts';
import type { Random } from './random.ts';

type Span = readonly [number, number];

/** No courses and no court between Christmas Eve and New Year. */
const HOLIDAYS: Span = [dayNumber('2025-12-24'), dayNumber('2026-01-01')];

const overlaps = ([start, end]: Span, from: number, to: number): boolean => start <= to && end >= from;

const OPEN_END = BOOKED_UNTIL + 400;

const dayOf = (row: Row, column: string): number | null => {
  const value = row[column];
  return typeof value === 'string' ? dayNumber(value) : null;
};

function plantedAbsence(officerId: string, row: Row): Absence {
  const fraction = row['fraction'];
  return {
    officerId,
    kind: String(row['kind']),
    from: dayOf(row, 'starts_on') ?? AS_OF,
    to: dayOf(row, 'ends_on'),
    fraction: typeof fraction === 'number' ? fraction : null,
    planned: row['planned'] === true
  };
}

/** First working day on or after a day, Monday to Friday. */
const workday = (day: number): number => (weekday(day) > 4 ? day + 7 - weekday(day) : day);

/** Last day of `days` working days from a workday on. */
function endAfter(from: number, days: number): number {
  const weeks = Math.floor((days - 1) / 5);
  const rest = (days - 1) % 5;
  const end = from + weeks * 7 + rest;
  return weekday(from) + rest > 4 ? end + 2 : end;
}

/** An officer's diary: refuses what overlaps something that is there already. */
class Diary {
  readonly absences: Absence[] = [];
  readonly #taken: Span[];
  readonly #officer: OfficerPlan;
  readonly #random: Random;

  constructor(officer: OfficerPlan, random: Random, quiet: readonly Span[]) {
    this.#officer = officer;
    this.#random = random;
    this.#taken = [...quiet];
  }

  keep(absence: Absence): void {
    this.absences.push(absence);
    this.#taken.push([absence.from, absence.to ?? OPEN_END]);
  }

  /** Tries a few times to place working days away between two days. */
  draw(kind: string, days: number, between: Span, planned: boolean, fraction: number | null = null): void {
    const first = Math.max(between[0], this.#officer.startedOn);
    const last = Math.min(between[1], this.#officer.endedOn ?? between[1]);
    for (let attempt = 0; attempt < 6 && first < last; attempt++) {
      const from = workday(this.#random.whole(first, last));
      const to = endAfter(from, days);
      const isHoliday = (kind === 'training' || kind === 'court') && overlaps(HOLIDAYS, from, to);
      if (to > last || isHoliday || this.#taken.some((span) => overlaps(span, from, to))) continue;
      this.keep({ officerId: this.#officer.officerId, kind, from, to, fraction, planned });
      return;
    }
  }
}

function drawYear(diary: Diary, random: Random, isEverSick: boolean): void {
  const year: Span = [PERIOD_START, AS_OF + 20];
  const ahead: Span = [AS_OF + 1, BOOKED_UNTIL];
  diary.draw('annual_leave', 10, [dayNumber('2026-06-22'), dayNumber('2026-09-11')], true);
  for (const days of [5, 5, 3, 2, 1]) diary.draw('annual_leave', days, year, true);
  if (random.chance(0.6)) diary.draw('annual_leave', random.whole(3, 8), ahead, true);
  if (random.chance(0.4)) diary.draw('annual_leave', 1, year, true, 0.5);
  for (let left = isEverSick ? random.count(1.5) : 0; left > 0; left--) {
    diary.draw('sickness', Math.min(10, 1 + Math.floor(random.wait(2.2))), [PERIOD_START, AS_OF], false);
  }
  if (isEverSick && random.chance(0.05))
    diary.draw('sickness', random.whole(22, 60), [PERIOD_START, AS_OF], false);
  for (let left = random.count(1.6); left > 0; left--) diary.draw('training', random.whole(1, 4), year, true);
  if (random.chance(0.25)) diary.draw('training', random.whole(2, 5), ahead, true);
  for (let left = random.count(0.8); left > 0; left--) diary.draw('court', random.whole(1, 2), year, true);
  if (random.chance(0.25)) diary.draw('family', random.whole(1, 3), year, false);
  if (random.chance(0.03)) diary.draw('paternity', 10, year, true);
  if (random.chance(0.012)) diary.draw('shared_parental', 40, year, true);
  if (random.chance(0.006)) diary.draw('adoption', 130, [PERIOD_START, BOOKED_UNTIL], true);
  if (random.chance(0.02)) diary.draw('maternity', 190, [PERIOD_START - 60, BOOKED_UNTIL + 200], true);
  if (random.chance(0.05)) diary.draw('other', 1, year, true);
}

/** Every officer's absences, earliest first. */
export function drawnAbsences(plan: ForcePlan, random: Random): Map<string, Absence[]> {
  const result = new Map<string, Absence[]>();
  for (const officer of plan.officers) {
    if (officer.contractedHours === 0) continue;
    const quiet = (plan.planted.quiet[officer.officerId] ?? []).map(([first, last]): Span => [
      dayNumber(first),
      dayNumber(last)
    ]);
    const asOf: Span[] = officer.isSteady ? [[AS_OF, AS_OF]] : [];
    const diary = new Diary(officer, random, [...quiet, ...asOf]);
    for (const row of plan.planted.absences[officer.officerId] ?? []) {
      diary.keep(plantedAbsence(officer.officerId, row));
    }
    drawYear(diary, random, !plan.planted.neverSick.includes(officer.officerId));
    result.set(
      officer.officerId,
      diary.absences.sort((one, other) => one.from - other.from)
    );
  }
  return result;
}

/** A fortnight before the 24 months that are followed, to a week before the year that everything else is about. */
const EARLIER: Span = [dayNumber('2024-09-16'), PERIOD_START - 8];

/** What an officer was away for in the year before: only absence month by month looks that far back. */
function earlierOf(officer: OfficerPlan, later: readonly Absence[], isEverSick: boolean, random: Random) {
  const diary = new Diary(
    officer,
    random,
    later.map(({ from, to }): Span => [from, to ?? OPEN_END])
  );
  diary.draw('annual_leave', 10, [dayNumber('2025-06-23'), dayNumber('2025-09-12')], true);
  for (const days of [5, 5, 3, 2, 1]) diary.draw('annual_leave', days, EARLIER, true);
  for (let left = isEverSick ? random.count(1.5) : 0; left > 0; left--)
    diary.draw('sickness', Math.min(10, 1 + Math.floor(random.wait(2.2))), EARLIER, false);
  for (let left = random.count(1.6); left > 0; left--)
    diary.draw('training', random.whole(1, 4), EARLIER, true);
  for (let left = random.count(0.8); left > 0; left--) diary.draw('court', random.whole(1, 2), EARLIER, true);
  if (random.chance(0.25)) diary.draw('family', random.whole(1, 3), EARLIER, false);
  if (random.chance(0.03)) diary.draw('paternity', 10, EARLIER, true);
  return diary.absences.sort((one, other) => one.from - other.from);
}

export function writeAbsences({ plan, absences, draws }: Force, emit: Emit): void {
  let number = 0;
  const random = draws('earlier absences');
  const all = plan.officers.flatMap((officer) => {
    const later = absences.get(officer.officerId) ?? [];
    const isEverSick = !plan.planted.neverSick.includes(officer.officerId);
    return officer.contractedHours === 0
      ? later
      : [...earlierOf(officer, later, isEverSick, random), ...later];
  });
  for (const absence of all) {
    number++;
    emit('absences', {
      absence_id: `${plan.prefix}A-${String(number).padStart(5, '0')}`,
      officer_id: absence.officerId,
      kind: absence.kind,
      starts_on: dayText(absence.from),
      ends_on: absence.to === null ? null : dayText(absence.to),
      fraction: absence.fraction,
      planned: absence.planned
    });
  }
}
