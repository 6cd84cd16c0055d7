// V3 to V5: the browser, the server’s answers, and files.
import type { Row } from './row.ts';

export const BROWSER: readonly Row[] = [
  {
    of: ['V3.1.1', 'V3.7.5'],
    about: 'What a browser has to be able to do',
    verdict: 'met',
    how: 'It stands on this page. Without a secure address the app says so and shows nothing; other things that are missing are said where they are.',
    tests: [
      'tests/e2e/faults.spec.ts › an address that is not secure says so, and shows no page',
      'tests/e2e/checks.spec.ts › of a changed page on a poor host it says what does not hold; the engine alone keeps every statement in'
    ]
  },
  {
    of: ['V3.2.1', 'V3.4.2', 'V3.4.4', 'V3.4.5', 'V3.4.8'],
    about: 'Headers against guessing, framing and leaking',
    verdict: 'met',
    how: 'Right types, no guessing, no other origin let in, no referrer, windows apart: written for five kinds of server and added by the service worker where a server does not.',
    tests: [
      'src/cli/release/release.test.ts › are these and no others, and no other origin is let in',
      'src/cli/release/release.test.ts › are all in %s, with how long files are kept',
      'tests/e2e/release.spec.ts › the local server sends the headers of the release, and lets only what never changes be kept'
    ]
  },
  {
    of: ['V3.2.2', 'V3.2.3'],
    about: 'Text is shown as text, and names nothing in the page',
    verdict: 'met',
    how: 'HTML is never made of text: Trusted Types refuse it, so that nobody can add an element with a name.',
    tests: [
      'tests/e2e/naughty.spec.ts › every name is text on the screen, nothing of it runs, and the export gives it back',
      'tests/e2e/checks.spec.ts › every promise holds, with the build and the hash of its release to print'
    ]
  },
  {
    of: ['V3.3'],
    about: 'Cookies',
    verdict: 'does not apply',
    how: 'There are none; the page Checks looks.'
  },
  {
    of: ['V3.4.1', 'V3.7.4'],
    about: 'HTTPS and nothing else (HSTS)',
    verdict: 'force',
    how: 'It binds every site of the same host name, so the generated files leave it to you; the release’s readme says how. On plain http the app does not start.'
  },
  {
    of: ['V3.4.3', 'V3.4.6'],
    about: 'Content Security Policy',
    verdict: 'met',
    how: 'In every page and in every header: nothing by default, scripts by hash, no plugins, no base, no forms, no frames around it.',
    tests: [
      'src/cli/release/release.test.ts › allow the scripts of every page, and nobody to frame one',
      'tests/e2e/closed.spec.ts › the ${layer} alone keeps everything in'
    ]
  },
  {
    of: ['V3.4.7'],
    about: 'An address for reports of violations',
    verdict: 'not met',
    how: 'On purpose: a report would be a request that leaves. The page Checks shows violations to its reader.'
  },
  {
    of: ['V3.5.1', 'V3.5.2', 'V3.5.3', 'V3.5.6', 'V3.5.7', 'V3.5.8'],
    about: 'Requests forged from other sites',
    verdict: 'does not apply',
    how: 'The server has files and no functions, and no file holds anything that only some may read.'
  },
  {
    of: ['V3.5.4'],
    about: 'A host name of its own',
    verdict: 'force',
    how: 'Give it one: apps of one host name share a browser’s stores. It works in a folder too, and keeps its own files apart.',
    tests: [
      'tests/e2e/offline.spec.ts › a page keeps its release while another is on the host, is offered that one whole, and takes it when it is alone'
    ]
  },
  {
    of: ['V3.5.5'],
    about: 'Messages between pages and workers',
    verdict: 'met',
    how: 'No page listens to other windows. What a service worker of another build says is passed over.',
    tests: [
      'src/lib/session/offline.test.ts › it is told how far it is kept, why not, and when it is; of another build nothing'
    ]
  },
  {
    of: ['V3.6.1', 'V3.7.1'],
    about: 'Files of others, and old techniques',
    verdict: 'met',
    how: 'Nothing comes from elsewhere: no script, font, style or map. No plugins.',
    tests: [
      'tests/e2e/journey.spec.ts › the whole journey works offline after the first load',
      'tests/e2e/closed.spec.ts › with everything on nothing is heard, and text never becomes code'
    ]
  },
  {
    of: ['V3.7.2', 'V3.7.3'],
    about: 'Leading the reader to other sites',
    verdict: 'does not apply',
    how: 'The app has no link to another site and never goes to one.'
  },
  {
    of: ['V4.1.1'],
    about: 'Types and letters of what is sent',
    verdict: 'met',
    how: 'The files for IIS, Apache and nginx name the type of every file of a release, and UTF-8 for text.',
    tests: [
      'src/cli/release/release.test.ts › name the type of every file, and UTF-8 where it is text, in %s'
    ]
  },
  {
    of: ['V4.1.2'],
    about: 'From http to https',
    verdict: 'force',
    how: 'The server’s to do. On http the page says that it can’t be used, and why.',
    tests: ['tests/e2e/faults.spec.ts › an address that is not secure says so, and shows no page']
  },
  {
    of: ['V4.1.3', 'V4.1.5'],
    about: 'Headers of proxies, signed messages',
    verdict: 'does not apply',
    how: 'Nothing in the app depends on who asks, and nothing is sent.'
  },
  {
    of: ['V4.1.4'],
    about: 'Only the methods that are needed',
    verdict: 'met',
    how: 'The files for IIS and Apache let files be asked for and nothing be sent; nginx refuses anything else for files by itself.',
    tests: ['src/cli/release/release.test.ts › let nothing be sent to the server and list no folder, in %s']
  },
  {
    of: ['V4.2.1', 'V4.2.2', 'V4.2.3', 'V4.2.4'],
    about: 'Where a message ends',
    verdict: 'force',
    how: 'The server’s own doing; keep it up to date.'
  },
  {
    of: ['V4.2.5', 'V4.3', 'V4.4'],
    about: 'Long requests, GraphQL, WebSocket',
    verdict: 'does not apply',
    how: 'The app asks for its own files by their names and for nothing else.'
  },
  {
    of: ['V5.1.1'],
    about: 'Which files are taken is written down',
    verdict: 'met',
    how: 'The first page and the readme say kinds and sizes; a file that is refused says in a sentence why.',
    tests: ['tests/e2e/bring.spec.ts › ${fault.name} is refused with a sentence, and what was loaded stays']
  },
  {
    of: ['V5.2.1'],
    about: 'Files that are too large',
    verdict: 'met',
    how: 'They are refused with their size, and the page lives.',
    tests: [
      'src/lib/intake/read.test.ts › a file over the limit is turned away with its size',
      'tests/fuzz.test.ts › none of it took more memory than a browser has',
      'tests/e2e/bring.spec.ts › a hundred megabytes of garbage is refused, and the page lives'
    ]
  },
  {
    of: ['V5.2.2'],
    about: 'Content that belongs to its ending',
    verdict: 'met',
    how: 'The first bytes must be those of the ending, also of each file in an archive.',
    tests: [
      'src/lib/intake/open.test.ts › a file is refused in one sentence',
      'src/lib/intake/archive.test.ts › in an archive is told and left; its other files are read'
    ]
  },
  {
    of: ['V5.2.3'],
    about: 'Archives that unpack without end',
    verdict: 'met',
    how: 'Counted while they unpack, whatever they say of themselves.',
    tests: [
      'src/lib/intake/archive.test.ts › when a part says that it is small and is not: nothing past the limit is kept',
      'src/lib/intake/arrow-unpacked.test.ts › is refused where it holds more than it may, before there is room made for it'
    ]
  },
  {
    of: ['V5.2.4', 'V5.2.5', 'V5.2.6', 'V5.3.1', 'V5.4.3'],
    about: 'Files on a server: quotas, links, pictures, programs, viruses',
    verdict: 'does not apply',
    how: 'No file is uploaded, stored, run or handed to others, and no pictures are taken.'
  },
  {
    of: ['V5.3.2', 'V5.3.3'],
    about: 'Paths made of names',
    verdict: 'met',
    how: 'Files lie in the database under names of ours; paths in an archive are names and lead nowhere.',
    tests: [
      'src/lib/intake/archive.test.ts › whose paths climb out of it gives names, and nothing more',
      'src/lib/intake/workspace.test.ts › holds files under names that lead nowhere when another program unpacks it',
      'src/lib/warehouse/lock.test.ts › does not %s'
    ]
  },
  {
    of: ['V5.4.1', 'V5.4.2'],
    about: 'Names of files that are saved',
    verdict: 'met',
    how: 'Names of ours; the copy of a file has a name that any folder takes.',
    tests: ['tests/naughty.test.ts › and their copies have names that a folder takes']
  }
];
