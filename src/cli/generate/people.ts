// Writes the people of a force, their posts, and their vetting and training: mostly in order, with the usual gaps.
import { AS_OF, dayText, yearsAfter } from './calendar.ts';
import type { Emit } from './files.ts';
import { orderOf, type Force } from './force.ts';
import type { OfficerPlan } from './plan.ts';
import type { Random } from './random.ts';

const COURSES = ['pip1', 'mosovo', 'srp', 'mappa', 'visor'] as const;

function writeUsualVetting(officer: OfficerPlan, random: Random, emit: Emit): void {
  const before = officer.startedOn - random.whole(20, 200);
  const leastDaysLeft = officer.isSteady ? 100 : 20;
  let granted = before;
  while (yearsAfter(granted, 3) < AS_OF + leastDaysLeft) {
    const due = yearsAfter(granted, 3);
    const level = random.chance(0.75) ? 'NPPV2' : 'NPPV3';
    if (due > AS_OF - 1500) {
      emit('vetting', {
        officer_id: officer.officerId,
        level,
        granted_on: dayText(granted),
        expires_on: dayText(due),
        status: 'lapsed'
      });
    }
    granted = Math.min(due - random.whole(5, 120), AS_OF - 30);
  }
  const level = random.chance(0.75) ? 'NPPV2' : 'NPPV3';
  emit('vetting', {
    officer_id: officer.officerId,
    level,
    granted_on: dayText(granted),
    expires_on: dayText(yearsAfter(granted, level === 'NPPV3' && random.chance(0.4) ? 7 : 3)),
    status: 'current'
  });
}

function writeVetting(force: Force, emit: Emit): void {
  const random = force.draws('vetting');
  for (const officer of force.plan.officers) {
    const planted = force.plan.planted.vetting[officer.officerId];
    if (planted) for (const row of planted) emit('vetting', { officer_id: officer.officerId, ...row });
    else writeUsualVetting(officer, random, emit);
  }
}

function writeCourse(officer: OfficerPlan, course: string, order: number, random: Random, emit: Emit): void {
  const officer_id = officer.officerId;
  const isJoiner = officer.startedOn > AS_OF - 300;
  const isDone = officer.isSteady || random.chance(isJoiner ? 0.8 : 0.94 + 0.05 * order);
  if (!isDone) {
    if (random.chance(0.5)) {
      emit('training', { officer_id, course, booked_for: dayText(AS_OF + random.whole(10, 120)) });
    }
    return;
  }
  const renews = course === 'visor' || course === 'srp';
  const first = officer.startedOn + random.whole(-90, 200);
  const completed = Math.min(AS_OF - 15, renews ? Math.max(first, AS_OF - random.whole(60, 950)) : first);
  const lapses = renews && !officer.isSteady && random.chance(0.06);
  emit('training', {
    officer_id,
    course,
    completed_on: dayText(lapses ? AS_OF - random.whole(1110, 1300) : completed),
    expires_on: renews ? dayText(lapses ? AS_OF - random.whole(5, 100) : yearsAfter(completed, 3)) : null
  });
}

function writeCpd(officer: OfficerPlan, random: Random, emit: Emit): void {
  const days = new Set<number>();
  for (let left = random.count(3); left > 0; left--) days.add(AS_OF - random.whole(5, 420));
  for (const day of [...days].sort((a, b) => a - b)) {
    if (day < officer.startedOn || (officer.endedOn !== null && day > officer.endedOn)) continue;
    emit('training', {
      officer_id: officer.officerId,
      course: 'cpd',
      completed_on: dayText(day),
      cpd_hours: random.whole(2, 14) / 2
    });
  }
}

function writeTraining(force: Force, emit: Emit): void {
  const random = force.draws('training');
  for (const officer of force.plan.officers) {
    const planted = force.plan.planted.training[officer.officerId] ?? {};
    const courses =
      officer.role === 'mosovo_officer'
        ? COURSES
        : officer.role === 'visor_officer'
          ? (['mappa', 'visor'] as const)
          : officer.role === 'supervisor'
            ? (['pip1', 'mosovo', 'mappa'] as const)
            : [];
    for (const course of courses) {
      const row = planted[course];
      if (row === undefined) writeCourse(officer, course, orderOf(force.plan, officer.unitId), random, emit);
      else if (row) emit('training', { officer_id: officer.officerId, course, ...row });
    }
    if (courses.length > 0) writeCpd(officer, random, emit);
  }
}

const ELEMENTS = ['skills', 'motivation', 'suitability', 'capacity'] as const;

function writeOfficers(force: Force, emit: Emit): void {
  const random = force.draws('officers');
  for (const officer of force.plan.officers) {
    const isPolice = random.chance(officer.role === 'administrator' ? 0 : 0.62);
    const isSelected = random.chance(0.82);
    const elements = ELEMENTS.map((element) => [
      `${element}_assessed`,
      isSelected || random.chance(0.6) ? true : random.chance(0.5) ? false : null
    ]);
    emit('officers', {
      officer_id: officer.officerId,
      unit_id: officer.unitId,
      role: officer.role,
      employment: isPolice ? 'police_officer' : 'police_staff',
      started_on: dayText(officer.startedOn),
      ended_on: officer.endedOn === null ? null : dayText(officer.endedOn),
      supervisor_id: officer.supervisorId,
      contracted_hours: officer.contractedHours,
      full_time_hours: null,
      working_days: officer.workingDays,
      ...Object.fromEntries(elements)
    });
  }
}

function writeUnitsAndPosts(force: Force, emit: Emit): void {
  const { plan } = force;
  let number = 0;
  const post = (row: Parameters<Emit>[1]) =>
    emit('posts', { post_id: `${plan.prefix}P-${String(++number).padStart(3, '0')}`, ...row });
  for (const unit of plan.units) {
    const { unitId: unit_id, unitName: unit_name, unitType: unit_type } = unit;
    emit('units', {
      unit_id,
      unit_name,
      force_id: plan.forceId,
      force_name: plan.forceName,
      unit_type,
      region: plan.region
    });
    for (const officer of plan.officers) {
      if (officer.unitId !== unit_id || officer.endedOn !== null) continue;
      const fte = officer.contractedHours === 0 ? 1 : Number((officer.contractedHours / 37).toFixed(2));
      post({ unit_id, role: officer.role, fte, officer_id: officer.officerId });
    }
    for (const vacancy of unit.vacancies) {
      const { role, fte, vacantSince, recruitment, expectedFillOn } = vacancy;
      post({
        unit_id,
        role,
        fte,
        vacant_since: dayText(vacantSince),
        recruitment,
        expected_fill_on: expectedFillOn === null ? null : dayText(expectedFillOn)
      });
    }
  }
}

/** Units, posts, officers, vetting and training. */
export function writePeople(force: Force, emit: Emit): void {
  writeUnitsAndPosts(force, emit);
  writeOfficers(force, emit);
  writeVetting(force, emit);
  writeTraining(force, emit);
}
