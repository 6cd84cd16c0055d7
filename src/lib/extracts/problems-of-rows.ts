// Problems that reject a row: the other rows of the file are loaded.
import { count, plural } from '../shared/format.ts';
import { placeInWords, quoted, rejectsRow, type Place } from './problem-kinds.ts';

const must = (what: string) => `Each value must be ${what}.`;
const write = ({ example }: { readonly example?: string }) => `Write it like ${quoted(example)}.`;

const wrongValue = (title: string, what: string, orSay: (facts: Place) => string | null = () => null) =>
  rejectsRow({
    title,
    sentence: ({ column, value }) => `${quoted(value)} in ${column} is not ${what}.`,
    advice: write,
    orSay
  });

/** A day with slashes can be read as it is, once its reader has said so. */
const dayFirst = ({ value = '' }: Place): string | null =>
  /^\s*\d{1,2}\/\d{1,2}\/\d{4}/.test(value) ? 'that the days of this file have the day first' : null;

export const ROW_PROBLEMS = {
  'missing-value': rejectsRow({
    title: 'A needed value is blank',
    sentence: ({ column }) => `${column} is blank, and it is needed.`,
    advice: ({ example }) => `Fill it in, like ${quoted(example)}.`
  }),
  'formula-error': rejectsRow({
    title: 'A failed formula',
    sentence: ({ column, value }) =>
      `${quoted(value)} in ${column} is what a spreadsheet shows where a formula could not be worked out.`,
    advice: ({ example }) =>
      `Put the value itself there, like ${quoted(example)}, or clear it if it is not known.`
  }),
  'not-a-day': wrongValue('Not a day', 'a day written YYYY-MM-DD', dayFirst),
  'not-a-moment': wrongValue('Not a day and time', 'a day and time written YYYY-MM-DDTHH:MM', dayFirst),
  'not-a-month': wrongValue('Not a month', 'a month written YYYY-MM'),
  'not-a-number': wrongValue('Not a number', 'a number in digits, with a point for decimals'),
  'not-a-whole-number': wrongValue('Not a whole number', 'a whole number in digits'),
  'not-yes-or-no': rejectsRow({
    title: 'Neither yes nor no',
    sentence: ({ column, value }) => `${quoted(value)} in ${column} is neither yes nor no.`,
    advice: 'Write yes or no, or leave it blank if it is not known.'
  }),
  'unknown-code': rejectsRow({
    title: 'Not one of the codes',
    sentence: ({ column, value, rule }) => `${quoted(value)} in ${column} is not ${rule}.`,
    advice: write,
    orSay: 'which of them it stands for'
  }),
  'out-of-range': rejectsRow({
    title: 'Outside the limits',
    sentence: ({ column, value, rule }) => `${quoted(value)} in ${column} is outside its limits: ${rule}.`,
    advice: write
  }),
  'not-an-id': rejectsRow({
    title: 'Not an id',
    sentence: ({ column }) =>
      `A value in ${column} is not an id: it must be 1 to 64 letters, digits, or - _ . :`,
    advice: ({ example }) =>
      `Use a pseudonym like ${quoted(example)}. The value is not repeated here, in case it names somebody.`,
    secret: true
  }),
  'wrong-pattern': rejectsRow({
    title: 'Not in the form that is asked for',
    sentence: ({ column, value, rule }) => `${quoted(value)} in ${column} must be: ${rule}.`,
    advice: write
  }),
  'text-too-long': rejectsRow({
    title: 'Text too long',
    sentence: ({ column }) => `The text in ${column} is longer than 200 characters.`,
    advice: must('200 characters or fewer')
  }),
  'duplicate-key': rejectsRow<{ key: string; keyColumns: readonly string[]; firstLine: number }>({
    title: 'The same row twice',
    sentence: ({ key, keyColumns, firstLine, line, numbering }) =>
      `${keyColumns.join(' + ')} ${quoted(key)} stands in ${placeInWords(firstLine, numbering)} already; ${placeInWords(line, numbering)} was not loaded.`,
    advice: 'Each must stand once. Remove the row that is wrong.'
  }),
  'end-before-start': rejectsRow<{ from: string; fromValue: string }>({
    title: 'An end before its start',
    sentence: ({ column, value, from, fromValue }) =>
      `${column} is ${value}, before ${from}, which is ${fromValue}.`,
    advice: 'Correct the one that is wrong. Both days count, so a single day has the same date twice.'
  }),
  'ragged-row': rejectsRow<{ fields: number; expected: number }>({
    title: 'Too few or too many values in a row',
    sentence: ({ fields, expected }) =>
      `The row has ${plural(fields, 'value')}; the header has ${count(expected)}.`,
    advice: 'Often a value that holds the separator needs quotation marks around it.'
  }),
  'over-long-cell': rejectsRow<{ most: number }>({
    title: 'A value far too long',
    sentence: ({ column, most }) => `A value in ${column} is longer than ${count(most)} bytes.`,
    advice: 'Often a quotation mark is missing or a column holds text that does not belong here.'
  })
} as const;
