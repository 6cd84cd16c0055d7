// V13 to V17: configuration, data, code, errors, calls.
import type { Row } from './row.ts';

export const RUNNING: readonly Row[] = [
  {
    of: ['V13.1.1', 'V13.2.4'],
    about: 'Whom the app talks to',
    verdict: 'met',
    how: 'Its own folder and nobody else: four layers hold it, each alone.',
    tests: [
      'tests/e2e/closed.spec.ts › a page without its policy is heard in every way, so that silence means something',
      'tests/e2e/closed.spec.ts › the ${layer} alone keeps everything in',
      'tests/e2e/closed.spec.ts › the service worker alone keeps everything in, by the headers that it adds',
      'src/lib/warehouse/lock.test.ts › does not %s'
    ]
  },
  {
    of: ['V13.1.2', 'V13.1.3', 'V13.1.4', 'V13.2.1', 'V13.2.2', 'V13.2.3', 'V13.2.5', 'V13.2.6', 'V13.3'],
    about: 'Services behind it, and secrets',
    verdict: 'does not apply',
    how: 'There is no service to reach and no secret to keep: a release is public, byte for byte.'
  },
  {
    of: ['V13.4.1', 'V13.4.2', 'V15.2.3'],
    about: 'Nothing in a release that does not belong',
    verdict: 'met',
    how: 'No history of sources, no source maps, no tests. The sample and the gallery are there on purpose.',
    tests: [
      'tests/e2e/release.spec.ts › every file of the build is named with its hash, and none names a folder of this machine'
    ]
  },
  {
    of: ['V13.4.3'],
    about: 'Folders that list their files',
    verdict: 'met',
    how: 'Apache is told not to; IIS and nginx don’t unless they are told.',
    tests: ['src/cli/release/release.test.ts › let nothing be sent to the server and list no folder, in %s']
  },
  {
    of: ['V13.4.4', 'V13.4.6'],
    about: 'TRACE, and versions of the server',
    verdict: 'force',
    how: 'nginx and IIS refuse TRACE by the files of a release. In Apache both are set for the whole server: TraceEnable off, ServerTokens Prod.'
  },
  {
    of: ['V13.4.5'],
    about: 'Documentation and monitoring that are open',
    verdict: 'does not apply',
    how: 'There is no monitoring, and whatever is documented is meant to be read.'
  },
  {
    of: ['V13.4.7'],
    about: 'Only certain endings are served',
    verdict: 'not met',
    how: 'The generated files name no endings to refuse. The folder holds a release and nothing else, and all of it is public.'
  },
  {
    of: ['V14.1.1'],
    about: 'What is sensitive is known',
    verdict: 'met',
    how: 'The page Data protection says about whom each extract is, what it is for and what says something of health.',
    tests: [
      'src/routes/data-protection/held.test.ts › rows of %s are about %s',
      'src/lib/extracts/contracts.test.ts › only officers and cases are essential, and only counselling refuses free text'
    ]
  },
  {
    of: ['V14.1.2', 'V14.2.4', 'V14.2.6', 'V15.3.1'],
    about: 'Each reader has what they may have, and no more',
    verdict: 'met',
    how: 'What a reader may not see is not in their database; small counts are protected; a pack holds its reader’s part.',
    tests: [
      'src/lib/pipeline/taken-out.test.ts › no table has a row about whom or what the lens does not hold, before and after every figure',
      'tests/e2e/protected.spec.ts › no true count, share or session is anywhere the chief officer can look',
      'tests/attacker.test.ts › leaves every hidden count as many values as the threshold, and as many of those left out'
    ]
  },
  {
    of: ['V14.2.1'],
    about: 'Nothing sensitive in an address',
    verdict: 'met',
    how: 'An address has a page, a unit and a day; never an officer or a case.',
    tests: [
      'tests/e2e/journey.spec.ts › the filter lives in the address',
      'src/lib/session/filters.test.ts › take what is not loaded for none: %s'
    ]
  },
  {
    of: ['V14.2.2', 'V14.2.5', 'V14.3.2'],
    about: 'Caches between server and reader',
    verdict: 'does not apply',
    how: 'What a server sends are the app’s own files; what is brought never passes through one.'
  },
  {
    of: ['V14.2.3'],
    about: 'Nothing to others',
    verdict: 'met',
    how: 'No analytics, no trackers, no fonts.',
    tests: ['tests/e2e/closed.spec.ts › with everything on nothing is heard, and text never becomes code']
  },
  {
    of: ['V14.2.7', 'V14.3.1'],
    about: 'Gone when it is over',
    verdict: 'met',
    how: 'By the button, when the page is left, and after ten minutes without use (1 to 30 by choice).',
    tests: [
      'tests/e2e/idle.spec.ts › after ten minutes without use everything is gone, unless somebody says that they are there',
      'tests/e2e/bring.spec.ts › clearing takes everything out'
    ]
  },
  {
    of: ['V14.2.8'],
    about: 'What files say of their makers',
    verdict: 'met',
    how: 'A workbook that is saved names no author, program or time.',
    tests: [
      'src/lib/intake/annotate.test.ts › of a workbook is a workbook of text alone, without author, program or time'
    ]
  },
  {
    of: ['V14.3.3'],
    about: 'Nothing in the browser’s stores',
    verdict: 'met',
    how: 'Nothing but the app’s own files; the page Checks looks into every store.',
    tests: [
      'tests/e2e/checks.spec.ts › every promise holds, with the build and the hash of its release to print'
    ]
  },
  {
    of: ['V15.1.1', 'V15.2.1'],
    about: 'Packages with known weaknesses',
    verdict: 'force',
    how: 'Lists of weaknesses change by the day and no test here can ask for them. Compare packages.cdx.json with the one that your force uses, before a release goes on the server and regularly after.'
  },
  {
    of: ['V15.1.2', 'V15.2.4'],
    about: 'Every package is known, and is the right one',
    verdict: 'met',
    how: 'packages.cdx.json has each with version, licence and hash; versions are pinned and hashes checked when they are installed.',
    tests: ['src/cli/release/release.test.ts › has each package of the lock file once, with hash and licence']
  },
  {
    of: ['V15.1.3', 'V15.2.2'],
    about: 'Work that takes long',
    verdict: 'met',
    how: 'Reading, questions to the database and the solver run beside the page, are bounded and can be called off; the readme has the limits.',
    tests: [
      'tests/e2e/formats.spec.ts › a workbook of 200,000 rows can be called off while it is read, and loads when it is not',
      'tests/e2e/resilience.spec.ts › what is being worked out can be called off, and asked again',
      'src/lib/intake/worker-line.test.ts › a worker that says nothing for five minutes is ended, and one that does is not'
    ]
  },
  {
    of: ['V15.1.4', 'V15.1.5', 'V15.2.5'],
    about: 'The riskiest parts are known and shut in',
    verdict: 'met',
    how: 'Readers of workbooks, archives and Parquet, the engine and the solver. Each runs in a worker under the page’s policy; only one layer of the code may use each.',
    tests: [
      'tests/architecture.test.ts › gives each package its owners',
      'tests/e2e/formats.spec.ts › ${name} is opened under the page’s policy, and nothing leaves',
      'src/lib/shared/blob-worker.test.ts › the worker starts from a blob, the prologue before the script, under one policy'
    ]
  },
  {
    of: ['V15.3.2', 'V15.3.4'],
    about: 'Redirects and addresses of a server’s own requests',
    verdict: 'does not apply',
    how: 'There are none.'
  },
  {
    of: ['V15.3.3', 'V15.3.5', 'V15.3.6', 'V15.3.7'],
    about: 'Keys, types and parameters that are not expected',
    verdict: 'met',
    how: 'Refused: unknown keys of a file, headers that name an object’s insides, values of another type; of two filters the narrower counts.',
    tests: [
      'tests/fuzz.test.ts › %s: any input is read or refused with a reason',
      'src/lib/settings/settings.test.ts › refuses %s',
      'src/lib/intake/read.test.ts › %s stops the file',
      'src/lib/warehouse/query.test.ts › refuses %s at the border, naming the column: %s',
      'src/lib/session/filters.test.ts › keep the narrowest'
    ]
  },
  {
    of: ['V15.4'],
    about: 'Things at once',
    verdict: 'met',
    how: 'Changes wait for each other and questions for both; a connection serves one at a time.',
    tests: [
      'src/lib/pipeline/force.test.ts › waits for the one before, and a question for both',
      'src/lib/warehouse/pool.test.ts › no connection ever has two statements at once',
      'src/lib/warehouse/pool.test.ts › who stops waiting is rejected at once, and the connection goes to the next'
    ]
  },
  {
    of: ['V16.1', 'V16.2', 'V16.3', 'V16.4'],
    about: 'Logs of what happened',
    verdict: 'not met',
    how: 'On purpose: nothing is kept of who reads or does what, as it would have to be stored or sent. The scrutiny log is a file of its reader and shows any change; a server’s own log has the files that were asked for.',
    tests: [
      'src/lib/scrutiny/log.test.ts › no longer has the root on paper, nor begins with the earlier copy'
    ]
  },
  {
    of: ['V16.5.1'],
    about: 'Errors say no more than they should',
    verdict: 'met',
    how: 'A sentence of ours; a value that may be a name is not repeated.',
    tests: ['src/lib/extracts/problems.test.ts › an id that is not an id is never repeated: it may be a name']
  },
  {
    of: ['V16.5.2', 'V16.5.3'],
    about: 'Going on, and never half',
    verdict: 'met',
    how: 'An engine that dies is started anew; a figure that fails leaves the others; what could not be tried is not called held.',
    tests: [
      'tests/e2e/faults.spec.ts › the engine traps with questions in its hands, dies by an error or by a fault: the reader is told, and all figures come',
      'tests/e2e/faults.spec.ts › the engine can’t be fetched, or is not whole: the page says so and trying again works; a figure that fails leaves the others, and all goes as the page does',
      'src/lib/warehouse/lock.test.ts › is not taken for held by an engine that gives no answer'
    ]
  },
  {
    of: ['V16.5.4'],
    about: 'A net below all errors',
    verdict: 'met',
    how: 'Each picture, figure and worker has its own; a page that breaks leaves the others, and what fails outside of any is told to the reader.',
    tests: [
      'tests/e2e/faults.spec.ts › a page that breaks says so and leaves the others, and what fails outside of any page is told'
    ]
  },
  {
    of: ['V17'],
    about: 'Calls between browsers (WebRTC)',
    verdict: 'does not apply',
    how: 'The app makes none. That no policy forbids them is one of the limits above.'
  }
];
