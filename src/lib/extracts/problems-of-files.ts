// Problems that stop a file: nothing of it is loaded.
import { count, listed, plural } from '../shared/format.ts';
import { quoted, stopsFile } from './problem-kinds.ts';

const EXPORT_AGAIN = 'Export the file again from the system that it comes from.';

export const FILE_PROBLEMS = {
  'empty-file': stopsFile({
    title: 'Empty file',
    sentence: ({ file }) => `${file} is empty.`,
    advice: EXPORT_AGAIN
  }),
  'header-only': stopsFile({
    title: 'A header and no rows',
    sentence: ({ file }) => `${file} has a header and no rows, so there is nothing to load.`,
    advice: 'Leave the file out if there is nothing to report, or export it again with its rows.'
  }),
  'nothing-accepted': stopsFile<{ rejected: number }>({
    title: 'No row could be loaded',
    sentence: ({ file, rejected }) =>
      `None of the ${plural(rejected, 'row')} of ${file} could be loaded: every one has a problem.`,
    advice: 'Look at the first few problems: one cause, such as the form of a date, often explains them all.'
  }),
  'not-text': stopsFile({
    title: 'Not a text file',
    sentence: ({ file }) => `${file} does not hold text that can be read as a table.`,
    advice: EXPORT_AGAIN
  }),
  'wrong-format': stopsFile<{ namedAs: string; format: string }>({
    title: 'The content is not what the file name says',
    sentence: ({ file, namedAs, format }) => `${file} is named as ${namedAs}, but inside it is ${format}.`,
    advice: 'Give it the ending that belongs to its content, or save it again in the program that made it.'
  }),
  'wrong-extension': stopsFile({
    title: 'A kind of file that is not read',
    sentence: ({ file, value }) =>
      value
        ? `${file} is ${value}, which is not read here.`
        : `${file} is not a kind of file that is read here.`,
    advice:
      'Save it as CSV, XLSX or ODS in the program that made it. Parquet, Arrow and ZIP files are read too, and boundaries.geojson and manifest.json.'
  }),
  'password-protected': stopsFile({
    title: 'A password',
    sentence: ({ file }) => `${file} is password protected.`,
    advice: 'Save it without a password, and bring it again.'
  }),
  'unreadable-file': stopsFile<{ namedAs: string; fault: string }>({
    title: 'A damaged file',
    sentence: ({ file, namedAs, fault }) => `${file} can’t be read as ${namedAs}: ${fault}.`,
    advice: EXPORT_AGAIN
  }),
  'over-limit': stopsFile<{ limit: string }>({
    title: 'More than a file may hold',
    sentence: ({ file, limit }) => `${file} ${limit}.`,
    advice: 'Bring its parts as files of their own, or export a shorter period as CSV.'
  }),
  'nested-archive': stopsFile({
    title: 'An archive in an archive',
    sentence: ({ file }) => `${file} is an archive inside another, which is not unpacked.`,
    advice: 'Unpack it, and bring what it holds.'
  }),
  'too-large': stopsFile<{ bytes: number; mostBytes: number; commandLineFileBytes: number }>({
    title: 'File too large',
    sentence: ({ file, bytes, mostBytes }) =>
      `${file} is ${count(Math.ceil(bytes / 1_000_000))} MB; a file may have ${count(mostBytes / 1_000_000)} MB.`,
    advice: ({ mostBytes, commandLineFileBytes }) =>
      mostBytes < commandLineFileBytes
        ? `Export a shorter period, or use the command line, which takes files of up to ${count(commandLineFileBytes / 1_000_000)} MB.`
        : 'Export a shorter period.'
  }),
  'too-many-columns': stopsFile<{ columns: number; most: number }>({
    title: 'Too many columns',
    sentence: ({ file, columns, most }) =>
      `${file} has ${count(columns)} columns; a file may have ${count(most)}.`,
    advice: 'Export only the columns in the template.'
  }),
  'duplicate-header': stopsFile({
    title: 'Two columns with one name',
    sentence: ({ file, column }) =>
      `${file} has more than one column for ${column}, so it is not clear which one holds.`,
    advice: 'Remove or rename all but one of them.'
  }),
  'forbidden-header': stopsFile({
    title: 'A column name that is not allowed',
    sentence: ({ file, column }) => `${file} has a column named ${quoted(column)}, which is not allowed.`,
    advice: 'Rename or remove the column.'
  }),
  'missing-column': stopsFile<{ columns: readonly string[] }>({
    title: 'A needed column is missing',
    sentence: ({ file, columns }) =>
      `${file} has no column ${listed(columns.map(quoted))}, which ${columns.length === 1 ? 'is' : 'are'} needed.`,
    advice: 'Add the column; the template shows every name.',
    orSay: 'which column holds it'
  }),
  'essential-missing': stopsFile({
    title: 'An extract without which nothing can start',
    sentence: ({ file }) => `There is no ${file}, and without it no figure can be worked out.`,
    advice: 'Only officers.csv and cases.csv are needed to start. Bring both.'
  }),
  'unrecognised-file': stopsFile({
    title: 'Not one of the extracts',
    sentence: ({ file }) =>
      `${file} could not be matched to an extract: neither its name nor its column names are those of one.`,
    advice: 'Rename it like its template, such as cases.csv.',
    orSay: 'which extract it is'
  }),
  'two-files-one-extract': stopsFile<{ files: readonly string[]; title: string }>({
    title: 'Two files for one extract',
    sentence: ({ files, title }) =>
      `${listed(files)} are all ${title}, and only one file can be loaded for an extract.`,
    advice: 'Bring only the one that should count.'
  }),
  'unterminated-quote': stopsFile({
    title: 'A quotation mark that is never closed',
    sentence: ({ file, line }) =>
      `${file} has a quotation mark in line ${line} that is never closed, so the rest of the file can't be told apart.`,
    advice: 'Close or remove the quotation mark, or export the file again.'
  }),
  'direct-identifier': stopsFile<{ looksLike: string }>({
    title: 'A column that could name a person',
    sentence: ({ file, column, looksLike }) =>
      `The column ${quoted(column)} of ${file} looks like ${looksLike}. The file was not loaded.`,
    advice: 'Remove the column from the export.',
    orSay: 'that it is left out, so that its values are never read in',
    secret: true
  }),
  'free-text': stopsFile({
    title: 'Free text in a file that may hold none',
    sentence: ({ file, column }) =>
      `The column ${quoted(column)} of ${file} is not in the contract. This file may hold dates and outcomes only, never free text, so it was not loaded.`,
    advice: 'Remove the column from the export.',
    secret: true
  }),
  'manifest-unreadable': stopsFile<{ fault: string }>({
    title: 'The manifest cannot be read',
    sentence: ({ file, fault }) => `${file} is not a manifest that can be read: ${fault}.`,
    advice: 'Make the manifest again, or bring the files without it and choose the as-of date here.'
  }),
  'manifest-missing-file': stopsFile<{ missing: string }>({
    title: 'A file named in the manifest is missing',
    sentence: ({ file, missing }) => `${file} names ${quoted(missing)}, which was not brought.`,
    advice: 'Bring the file too, or the manifest that belongs to these files.'
  }),
  'manifest-row-count': stopsFile<{ stated: number; found: number }>({
    title: 'Not the number of rows in the manifest',
    sentence: ({ file, stated, found }) =>
      `The manifest says that ${file} has ${plural(stated, 'row')}; it has ${count(found)}.`,
    advice: 'The file or the manifest is from another export. Bring the two that belong together.'
  }),
  'manifest-hash': stopsFile({
    title: 'Not the file in the manifest',
    sentence: ({ file }) => `${file} is not the file for which the manifest was made: its SHA-256 differs.`,
    advice: 'The file was changed after export, or is from another. Bring the two that belong together.'
  }),
  'mixed-as-of': stopsFile<{ days: readonly string[] }>({
    title: 'More than one as-of date',
    sentence: ({ days }) => `These files are as of different days: ${listed(days)}.`,
    advice: 'Bring files of one day together. Every figure is worked out as of one date.'
  }),
  'boundaries-unreadable': stopsFile<{ fault: string }>({
    title: 'The boundaries cannot be read',
    sentence: ({ file, fault }) => `${file} is not a file of boundaries that can be read: ${fault}.`,
    advice: 'Export a GeoJSON FeatureCollection of polygons with an area_id each, in longitude and latitude.'
  })
} as const;
