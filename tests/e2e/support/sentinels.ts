// A force whose true counts of counselling are numbers that stand nowhere else, and whose sessions have ids that do not.
import { textFile, type BroughtFile } from './exports.ts';

const PEOPLE = 173;
/** All but 2 were offered a session, 137 attended one, and of 113 the provider cancelled one. */
const AVAILABLE = 171;
const CARRIED_OUT = 137;
const CANCELLED = 113;

const SESSION = 'ZQX';
const percents = [AVAILABLE, CARRIED_OUT, CANCELLED].map((part) => ((100 * part) / PEOPLE).toFixed(1));

/** A true count, its share, or the id of a session. A number is one by itself, not a part of a hash or of another. */
export const SENTINEL = new RegExp(
  `${SESSION}|(?<![\\w.])(?:${[AVAILABLE, CARRIED_OUT, CANCELLED].join('|')}|${percents.join('|').replaceAll('.', '\\.')})(?!\\w|\\.\\d)`
);

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
  )
];
