// Writes counselling, contacts with supervisors and the stress survey. Dates and outcomes only.
import { AS_OF, dayText, PERIOD_START } from './calendar.ts';
import { rowIds } from './casework.ts';
import type { Emit } from './files.ts';
import { isAway, isInPost, orderOf, type Absence, type Force } from './force.ts';
import type { OfficerPlan, Role } from './plan.ts';
import type { Random } from './random.ts';

const COUNSELLED: readonly Role[] = ['mosovo_officer', 'visor_officer', 'supervisor', 'manager'];

const missedOutcomes = {
  declined: 40,
  did_not_attend: 20,
  cancelled_by_officer: 28,
  cancelled_by_provider: 12
};

function writeUsualSessions(
  force: Force,
  officer: OfficerPlan,
  nextId: () => string,
  random: Random,
  emit: Emit
): void {
  const order = orderOf(force.plan, officer.unitId);
  const officer_id = officer.officerId;
  const gap = () => random.whole(150, random.chance(order) ? 176 : 230);
  let offered = Math.max(officer.startedOn + 60, PERIOD_START - 60) + random.whole(0, 120);
  for (; offered <= AS_OF - 2; offered += gap()) {
    const held = offered + random.whole(4, 16);
    const isHeld = random.chance(0.82) && held < AS_OF && !isAway(force, officer_id, held);
    if (!isInPost(officer, Math.min(held, AS_OF))) continue;
    emit('counselling', {
      session_id: nextId(),
      officer_id,
      kind: 'counselling',
      offered_on: dayText(offered),
      held_on: isHeld ? dayText(held) : null,
      outcome: isHeld ? 'attended' : held >= AS_OF ? 'pending' : random.weighted(missedOutcomes),
      independent: random.chance(0.96) ? true : null
    });
  }
  if (random.chance(0.5) && officer.startedOn < PERIOD_START) {
    const day = random.whole(PERIOD_START, AS_OF - 20);
    if (!isInPost(officer, day)) return;
    emit('counselling', {
      session_id: nextId(),
      officer_id,
      kind: 'surveillance',
      offered_on: dayText(day - 10),
      held_on: dayText(day),
      outcome: 'attended',
      independent: true
    });
  }
}

export function writeCounselling(force: Force, emit: Emit): void {
  const random = force.draws('counselling');
  const nextId = rowIds(force.plan.prefix, 'S');
  for (const officer of force.plan.officers) {
    if (!COUNSELLED.includes(officer.role)) continue;
    const planted = force.plan.planted.counselling[officer.officerId];
    if (!planted) writeUsualSessions(force, officer, nextId, random, emit);
    else
      for (const row of planted)
        emit('counselling', { session_id: nextId(), officer_id: officer.officerId, ...row });
  }
}

interface Contact {
  readonly officer: OfficerPlan;
  readonly kind: string;
  readonly due: number;
  /** Share of them that is held. */
  readonly share: number;
  readonly lateBy: number;
}

function contactsOf(force: Force, officer: OfficerPlan, random: Random): Contact[] {
  const order = orderOf(force.plan, officer.unitId);
  const contacts: Contact[] = [];
  const first = Math.max(PERIOD_START, officer.startedOn + 30);
  for (let due = first + random.whole(0, 41); due <= AS_OF + 42; due += 42) {
    contacts.push({ officer, kind: 'one_to_one', due, share: 0.7 + 0.25 * order, lateBy: 9 });
  }
  contacts.push({
    officer,
    kind: 'stress_briefing',
    due: random.whole(PERIOD_START, AS_OF - 5),
    share: 0.9,
    lateBy: 20
  });
  if (random.chance(0.25)) {
    contacts.push({
      officer,
      kind: 'workload_review',
      due: random.whole(AS_OF - 200, AS_OF - 5),
      share: 0.8,
      lateBy: 10
    });
  }
  const sickness = (absence: Absence) => absence.kind === 'sickness' && absence.fraction === null;
  for (const absence of (force.absences.get(officer.officerId) ?? []).filter(sickness)) {
    if (absence.to === null || absence.to >= AS_OF - 3) continue;
    contacts.push({
      officer,
      kind: 'return_to_work',
      due: absence.to + 3,
      share: 0.65 + 0.3 * order,
      lateBy: 6
    });
    if (absence.to - absence.from > 28) {
      contacts.push({
        officer,
        kind: 'stress_risk_assessment',
        due: absence.to + 14,
        share: 0.7,
        lateBy: 14
      });
    }
  }
  return contacts;
}

export function writeContacts(force: Force, emit: Emit): void {
  const random = force.draws('contacts');
  const nextId = rowIds(force.plan.prefix, 'W');
  for (const officer of force.plan.officers) {
    if (!COUNSELLED.includes(officer.role) || officer.contractedHours === 0) continue;
    const planted = force.plan.planted.contacts[officer.officerId] ?? {};
    for (const [kind, rows] of Object.entries(planted))
      for (const row of rows)
        emit('welfare_contacts', { contact_id: nextId(), officer_id: officer.officerId, kind, ...row });
    for (const { kind, due, share, lateBy } of contactsOf(force, officer, random)) {
      if (!isInPost(officer, due)) continue;
      const held = due + random.whole(-3, lateBy);
      const isHeld =
        held < AS_OF &&
        held > officer.startedOn &&
        random.chance(share) &&
        !isAway(force, officer.officerId, held);
      if (kind in planted) continue;
      emit('welfare_contacts', {
        contact_id: nextId(),
        officer_id: officer.officerId,
        kind,
        due_on: dayText(due),
        held_on: isHeld ? dayText(held) : null
      });
    }
  }
}

const AREAS = { demands: 2.9, control: 3.3, support: 3.6, relationships: 3.9, role: 4.1, change: 3.0 };
const PERIODS = ['2025-11', '2026-02', '2026-05', '2026-08'];

export function writeSurvey(force: Force, emit: Emit): void {
  const random = force.draws('survey');
  for (const unit of force.plan.units) {
    const people = force.plan.officers.filter(
      (officer) => officer.unitId === unit.unitId && officer.endedOn === null
    ).length;
    const planted = force.plan.planted.survey[unit.unitId] ?? {};
    for (const [nth, period] of PERIODS.entries()) {
      const respondents = Math.round(people * random.between(0.6, 0.95));
      for (const [area, usual] of Object.entries(AREAS)) {
        const drawn = usual + (unit.order - 0.8) * 2 + random.between(-0.2, 0.2);
        const mean = planted[area]?.[nth] ?? drawn;
        emit('survey', {
          unit_id: unit.unitId,
          period,
          area,
          mean: Math.min(4.9, Math.max(1.1, mean)).toFixed(1),
          respondents
        });
      }
    }
  }
}
