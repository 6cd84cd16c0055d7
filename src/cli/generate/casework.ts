// Writes the cases at the as-of date, and what was done about them: assessments, records, checks, duties to notify.
import { AS_OF, dayText, PERIOD_START } from './calendar.ts';
import type { Emit } from './files.ts';
import { leadOn, orderOf, withRole, type Case, type Force } from './force.ts';
import type { Random } from './random.ts';

const text = (day: number | null): string | null => (day === null ? null : dayText(day));

/** Numbers rows of one extract: `V-000001`, `V-000002`, … */
export function rowIds(prefix: string, letters: string): () => string {
  let number = 0;
  return () => `${prefix}${letters}-${String(++number).padStart(6, '0')}`;
}

function riskAssessedOn(one: Case, random: Random): number | null {
  if (one.risk === 'not_assessed') return null;
  const changed = one.states.findLast((state, index) => state.risk !== one.states[index - 1]?.risk);
  const recent = (one.closedOn ?? AS_OF) - random.whole(5, 390);
  return Math.max(changed?.from ?? one.openedOn, recent, one.openedOn);
}

export function writeCases(force: Force, emit: Emit): void {
  const random = force.draws('case details');
  const others = new Map(
    force.plan.units.map(({ unitId }) => [
      unitId,
      withRole(force.plan, 'mosovo_officer', unitId).filter(
        (officer) => officer.endedOn === null && officer.caseload.cases > 0
      )
    ])
  );
  const maybe = (share: number): boolean | null => (random.chance(0.03) ? null : random.chance(share));
  for (const one of force.cases) {
    if (!one.isListed) continue;
    const colleagues = (others.get(one.unitId) ?? []).filter(({ officerId }) => officerId !== one.leadId);
    const isYoung = random.chance(0.02);
    emit('cases', {
      case_id: one.caseId,
      unit_id: one.unitId,
      area_id: random.chance(0.985) || one.premisesId !== null ? one.areaId : null,
      lead_officer_id: one.leadId,
      second_officer_id:
        colleagues.length > 0 && random.chance(0.12) ? random.pick(colleagues).officerId : null,
      category: one.category,
      mappa_level: one.level,
      risk_level: one.risk,
      risk_assessed_on: text(riskAssessedOn(one, random)),
      management: one.management,
      opened_on: dayText(one.openedOn),
      closed_on: text(one.closedOn),
      allocated_on: text(one.allocatedOn),
      lead_agency: one.onLicence
        ? random.weighted({ probation: 78, police: 16, youth_justice: 2, mental_health: 4 })
        : random.weighted({ police: 95, mental_health: 3, other: 2 }),
      on_licence: one.onLicence,
      mappa_eligible: one.category === 'pdp' ? maybe(0.1) : maybe(0.99),
      young_person: isYoung,
      looked_after: isYoung && random.chance(0.2),
      youth_justice_joint: isYoung && random.chance(0.6),
      interpreter_needed: maybe(0.045),
      premises_id: one.premisesId,
      neighbourhood_notified_on: random.chance(0.8)
        ? dayText(Math.min(AS_OF, one.openedOn + random.whole(0, 21)))
        : null
    });
  }
}

const isWorked = (one: Case): boolean =>
  one.isListed && one.closedOn === null && (one.management === 'active' || one.management === 'missing');

