// The people of the sample force: who is in which unit, in which role, and how many cases each leads. Nobody is real.
import { dayNumber } from './calendar.ts';
import { noCases, type Caseload, type OfficerPlan, type Role } from './plan.ts';

interface Particulars {
  readonly started?: string;
  readonly ended?: string;
  readonly hours?: number;
  readonly days?: string;
  readonly supervisor?: string | null;
  readonly settled?: boolean;
  readonly steady?: boolean;
}

const caseloadOf = ([cases, high, notAssessed]: readonly number[]): Caseload =>
  cases === undefined ? noCases : { cases, high: high ?? 0, notAssessed: notAssessed ?? 0 };

/** Starting days for those who have been there longer than the history goes back. */
const earlierStart = (officerId: string): number => {
  const spread = [...officerId].reduce((sum, letter) => sum * 31 + letter.charCodeAt(0), 7);
  return dayNumber('2017-01-09') + (spread % 340) * 7;
};

function person(officerId: string, role: Role, caseload: readonly number[], more: Particulars): OfficerPlan {
  const unitId = officerId.slice(0, 1);
  return {
    officerId,
    unitId,
    role,
    startedOn: more.started ? dayNumber(more.started) : earlierStart(officerId),
    endedOn: more.ended ? dayNumber(more.ended) : null,
    supervisorId: more.supervisor === undefined ? `${unitId}-01` : more.supervisor,
    contractedHours: more.hours ?? 37,
    workingDays: more.days ?? null,
    caseload: caseloadOf(caseload),
    isSettled: more.settled ?? false,
    isSteady: more.steady ?? false
  };
}

const holder = (officerId: string, caseload: readonly number[], more: Particulars = {}) =>
  person(officerId, 'mosovo_officer', caseload, more);
const other = (officerId: string, role: Role, more: Particulars = {}) => person(officerId, role, [], more);

const steady = { steady: true };
const settled = { settled: true, steady: true };

const northern = [
  other('N-01', 'supervisor', { supervisor: 'N-11' }),
  holder('N-02', [42, 5], steady),
  holder('N-03', [40, 4], steady),
  holder('N-04', [50, 10], settled),
  holder('N-05', [38, 4], steady),
  holder('N-06', [24, 2], { hours: 22.2, days: 'MTW----', ...steady }),
  holder('N-07', [41, 5], steady),
  holder('N-08', [43, 6], steady),
  holder('N-09', [30, 2], { started: '2026-02-02', ...steady }),
  other('N-10', 'administrator'),
  other('N-11', 'manager', { supervisor: null })
];

const southern = [
  other('S-01', 'supervisor', { supervisor: 'N-11' }),
  holder('S-02', [66, 12], steady),
  holder('S-03', [64, 11]),
  holder('S-04', [70, 13, 2]),
  holder('S-05', [58, 10]),
  holder('S-06', [68, 14]),
  holder('S-07', [35, 6], { hours: 18.5, days: 'MTW----', ...steady }),
  holder('S-08', [69, 12, 3]),
  other('S-09', 'administrator', { hours: 29.6, days: 'MTWT---' }),
  holder('S-10', [7, 1], { ended: '2026-08-28' }),
  holder('S-11', [], { ended: '2025-08-29' }),
  holder('S-12', [], { ended: '2025-11-28' })
];

const eastern = [
  other('E-01', 'supervisor', { supervisor: 'C-03' }),
  holder('E-02', [50, 11], settled),
  holder('E-03', [56, 11], settled),
  holder('E-04', [20, 3, 2], { hours: 22.2, days: '--WTF--', ...settled }),
  holder('E-05', [54, 15], { started: '2021-05-24' }),
  holder('E-06', [52, 14], { started: '2026-02-16' }),
  holder('E-07', [55, 16], { started: '2021-06-07' }),
  holder('E-08', [50, 14], { started: '2021-05-31' }),
  holder('E-09', [53, 15], { started: '2025-11-03' }),
  holder('E-10', [], { ended: '2026-06-30' })
];

const western = [
  other('W-01', 'supervisor', { supervisor: 'C-03' }),
  holder('W-02', [58, 12]),
  holder('W-03', [55, 11], settled),
  holder('W-04', [46, 9], { hours: 29.6, days: 'MT-TF--' }),
  holder('W-05', [57, 10])
];

const central = [
  other('C-01', 'supervisor', { supervisor: 'C-03', steady: true }),
  other('C-02', 'supervisor', { supervisor: 'C-03', steady: true }),
  other('C-03', 'manager', { supervisor: null }),
  holder('C-04', [62, 12], steady),
  holder('C-05', [60, 12], steady),
  holder('C-06', [38, 4], { started: '2026-02-09', ...steady }),
  holder('C-07', [61, 11, 1], steady),
  holder('C-08', [63, 13], steady),
  holder('C-09', [46, 9], { hours: 29.6, days: 'MTW-F--', ...steady }),
  holder('C-10', [59, 11], { supervisor: 'C-02', ...steady }),
  holder('C-11', [64, 14, 2], { started: '2020-07-06', supervisor: 'C-02', ...steady }),
  holder('C-12', [22, 1], { started: '2026-07-01', supervisor: 'C-02', ...steady }),
  holder('C-13', [58, 12], { supervisor: 'C-02', ...steady }),
  holder('C-14', [60, 10, 3], { supervisor: 'C-02', ...steady }),
  holder('C-15', [61, 13], { supervisor: 'C-02', ...steady }),
  other('C-16', 'administrator'),
  other('C-17', 'intelligence'),
  holder('C-18', [], { ended: '2026-03-31', supervisor: 'C-02' })
];

const review = [
  other('R-01', 'supervisor', { supervisor: 'C-03' }),
  holder('R-02', [4, 1], settled),
  holder('R-03', [10, 2], settled),
  holder('R-04', [], { started: '2026-08-03', ...steady }),
  holder('R-05', [], { hours: 0, ...steady }),
  other('R-06', 'visor_officer'),
  other('R-07', 'visor_officer'),
  other('R-08', 'visor_officer', { hours: 18.5, days: '--WTF--' }),
  other('R-09', 'visor_officer'),
  other('R-10', 'administrator'),
  other('R-11', 'intelligence', { supervisor: 'R-01' }),
  other('R-12', 'coordinator', { supervisor: 'C-03' })
];

export const samplePeople: readonly OfficerPlan[] = [
  ...northern,
  ...southern,
  ...eastern,
  ...western,
  ...central,
  ...review
];

/** The six late arrivals that dilute one officer's share came after this day. */
export const ARRIVAL = { to: 'E-03', from: 'E-09', count: 6, day: dayNumber('2026-09-29') } as const;
