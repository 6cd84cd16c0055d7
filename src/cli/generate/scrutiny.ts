// Writes managers' reviews, due and held, and the force's policies.
import { AS_OF, dayNumber, dayText, PERIOD_START, yearsAfter } from './calendar.ts';
import { rowIds } from './casework.ts';
import type { Emit } from './files.ts';
import type { Force } from './force.ts';

/** Days from one review to the next. */
const SCOPES = { caseload: 30, risk_ratio: 30, cover: 91, record_quality: 61, welfare: 91, meeting: 30 };

const OUTCOMES = [
  'No action needed',
  'Action agreed with the unit',
  'To be looked at again at the next review'
];

export function writeScrutiny(force: Force, emit: Emit): void {
  const { plan } = force;
  const random = force.draws('scrutiny');
  const nextId = rowIds(plan.prefix, 'SR');
  for (const unit of plan.units) {
    for (const [scope, interval] of Object.entries(SCOPES)) {
      const isNamed = (one: { unitId: string; scope: string }) =>
        one.unitId === unit.unitId && one.scope === scope;
      if (plan.planted.unscheduled.some(isNamed)) continue;
      const hasOverdueAction = plan.planted.overdueActions.some(isNamed);
      for (let due = PERIOD_START + random.whole(5, interval); due <= AS_OF + interval; due += interval) {
        const held = due + random.whole(-6, random.chance(unit.order) ? 0 : 14);
        const isPlanted = hasOverdueAction && due >= AS_OF - 75 && due <= AS_OF - 30;
        const isHeld = held < AS_OF && (isPlanted || random.chance(0.8 + 0.18 * unit.order));
        const hasAction = isHeld && (isPlanted || random.chance(0.35));
        const actionDue = held + 14;
        const closed = actionDue + random.whole(-8, 6);
        const isClosed = closed < AS_OF && random.chance(0.96) && !isPlanted;
        emit('scrutiny', {
          review_id: nextId(),
          unit_id: unit.unitId,
          scope,
          due_on: dayText(due),
          held_on: isHeld ? dayText(held) : null,
          reviewer_role: isHeld ? random.pick(['Unit manager', 'Head of public protection']) : null,
          outcome: isHeld ? (hasAction ? OUTCOMES[1] : random.pick([OUTCOMES[0], OUTCOMES[2]])) : null,
          action_due_on: hasAction ? dayText(actionDue) : null,
          action_closed_on: hasAction && isClosed ? dayText(closed) : null
        });
      }
    }
  }
}

const SUBJECTS = [
  'welfare',
  'risk_assessment',
  'information_sharing',
  'specialist_investigation',
  'home_visits',
  'other'
];

export function writePolicies(force: Force, emit: Emit): void {
  const { plan } = force;
  const random = force.draws('policies');
  SUBJECTS.forEach((subject, index) => {
    const isOutdated = plan.planted.outdatedPolicies.includes(subject);
    const approved = isOutdated ? dayNumber('2023-05-15') : AS_OF - random.whole(60, 1000);
    emit('policies', {
      policy_id: `${plan.prefix}PL-${String(index + 1).padStart(2, '0')}`,
      subject,
      approved_on: dayText(approved),
      review_due_on: dayText(yearsAfter(approved, 3))
    });
  });
}
