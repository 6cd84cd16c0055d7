// Writes home visits due, attempted and made in the last 12 months, those due next, and escorts.
import { AS_OF, dayText, PERIOD_START } from './calendar.ts';
import { rowIds } from './casework.ts';
import type { Emit } from './files.ts';
import { isAway, isInPost, leadOn, orderOf, withRole, type Case, type Force } from './force.ts';
import type { Risk } from './plan.ts';
import type { Random } from './random.ts';

/** Days from one visit to the next. */
const INTERVAL: Readonly<Record<Risk, number>> = {
  very_high: 30,
  high: 91,
  medium: 182,
  low: 365,
  not_assessed: 91
};

const MINUTES_PER_DAY = 1440;

/** `YYYY-MM-DDTHH:MM` of minutes since 1970-01-01. */
function momentText(minutes: number): string {
  const ofDay = minutes % MINUTES_PER_DAY;
  const two = (value: number) => String(value).padStart(2, '0');
  const day = dayText((minutes - ofDay) / MINUTES_PER_DAY);
  return `${day}T${two(Math.floor(ofDay / 60))}:${two(ofDay % 60)}`;
}

const dateOnly = (moment: string): string => moment.slice(0, 10);

/** The lead of that day, or else a colleague of the unit who is there. */
function visitorOn(force: Force, one: Case, day: number, random: Random): string | null {
  const lead = leadOn(force, one, day);
  if (lead?.role === 'mosovo_officer' && isInPost(lead, day) && !isAway(force, lead.officerId, day))
    return lead.officerId;
  return companionOn(force, one, lead?.officerId ?? null, day, random);
}

function companionOn(
  force: Force,
  one: Case,
  notId: string | null,
  day: number,
  random: Random
): string | null {
  const colleagues = withRole(force.plan, 'mosovo_officer', one.unitId);
  for (let attempt = 0; attempt < 6 && colleagues.length > 0; attempt++) {
    const colleague = random.pick(colleagues);
    const isThere = isInPost(colleague, day) && !isAway(force, colleague.officerId, day);
    if (isThere && colleague.officerId !== notId && colleague.contractedHours > 0) return colleague.officerId;
  }
  return null;
}

const inOffice = (day: number, random: Random): number =>
  day * MINUTES_PER_DAY + random.whole(8 * 60, 17 * 60);

/** When the risk was assessed: mostly earlier that day or the day before, now and then only afterwards. */
function assessedAt(minutes: number, shareBefore: number, random: Random): number {
  if (!random.chance(shareBefore)) return minutes + random.whole(30, 170);
  const dayBefore = Math.floor(minutes / MINUTES_PER_DAY) - 1;
  return random.chance(0.6) ? minutes - random.whole(15, 110) : inOffice(dayBefore, random);
}

function madeOrTried(force: Force, one: Case, day: number, outcome: string, random: Random) {
  const order = orderOf(force.plan, one.unitId);
  const officer = visitorOn(force, one, day, random);
  const minutes = day * MINUTES_PER_DAY + random.whole(8 * 60, 19 * 60);
  const isCoarse = random.chance(0.04);
  const visited = momentText(minutes);
  const isAssessed = random.chance(0.75 + 0.23 * order);
  const assessedBefore = random.chance(0.97) ? random.whole(20, 2600) : -random.whole(30, 900);
  const assessed = momentText(minutes - assessedBefore);
  const recordedAt =
    minutes + random.whole(40, 600) + Math.floor(random.wait(MINUTES_PER_DAY * (2.2 - 1.6 * order)));
  const isRecorded = outcome === 'seen' && random.chance(0.93) && recordedAt < AS_OF * MINUTES_PER_DAY;
  return {
    visited_at: isCoarse ? dateOnly(visited) : visited,
    outcome,
    officer_id: officer,
    second_officer_id: random.chance(0.7 + 0.22 * order)
      ? companionOn(force, one, officer, day, random)
      : null,
    unannounced: random.chance(0.82),
    risk_assessed_at: isAssessed ? (isCoarse ? dateOnly(assessed) : assessed) : null,
    recorded_on_visor_at: isRecorded
      ? isCoarse
        ? dateOnly(momentText(recordedAt))
        : momentText(recordedAt)
      : null
  };
}

function writeVisitsOf(force: Force, one: Case, nextId: () => string, random: Random, emit: Emit): void {
  const order = orderOf(force.plan, one.unitId);
  const case_id = one.caseId;
  const interval = INTERVAL[one.risk];
  let due = Math.max(PERIOD_START, one.openedOn + 10) + random.whole(0, interval - 1);
  for (; due <= AS_OF + 30; due += interval) {
    const due_on = dayText(due);
    const isLate = random.chance(0.16 * (1.5 - order));
    const day = due + (isLate ? random.whole(1, 40) : -random.whole(0, Math.min(20, interval - 10)));
    const isMissed = day >= AS_OF || random.chance(0.02 * (2 - order));
    if (isMissed || day < one.openedOn) {
      if (due > AS_OF || isMissed) emit('visits', { visit_id: nextId(), case_id, due_on });
      continue;
    }
    if (random.chance(0.11) && day - 5 > one.openedOn) {
      const outcome = random.chance(0.75) ? 'no_reply' : 'cancelled';
      const earlier = day - random.whole(1, 5);
      emit('visits', {
        visit_id: nextId(),
        case_id,
        due_on,
        ...madeOrTried(force, one, earlier, outcome, random)
      });
    }
    emit('visits', { visit_id: nextId(), case_id, due_on, ...madeOrTried(force, one, day, 'seen', random) });
  }
}

export function writeVisits(force: Force, emit: Emit): void {
  const random = force.draws('visits');
  const nextId = rowIds(force.plan.prefix, 'V');
  for (const one of force.cases) {
    if (one.isListed && one.closedOn === null && one.management === 'active') {
      writeVisitsOf(force, one, nextId, random, emit);
    }
  }
}

export function writeEscorts(force: Force, emit: Emit): void {
  const random = force.draws('escorts');
  const nextId = rowIds(force.plan.prefix, 'E');
  for (const one of force.cases) {
    if (!one.isListed || one.management !== 'active' || !random.chance(0.07)) continue;
    const first = Math.max(PERIOD_START, one.openedOn + 5);
    if (first >= AS_OF - 1) continue;
    const day = random.whole(first, AS_OF - 1);
    const officer_id = visitorOn(force, one, day, random);
    if (officer_id === null) continue;
    const minutes = day * MINUTES_PER_DAY + random.whole(8 * 60, 17 * 60);
    emit('escorts', {
      escort_id: nextId(),
      case_id: one.caseId,
      officer_id,
      escorted_at: momentText(minutes),
      risk_assessed_at: random.chance(0.91) ? momentText(assessedAt(minutes, 0.95, random)) : null
    });
  }
}
