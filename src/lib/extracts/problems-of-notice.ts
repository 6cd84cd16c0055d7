// Notices: the row stays, and the reader is told, with how many rows and which figures are touched.
import { count, listed, plural } from '../shared/format.ts';
import { notice, placeInWords, quoted } from './problem-kinds.ts';

const LEAD = ['Cases without an effective lead'];

/** `3 cases are`, `1 case is`. A notice without a count speaks of one row. */
const are = (rows: number | undefined, one: string, many?: string) =>
  `${plural(rows ?? 1, one, many)} ${(rows ?? 1) === 1 ? 'is' : 'are'}`;
const have = (rows: number | undefined, one: string, many?: string) =>
  `${plural(rows ?? 1, one, many)} ${(rows ?? 1) === 1 ? 'has' : 'have'}`;

export const NOTICES = {
  'unknown-column': notice({
    title: 'Columns that are not loaded',
    sentence: ({ file, column }) =>
      `The column ${quoted(column)} of ${file} is not in the contract and is not loaded.`,
    advice: 'Nothing needs doing. If it holds something that is needed, give it the name in the template.'
  }),
  'rows-above-header': notice<{ rows: number }>({
    title: 'Rows above the header',
    sentence: ({ file, rows, line, numbering }) =>
      `The header of ${file} stands in ${placeInWords(line, numbering)}: the ${rows === 1 ? 'row' : count(rows) + ' rows'} with text above it ${rows === 1 ? 'was' : 'were'} passed over.`,
    advice: 'Nothing needs doing if that is the header; otherwise say in a mapping which row it is.'
  }),
  'mapping-unused': notice<{ title: string }>({
    title: 'A mapping for which no file came',
    sentence: ({ file, title }) =>
      `${file} says how a file of ${title.toLowerCase()} is read, and no file has the columns that it names.`,
    advice: 'Nothing needs doing if that file was not meant to come; otherwise map its columns again.'
  }),
  'unknown-code-as-other': notice<{ values: readonly string[] }>({
    title: 'Loaded as other',
    sentence: ({ column, count: rows, values }) =>
      `${have(rows, 'row')} a value in ${column} that is not in its list and ${(rows ?? 1) === 1 ? 'was' : 'were'} loaded as other: ${listed(values.map(quoted))}.`,
    advice: 'Nothing needs doing if that is right; otherwise use one of the codes in the dictionary.'
  }),
  'dangling-reference': notice<{ otherFile: string }>({
    title: 'An id that is not in the other extract',
    sentence: ({ column, value, otherFile, count: rows }) =>
      `${column} ${quoted(value)} stands in ${plural(rows ?? 1, 'row')} and is not in ${otherFile}.`,
    advice: 'Check that both files are from the same day and use the same pseudonyms.'
  }),
  'already-loaded': notice<{ same: string }>({
    title: 'The same file again',
    sentence: ({ file, same }) => `${file} holds the same bytes as ${same}, so it changes nothing.`,
    advice: 'Nothing needs doing.'
  }),
  'hidden-sheet': notice<{ sheet: string }>({
    title: 'A hidden sheet',
    sentence: ({ file, sheet }) => `The sheet ${quoted(sheet)} of ${file} is hidden and was passed over.`,
    advice: 'If it should be loaded, show it in the workbook.',
    orSay: 'that this is the sheet to read'
  }),
  'sheet-passed-over': notice<{ sheet: string }>({
    title: 'A sheet that is none of the extracts',
    sentence: ({ file, sheet }) =>
      `The sheet ${quoted(sheet)} of ${file} could not be matched to an extract and was passed over.`,
    advice: 'Nothing needs doing if it holds no extract.',
    orSay: 'which one it holds'
  }),
  'merged-cells': notice({
    title: 'Merged cells',
    sentence: ({ file, count: rows }) =>
      `${file} has merged cells: what they show was read into each of the ${plural(rows ?? 1, 'row')} below.`,
    advice: 'Nothing needs doing if the value is meant for every row; otherwise unmerge them.'
  }),
  'long-number': notice({
    title: 'Numbers longer than a workbook keeps',
    sentence: ({ file, count: rows }) =>
      `${file} holds ${plural(rows ?? 1, 'number')} of more than 15 digits, of which a workbook keeps only the first 15.`,
    advice: 'Export such ids as text, or as CSV.'
  }),
  'column-not-read': notice<{ type: string }>({
    title: 'A column that is no plain value',
    sentence: ({ file, column, type }) =>
      `The column ${quoted(column)} of ${file} holds ${type}, which can’t be read as a table’s values. It is not loaded.`,
    advice: 'If it is needed, export it as text.'
  }),
  'time-zone': notice<{ zone: string }>({
    title: 'Moments in a time zone',
    sentence: ({ file, column, zone }) =>
      `The moments in ${quoted(column)} of ${file} are in the time zone ${zone}. They are read as the clock stood there.`,
    advice: 'Check that days do not shift: export local time without a zone where they do.'
  }),
  'not-in-manifest': notice({
    title: 'Not named in the manifest',
    sentence: ({ file }) =>
      `${file} is not named in the manifest, so nothing says how many rows it should have.`,
    advice: 'Nothing needs doing if it was exported apart; otherwise make the manifest again.'
  }),
  'supervises-oneself': notice({
    title: 'Supervised by oneself',
    sentence: ({ count: rows }) => `${are(rows, 'officer')} recorded as supervised by themselves.`,
    advice: 'Correct supervisor_id, or leave it blank.',
    affects: ['Supervision', 'Counselling']
  }),
  'supervisor-cycle': notice({
    title: 'Supervisors in a circle',
    sentence: ({ count: rows }) => `${are(rows, 'officer')} supervised in a circle that comes back to them.`,
    advice: 'Correct supervisor_id of one of them.',
    affects: ['Supervision', 'Counselling']
  }),
  'led-by-leaver': notice({
    title: 'Cases led by somebody who has left',
    sentence: ({ count: rows }) => `${are(rows, 'open case')} led by somebody who has left the post.`,
    advice: 'Allocate them, or correct ended_on of the officer.',
    affects: LEAD
  }),
  'led-by-other-role': notice({
    title: 'Cases led from a role that does not hold cases',
    sentence: ({ count: rows }) =>
      `${are(rows, 'open case')} led by somebody whose role does not hold cases.`,
    advice: 'Allocate them, or add the role to the case-holding roles in settings.',
    affects: LEAD
  }),
  'not-assessed-too-long': notice<{ graceDays: number }>({
    title: 'Cases that have long not been assessed',
    sentence: ({ count: rows, graceDays }) =>
      `${are(rows, 'open case')} still not assessed more than ${plural(graceDays, 'day')} after opening.`,
    advice: 'Assess them, or correct risk_level. Until then the share of high risk is a range.',
    affects: ['High-risk share', 'Weighted load']
  }),
  'two-open-absences': notice({
    title: 'Two open absences at once',
    sentence: ({ count: rows }) => `${have(rows, 'officer')} more than one absence without an end.`,
    advice: 'End the one that is over. Hours lost are capped at the whole day, so none count twice.',
    affects: ['Available hours', 'Absence rate']
  }),
  'no-hours-with-cases': notice({
    title: 'Cases, and contracted hours of 0',
    sentence: ({ count: rows }) =>
      `${have(rows, 'officer')} contracted hours of 0 and still ${(rows ?? 1) === 1 ? 'leads' : 'lead'} cases.`,
    advice: 'Correct contracted_hours, or allocate the cases to somebody else.',
    affects: ['Caseload', 'Load']
  }),
  'covers-oneself': notice({
    title: 'Cover by the officer who is away',
    sentence: ({ count: rows }) => `${have(rows, 'arrangement')} the same officer as absent and as covering.`,
    advice: 'Correct the officer who covers. Such cover does not count.',
    affects: ['Cover', ...LEAD]
  }),
  'cover-by-absent': notice({
    title: 'Cover by somebody who is away too',
    sentence: ({ count: rows }) =>
      `${have(rows, 'arrangement')} a covering officer who is away on at least one of its days.`,
    advice: 'Arrange other cover for those days, or correct the absence.',
    affects: ['Cover', ...LEAD]
  }),
  'vetting-granted-after-expiry': notice({
    title: 'Vetting granted after it expires',
    sentence: ({ count: rows }) => `${have(rows, 'vetting row')} a day of grant after the day of expiry.`,
    advice: 'Correct granted_on or expires_on.',
    affects: ['Vetting']
  }),
  'training-after-as-of': notice({
    title: 'Training completed after the as-of date',
    sentence: ({ count: rows }) => `${are(rows, 'course')} completed after the as-of date.`,
    advice: 'If it lies ahead, move the day to booked_for. Until then it does not count as completed.',
    affects: ['Training']
  }),
  'visit-recorded-before': notice({
    title: 'A visit recorded before it was made',
    sentence: ({ count: rows }) => `${have(rows, 'visit')} an entry on the database dated before the visit.`,
    advice: 'Correct visited_at or recorded_on_visor_at.',
    affects: ['Visits']
  }),
  'area-without-population': notice({
    title: 'Areas with no population',
    sentence: ({ count: rows }) => `${have(rows, 'area')} a population of 0.`,
    advice: 'Fill it in. Figures for each head of population are not given for such an area.',
    affects: ['Geography', 'Weighted load']
  }),
  'boundary-without-area': notice<{ areas: readonly string[] }>({
    title: 'Boundaries with no area',
    sentence: ({ areas }) =>
      `${have(areas.length, 'boundary', 'boundaries')} no row in areas: ${some(areas)}.`,
    advice: 'Add the area, or correct the area_id of the boundary. It is not drawn until then.',
    affects: ['Geography']
  }),
  'area-without-boundary': notice<{ areas: readonly string[] }>({
    title: 'Areas with no boundary',
    sentence: ({ areas }) => `${have(areas.length, 'area')} no boundary: ${some(areas)}.`,
    advice: 'Add the boundary. Until then the area stands in the table and not on the map.',
    affects: ['Geography']
  })
} as const;

/** The first five, and how many more. */
function some(names: readonly string[]): string {
  const shown = names.slice(0, 5);
  return names.length > 5 ? `${shown.join(', ')} and ${count(names.length - 5)} more` : listed(shown);
}
