// A force whose true counts of counselling are numbers that stand nowhere else, and whose sessions have ids that do not.
import { textFile, type BroughtFile } from './exports.ts';

const PEOPLE = 173;
/** All but 2 were offered a session, 137 attended one, and of 113 the provider cancelled one. */
const AVAILABLE = 171;
const CARRIED_OUT = 137;
const CANCELLED = 113;

/** Were sick in the year, of these for long, and of these came back without a meeting. */
const SICK = 167;
const LONG_SICK = 119;
const NOT_MET = 153;
/** Had a one-to-one and a stress briefing in time; answered the survey. */
const SEEN = 157;
const BRIEFED = 149;
const ANSWERED = 139;

const SESSION = 'ZQX';
/** Counts that a unit’s manager is not told either. */
const OF_HEALTH = [AVAILABLE, CARRIED_OUT, CANCELLED, SICK, LONG_SICK, NOT_MET, ANSWERED];
/** One-to-ones and briefings are the manager’s own work. */
const OF_SUPERVISION = [SEEN, BRIEFED];

const shareOf = (part: number) => ((100 * part) / PEOPLE).toFixed(1).replace('.', '\\.');

/** A true count, its share, or the id of a session. A number is one by itself, not a part of a hash or of another. */
const anyOf = (counts: readonly number[]) =>
  new RegExp(`${SESSION}|(?<![\\w.])(?:${[...counts, ...counts.map(shareOf)].join('|')})(?!\\w|\\.\\d)`);

export const SENTINELS = {
  'Unit manager': anyOf(OF_HEALTH),
  'Chief officer': anyOf([...OF_HEALTH, ...OF_SUPERVISION]),
  'Welfare lead': anyOf([...OF_HEALTH, ...OF_SUPERVISION])
};

/** Somebody of the files below. */
export const SOMEBODY = /\b[QR]1\d{3}\b/;

const csv = (header: string, rows: readonly string[]) => [header, ...rows].join('\n') + '\n';

/** Of four digits, so that no id ends in one of the counts by itself. */
const idOf = (unit: string, index: number) => `${unit}${1000 + index}`;

const officers = (unit: string, count: number) =>
  Array.from(
    { length: count },
    (_, index) => `${idOf(unit, index)},${unit},mosovo_officer,police_officer,2020-01-06,37`
  );

const firstOf = (count: number, row: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => row(index));

/** One large unit with the counts above, and one too small to be shown. */
export const sentinelFiles = (): BroughtFile[] => [
  textFile(
    'officers.csv',
    csv('officer_id,unit_id,role,employment,started_on,contracted_hours', [
      ...officers('Q', PEOPLE),
      ...officers('R', 6)
    ])
  ),
  textFile(
    'cases.csv',
    csv(
      'case_id,unit_id,lead_officer_id,category,risk_level,management,opened_on',
      firstOf(30, (index) => `K${1000 + index},Q,${idOf('Q', index)},1,low,active,2025-02-03`)
    )
  ),
  textFile(
    'counselling.csv',
    csv('session_id,officer_id,kind,offered_on,held_on,outcome,independent', [
      ...firstOf(
        CARRIED_OUT,
        (index) =>
          `${SESSION}-a${1000 + index},${idOf('Q', index)},counselling,2026-08-03,2026-09-01,attended,yes`
      ),
      ...firstOf(
        AVAILABLE - CARRIED_OUT,
        (index) =>
          `${SESSION}-d${1000 + index},${idOf('Q', CARRIED_OUT + index)},counselling,2026-08-03,,declined,yes`
      ),
      ...firstOf(
        CANCELLED,
        (index) =>
          `${SESSION}-c${1000 + index},${idOf('Q', index)},counselling,2026-07-06,,cancelled_by_provider,yes`
      )
    ])
  ),
  textFile(
    'absences.csv',
    csv('absence_id,officer_id,kind,starts_on,ends_on', [
      ...firstOf(
        SICK,
        (index) =>
          `${SESSION}-s${1000 + index},${idOf('Q', index)},sickness,2026-02-02,2026-0${index < LONG_SICK ? '3-13' : '2-06'}`
      ),
      // So that the file has another number of rows, which is told, than there were people sick.
      ...firstOf(
        20,
        (index) => `${SESSION}-l${1000 + index},${idOf('Q', index)},annual_leave,2026-05-11,2026-05-15`
      )
    ])
  ),
  textFile(
    'welfare_contacts.csv',
    csv('contact_id,officer_id,kind,held_on', [
      ...firstOf(SEEN, (index) => `${SESSION}-o${1000 + index},${idOf('Q', index)},one_to_one,2026-09-15`),
      ...firstOf(
        BRIEFED,
        (index) => `${SESSION}-b${1000 + index},${idOf('Q', index)},stress_briefing,2026-05-05`
      ),
      ...firstOf(
        SICK - NOT_MET,
        (index) => `${SESSION}-r${1000 + index},${idOf('Q', index)},return_to_work,2026-03-18`
      )
    ])
  ),
  textFile(
    'survey.csv',
    csv('unit_id,period,area,mean,respondents', [
      `Q,2026-08,demands,3.1,${ANSWERED}`,
      `R,2026-08,demands,2.2,4`
    ])
  ),
  textFile(
    'vetting.csv',
    csv(
      'officer_id,level,granted_on,expires_on,status',
      firstOf(9, (index) => `${idOf('Q', index)},NPPV2,2024-11-02,2026-11-01,current`)
    )
  )
];
