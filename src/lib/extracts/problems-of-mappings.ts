// Faults of a mapping: what it says that it, the file or the contract does not bear out. Each stops the file.
import { count, listed } from '../shared/format.ts';
import { placeInWords, quoted, stopsFile } from './problem-kinds.ts';

const CORRECT = 'Correct it in the mapping';

export const MAPPING_PROBLEMS = {
  'mapping-unreadable': stopsFile<{ fault: string }>({
    title: 'The mapping cannot be read',
    sentence: ({ file, fault }) => `${file} is not a mapping that can be read: ${fault}.`,
    advice: 'Save the mapping again from the app, or correct it by hand.'
  }),
  'mapping-header-row': stopsFile<{ most: number }>({
    title: 'No header where the mapping says',
    sentence: ({ file, line, numbering }) =>
      `The mapping says that the header of ${file} stands in ${placeInWords(line, numbering)}, and no row that could be one begins there.`,
    advice: ({ most }) => `${CORRECT}: one of the first ${count(most)} rows that is not blank.`
  }),
  'mapping-unknown-column': stopsFile<{ title: string }>({
    title: 'A column that the mapping names and the contract does not',
    sentence: ({ column, title }) =>
      `The mapping names a column ${quoted(column)}, and ${title.toLowerCase()} has none of that name.`,
    advice: `${CORRECT}: the dictionary shows every name.`
  }),
  'mapping-missing-header': stopsFile({
    title: 'A column that the mapping names and the file does not have',
    sentence: ({ file, column }) =>
      `The mapping says what the column ${quoted(column)} is, and ${file} has none of that name.`,
    advice: `${CORRECT}, or export the file with the column again.`
  }),
  'mapping-column-twice': stopsFile<{ headers: readonly string[] }>({
    title: 'Two columns for one',
    sentence: ({ file, column, headers }) =>
      `${listed(headers.map(quoted))} of ${file} are both to be read as ${column}, and only one can be.`,
    advice: `${CORRECT}: leave one of them out.`
  }),
  'mapping-uncoded-column': stopsFile<{ title: string }>({
    title: 'Values mapped for a column that has no codes',
    sentence: ({ column, title }) =>
      `The mapping says how values of ${quoted(column)} are read, and that is no coded or yes/no column of ${title.toLowerCase()}.`,
    advice: `${CORRECT}: the dictionary shows which columns have codes.`
  }),
  'mapping-unknown-code': stopsFile<{ code: string }>({
    title: 'A value mapped to what is not a code',
    sentence: ({ column, value, code, rule }) =>
      `The mapping reads ${quoted(value)} in ${column} as ${code === '' ? 'blank' : quoted(code)}, and that is not ${rule}.`,
    advice: `${CORRECT}: the dictionary shows every code.`
  })
} as const;