export function writeAssessments(force: Force, emit: Emit): void {
  const random = force.draws('assessments');
  const nextId = rowIds(force.plan.prefix, 'AS');
  for (const one of force.cases) {
    if (!isWorked(one) || one.risk === 'not_assessed') continue;
    const order = orderOf(force.plan, one.unitId);
    const age = AS_OF - one.openedOn;
    if (age < 10) continue;
    const isInTime = random.chance(0.7 + 0.28 * order);
    const done = AS_OF - random.whole(3, Math.max(3, Math.min(isInTime ? 350 : 520, age - 5)));
    const tools = { srp: done - random.whole(0, 10), arms: done, plan: done + random.whole(0, 9) };
    for (const [tool, planned] of Object.entries(tools)) {
      if (tool !== 'arms' && random.chance(0.05 * (1.6 - order))) continue;
      const completed = Math.min(AS_OF - 1, Math.max(one.openedOn, planned));
      const reviewed = completed + random.whole(2, 28);
      emit('assessments', {
        assessment_id: nextId(),
        case_id: one.caseId,
        tool,
        completed_on: dayText(completed),
        next_due_on: dayText(completed + 365),
        assessor_id: leadOn(force, one, completed)?.officerId,
        supervisor_reviewed_on:
          reviewed <= AS_OF && random.chance(0.75 + 0.2 * order) ? dayText(reviewed) : null
      });
    }
  }
}

export function writeRecords(force: Force, emit: Emit): void {
  const random = force.draws('records');
  const nextId = rowIds(force.plan.prefix, 'R');
  for (const one of force.cases) {
    if (one.closedOn !== null && one.closedOn < PERIOD_START) continue;
    const order = orderOf(force.plan, one.unitId);
    const first = Math.max(PERIOD_START, one.openedOn);
    const last = one.closedOn ?? AS_OF - 1;
    for (let left = random.count(one.management === 'active' ? 2.4 : 0.9); left > 0 && first < last; left--) {
      const happened = random.whole(first, last);
      const delay = random.chance(0.55 * order) ? 0 : Math.floor(random.wait(1.6 + 3 * (1 - order)));
      const asked = random.chance(0.03) ? happened + random.whole(1, 20) : null;
      emit('records', {
        record_id: nextId(),
        case_id: one.caseId,
        owner: random.weighted({ police: 93, hmpps: 6, other: 1 }),
        happened_on: dayText(happened),
        entered_on: dayText(Math.min(AS_OF, happened + delay)),
        officer_id: leadOn(force, one, happened)?.officerId,
        quality: random.chance(0.12) ? (random.chance(0.8 + 0.16 * order) ? 'pass' : 'fail') : 'not_sampled',
        transfer_requested_on: asked !== null && asked <= AS_OF ? dayText(asked) : null,
        transfer_accepted_on:
          asked !== null && asked <= AS_OF - 25 && random.chance(0.8)
            ? dayText(asked + random.whole(1, 24))
            : null
      });
    }
  }
}

export function writeChecks(force: Force, emit: Emit): void {
  const random = force.draws('checks');
  const nextId = rowIds(force.plan.prefix, 'K');
  for (const one of force.cases) {
    if (!isWorked(one)) continue;
    const order = orderOf(force.plan, one.unitId);
    const least = Math.max(one.openedOn + 5, PERIOD_START);
    let day = AS_OF - random.whole(2, random.chance(order) ? 175 : 320);
    for (; day >= least; day -= random.whole(150, 200)) {
      emit('agency_checks', {
        check_id: nextId(),
        case_id: one.caseId,
        agency: random.weighted({ hmpps: 48, health: 14, local_authority: 30, youth_justice: 3, other: 5 }),
        checked_on: dayText(day)
      });
    }
  }
}

export function writeNotifications(force: Force, emit: Emit): void {
  const random = force.draws('notifications');
  for (const one of force.cases) {
    if (!isWorked(one) || one.category !== '1') continue;
    let due = one.openedOn + 365 * Math.max(1, Math.ceil((PERIOD_START - one.openedOn) / 365));
    for (; due <= AS_OF + 30; due += 365) {
      const isMet = random.chance(0.965);
      const met = due + (isMet ? -random.whole(0, 20) : random.whole(1, 30));
      emit('notifications', {
        case_id: one.caseId,
        due_on: dayText(due),
        met_on: met < AS_OF && random.chance(0.985) ? dayText(met) : null
      });
    }
  }
}
