// Draws who covers whom in absences of more than a working week; one in four is left uncovered.
import { AS_OF, BOOKED_UNTIL, dayText, PERIOD_START } from './calendar.ts';
import { isAway, isInPost, withRole, type Absence, type Force } from './force.ts';
import type { Emit, Row } from './files.ts';
import type { OfficerPlan } from './plan.ts';
import type { Random } from './random.ts';

const isLong = (absence: Absence): boolean =>
  absence.kind !== 'court' && (absence.to === null || absence.to - absence.from >= 7);

/** Colleagues of the unit who are there on every day of the cover. */
function ableColleagues(force: Force, officer: OfficerPlan, from: number, to: number): OfficerPlan[] {
  return withRole(force.plan, 'mosovo_officer', officer.unitId).filter(
    (colleague) =>
      colleague !== officer &&
      colleague.caseload.cases > 0 &&
      colleague.contractedHours > 0 &&
      isInPost(colleague, from) &&
      isInPost(colleague, to) &&
      !isAway(force, colleague.officerId, from, to)
  );
}

function rowsFor(force: Force, officer: OfficerPlan, absence: Absence, random: Random): Row[] {
  const to = absence.to ?? BOOKED_UNTIL;
  const days = {
    starts_on: dayText(absence.from),
    ends_on: absence.to === null ? null : dayText(absence.to)
  };
  const able = random.shuffled(ableColleagues(force, officer, absence.from, to));
  const [first, second] = able;
  if (!first) return [];
  const by = (colleague: OfficerPlan, more: Row = {}): Row => ({
    absent_officer_id: officer.officerId,
    covering_officer_id: colleague.officerId,
    ...days,
    ...more
  });
  const way = random.weighted({ whole: 60, halves: 20, highRisk: 20 });
  if (way === 'halves' && second) return [by(first, { share: 0.5 }), by(second, { share: 0.5 })];
  if (way === 'highRisk' && absence.from > AS_OF - 120) {
    return force.cases
      .filter(
        (one) =>
          one.isListed &&
          one.leadId === officer.officerId &&
          one.management === 'active' &&
          one.closedOn === null &&
          (one.allocatedOn ?? one.openedOn) < absence.from &&
          (one.risk === 'high' || one.risk === 'very_high')
      )
      .map((one) => by(first, { case_id: one.caseId }));
  }
  return [by(first)];
}

export function writeCover(force: Force, emit: Emit): void {
  const { plan } = force;
  const random = force.draws('cover');
  const drawn = withRole(plan, 'mosovo_officer')
    .filter((officer) => officer.caseload.cases > 0 && !plan.planted.uncovered.includes(officer.officerId))
    .flatMap((officer) =>
      (force.absences.get(officer.officerId) ?? [])
        .filter((absence) => isLong(absence) && absence.from >= PERIOD_START && random.chance(0.75))
        .flatMap((absence) => rowsFor(force, officer, absence, random))
    );
  [...plan.planted.cover, ...drawn].forEach((row, index) =>
    emit('cover', { cover_id: `${plan.prefix}CV-${String(index + 1).padStart(4, '0')}`, ...row })
  );
}
