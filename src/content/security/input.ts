// V1 and V2: what comes in, what is written out, and the rules of the work.
import type { Row } from './row.ts';

export const INPUT: readonly Row[] = [
  {
    of: ['V1.1.1'],
    about: 'Decoded once, and before it is checked',
    verdict: 'met',
    how: 'A file’s bytes become text once, by its own encoding; what is checked is what is loaded.',
    tests: ['src/lib/intake/read.test.ts › %s is read and reported']
  },
  {
    of: ['V1.1.2', 'V1.2.1'],
    about: 'Escaped last, for where it goes',
    verdict: 'met',
    how: 'Svelte writes text as text; CSV, workbooks and calendars escape as they are written.',
    tests: [
      'tests/e2e/naughty.spec.ts › every name is text on the screen, nothing of it runs, and the export gives it back',
      'src/lib/shared/csv.test.ts › quotes separators, quotes and line breaks, and ends lines with CR LF',
      'src/lib/shared/calendar.test.ts › escapes what has a meaning, and lets no name add a line'
    ]
  },
  {
    of: ['V1.2.2'],
    about: 'Addresses that are made of parts',
    verdict: 'met',
    how: 'An address holds a page and what is in view; anything else in it is taken for none. Only addresses of blobs become workers.',
    tests: [
      'src/lib/session/filters.test.ts › take what is not loaded for none: %s',
      'src/lib/shared/blob-worker.test.ts › the worker starts from a blob, the prologue before the script, under one policy'
    ]
  },
  {
    of: ['V1.2.3', 'V1.3.2'],
    about: 'No code made of text',
    verdict: 'met',
    how: 'Nothing in the product evaluates text, and the policy refuses it if something did.',
    tests: [
      'tests/architecture.test.ts › puts no clock, no raw HTML and no dynamic code in the product',
      'tests/e2e/closed.spec.ts › with everything on nothing is heard, and text never becomes code'
    ]
  },
  {
    of: ['V1.2.4'],
    about: 'No SQL made of values',
    verdict: 'met',
    how: 'Values are bound, columns have names of ours, files lie in fixed slots, and one call is one statement.',
    tests: [
      'src/lib/warehouse/query.test.ts › binds values, which can be no SQL',
      'src/lib/warehouse/query.test.ts › refuses what is not one statement: %s',
      'src/lib/warehouse/readings.test.ts › whatever they hold, never become SQL, and leave no table behind'
    ]
  },
  {
    of: ['V1.2.5', 'V1.2.6', 'V1.2.7', 'V1.2.8', 'V1.2.9'],
    about: 'Commands, LDAP, XPath, LaTeX and patterns',
    verdict: 'does not apply',
    how: 'None of them is used, and no pattern is made of what somebody brings.'
  },
  {
    of: ['V1.2.10'],
    about: 'Formulas in exports',
    verdict: 'met',
    how: 'Text that a spreadsheet would run gets an apostrophe, which our own reader takes off again. Files with a zero character are refused, so that none gets into an export.',
    tests: [
      'src/lib/shared/csv.test.ts › puts an apostrophe before %j',
      'src/lib/shared/csv.test.ts › leaves numbers untouched, also negative ones',
      'tests/naughty.test.ts › what we write with %j is read back, and no cell is a formula',
      'src/lib/intake/decode.test.ts › in memory that begins %i bytes after a word'
    ]
  },
  {
    of: ['V1.3.1', 'V1.3.4', 'V1.3.5', 'V1.3.7'],
    about: 'HTML, SVG, Markdown, styles and templates of readers',
    verdict: 'does not apply',
    how: 'The app takes none: what is brought is tables, and every cell is text.'
  },
  {
    of: ['V1.3.3'],
    about: 'Long or odd text',
    verdict: 'met',
    how: 'A cell has at most 4 KB; text that would turn its neighbours round is kept apart on the screen.',
    tests: [
      'src/lib/intake/scan.test.ts › a cell over the limit is told with its column, and one at the limit is taken',
      'src/lib/shared/isolated.test.ts › is kept apart where it turns: %j'
    ]
  },
  {
    of: ['V1.3.6', 'V1.3.8', 'V1.3.9', 'V1.3.10', 'V1.3.11'],
    about: 'Requests by a server, JNDI, memcache, format strings, mail',
    verdict: 'does not apply',
    how: 'There is no program on a server. The database of the page can reach no address: V13.2.4.'
  },
  {
    of: ['V1.3.12'],
    about: 'Patterns that take for ever',
    verdict: 'met',
    how: 'The checks before a release refuse a pattern that could take longer than its text is long. Cells of at most 4 KB bound what one reads, reading can be called off, and every reader is given hostile input, which has to come to an end.',
    tests: ['tests/fuzz.test.ts › %s: any input is read or refused with a reason']
  },
  {
    of: ['V1.4.1'],
    about: 'Memory',
    verdict: 'met',
    how: 'Our code is TypeScript. The engine, the solver and the Parquet reader are WebAssembly, which reaches nothing outside its own memory.',
    tests: [
      'tests/fuzz.test.ts › %s: any input is read or refused with a reason',
      'src/lib/intake/columnar.test.ts › any bytes changed or cut in %s give a table or a sentence',
      'src/lib/intake/archive.test.ts › an archive with any bytes changed or cut is unpacked whole or refused with a reason'
    ]
  },
  {
    of: ['V1.4.2'],
    about: 'Numbers out of range',
    verdict: 'met',
    how: 'A number that JavaScript can’t hold exactly is refused where it leaves the database.',
    tests: ['src/lib/warehouse/query.test.ts › refuses %s at the border, naming the column: %s']
  },
  {
    of: ['V1.4.3'],
    about: 'What was used is given back',
    verdict: 'met',
    how: 'A load leaves no table or slot behind, and a worker that is ended leaves nothing waiting.',
    tests: [
      'src/lib/warehouse/load.test.ts › leaves nothing of its loading behind',
      'src/lib/warehouse/engine-worker.test.ts › what waits for a worker is rejected when the worker is ended'
    ]
  },
  {
    of: ['V1.5.1'],
    about: 'Entities in XML',
    verdict: 'met',
    how: 'A workbook that declares a document type or an entity is refused.',
    tests: ['src/lib/intake/workbook.test.ts › %s is refused']
  },
  {
    of: ['V1.5.2'],
    about: 'Files that become objects',
    verdict: 'met',
    how: 'Packs, settings, scenarios, mappings and logs are JSON, checked key by key; whatever is not expected refuses the file.',
    tests: [
      'tests/fuzz.test.ts › %s: any input is read or refused with a reason',
      'src/lib/disclosure/pack.test.ts › with %s is not complete',
      'src/lib/settings/settings.test.ts › refuses %s',
      'src/lib/scenario/scenario.test.ts › is refused where it %s',
      'src/lib/intake/mapping-file.test.ts › a key of an object is only ever a key'
    ]
  },
  {
    of: ['V1.5.3'],
    about: 'Two readers of one format agree',
    verdict: 'met',
    how: 'The same table is the same in every format, and our reader of CSV agrees with another one.',
    tests: [
      'src/lib/intake/formats.test.ts › a table of anything is the same in every format, and in an archive of it',
      'src/lib/intake/scan.test.ts › any table that papaparse writes is read as papaparse reads it'
    ]
  },
  {
    of: ['V2.1.1'],
    about: 'Rules for input are written down',
    verdict: 'met',
    how: 'The page Dictionary and published schemas have every column with what it takes.',
    tests: [
      'src/lib/extracts/publish.test.ts › the dictionary has every column once, with what a blank means where it may be blank',
      'tests/published.test.ts › take the table schema of every extract, and not one whose field has no name'
    ]
  },
  {
    of: ['V2.1.2', 'V2.2.3'],
    about: 'Values that must fit each other',
    verdict: 'met',
    how: 'Every check between extracts is listed on the page Data, with what it found.',
    tests: [
      'src/routes/data/checks.test.ts › a check that found nothing was made all the same',
      'src/lib/warehouse/cross-checks.test.ts › an id that is in no other extract is a notice with its rows, only where that extract is loaded'
    ]
  },
  {
    of: ['V2.1.3'],
    about: 'Limits of the work are written down',
    verdict: 'met',
    how: 'The page Settings has each limit, whose it is and since when.',
    tests: ['src/lib/settings/settings.test.ts › names each setting once, in a known group, with words']
  },
  {
    of: ['V2.2.1'],
    about: 'Input is held to its rules',
    verdict: 'met',
    how: 'Every value is checked against its column; a row that breaks a rule is told and left out.',
    tests: [
      'src/lib/warehouse/values.test.ts › plain files are held to the same rules',
      'tests/published.test.ts › on values near the borders of %s'
    ]
  },
  {
    of: ['V2.2.2'],
    about: 'Checked where it can be trusted',
    verdict: 'does not apply',
    how: 'Nothing lies behind the page: whoever brings a file is the one who reads its figures.'
  },
  {
    of: ['V2.3.1'],
    about: 'One step after the other',
    verdict: 'met',
    how: 'What would change is shown first; nothing changes until it is accepted.',
    tests: [
      'src/lib/pipeline/review.test.ts › changes nothing until it is accepted',
      'tests/e2e/reload.spec.ts › shows what it would change before it is loaded'
    ]
  },
  {
    of: ['V2.3.2'],
    about: 'Limits hold',
    verdict: 'met',
    how: 'What protected counts are made by can’t be changed while they are shown.',
    tests: [
      'tests/e2e/protected.spec.ts › the settings that protected counts are made by, and the day, stay while they are shown'
    ]
  },
  {
    of: ['V2.3.3'],
    about: 'Whole or not at all',
    verdict: 'met',
    how: 'A change that is refused or called off leaves what was loaded.',
    tests: [
      'src/lib/pipeline/force.test.ts › that is refused leaves what was loaded',
      'src/lib/pipeline/bring.test.ts › leaves the extracts and the figures of before'
    ]
  },
  {
    of: ['V2.3.4', 'V2.3.5', 'V2.4'],
    about: 'Shared stock, approval by two people, too many calls',
    verdict: 'does not apply',
    how: 'There is no server to share or to wear out; each page works for its own reader.'
  }
];
