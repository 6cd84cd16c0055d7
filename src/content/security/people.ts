// V6 to V12: who one is and may do what, and cryptography.
import type { Row } from './row.ts';

export const PEOPLE_AND_KEYS: readonly Row[] = [
  {
    of: ['V6', 'V7'],
    about: 'Accounts, passwords and sessions',
    verdict: 'does not apply',
    how: 'There are none: nobody signs in, and no server knows who reads. Passphrases of files are in V11, the lock of an idle page in V14.3.1.'
  },
  {
    of: ['V8.1.1', 'V8.1.2'],
    about: 'Who may see what is written down',
    verdict: 'met',
    how: 'The page Who sees what is made of the rules themselves, for every extract and figure.',
    tests: [
      'tests/lens-routes.test.ts › the page %s is answered without what another lens holds, and the database has none'
    ]
  },
  {
    of: ['V8.2.1', 'V8.2.2', 'V8.2.3', 'V8.3.1'],
    about: 'Access by permission, held where it can be trusted',
    verdict: 'not met',
    how: 'The reader chooses as whom they read, and whoever holds a file can read it: who gets which file is the force’s to rule. A pack holds only what its reader may hold, and is what to hand on.',
    tests: [
      'src/lib/pipeline/packs.test.ts › names no officer, no case, no session and no kind of absence',
      'src/lib/pipeline/packs.test.ts › that was made to hold more than its reader may is not loaded'
    ]
  },
  {
    of: ['V8.3.2'],
    about: 'A change of permissions counts at once',
    verdict: 'met',
    how: 'Another reader has another database: nothing of the one before is left in it or beside it.',
    tests: [
      'src/lib/pipeline/aside.test.ts › what stood beside the database for one reader is gone for the next'
    ]
  },
  {
    of: ['V8.1.3', 'V8.1.4', 'V8.2.4', 'V8.3.3', 'V8.4'],
    about: 'Place and time of access, services in between, several customers, administrators',
    verdict: 'does not apply',
    how: 'Nothing is decided by them, and none of them is there.'
  },
  {
    of: ['V9', 'V10'],
    about: 'Tokens, OAuth and OpenID Connect',
    verdict: 'does not apply',
    how: 'None is made, taken or read.'
  },
  {
    of: ['V11.1.1'],
    about: 'Rules for keys',
    verdict: 'force',
    how: 'The app keeps no key: a passphrase is typed each time, and the key that signs a log ends with its page. Who knows which passphrase, and how it travels, is for your own rules.'
  },
  {
    of: ['V11.1.2'],
    about: 'What is used, and for what',
    verdict: 'met',
    how: 'The list stands on this page; only one layer of the code may use the library.',
    tests: ['tests/architecture.test.ts › gives each package its owners']
  },
  {
    of: ['V11.1.3', 'V11.1.4', 'V11.2.2'],
    about: 'Other algorithms one day',
    verdict: 'not met',
    how: 'The algorithms are those of the first version of the age format. Every kind of file names its version, so that a later one can follow; saving again is how a file is locked anew.'
  },
  {
    of: ['V11.2.1', 'V11.2.3', 'V11.3.1', 'V11.3.2', 'V11.3.3', 'V11.3.5'],
    about: 'Known algorithms, strong enough, that show a change',
    verdict: 'met',
    how: 'ChaCha20-Poly1305 with keys of 256 bits, as the age format has it, checked against other programs and the format’s own files.',
    tests: [
      'src/lib/disclosure/age.test.ts › is an age file, opened by the specification and other cryptography',
      'src/lib/disclosure/age.test.ts › says that it was changed, wherever behind the passphrase a byte was'
    ]
  },
  {
    of: ['V11.2.4'],
    about: 'The same time whatever the secret is',
    verdict: 'not met',
    how: 'JavaScript can’t promise it. Nobody but the reader can measure: files are opened in their own browser.'
  },
  {
    of: ['V11.2.5'],
    about: 'Failing closed',
    verdict: 'met',
    how: 'A file that was changed or cut gives nothing of its content.',
    tests: ['src/lib/disclosure/age.test.ts › says that it was cut short, wherever']
  },
  {
    of: ['V11.3.4', 'V11.5'],
    about: 'Chance that nobody can guess',
    verdict: 'met',
    how: 'From the browser’s own generator for secrets, anew for every file; no other chance is in the product.',
    tests: [
      'src/lib/disclosure/age.test.ts › differs each time, so that nobody sees that two hold the same',
      'tests/architecture.test.ts › puts no clock, no raw HTML and no dynamic code in the product'
    ]
  },
  {
    of: ['V11.4.1', 'V11.4.3'],
    about: 'Hashes',
    verdict: 'met',
    how: 'SHA-256 for files, figures and the log.',
    tests: [
      'src/lib/scrutiny/merkle.test.ts › have the published roots at every size',
      'tests/e2e/release.spec.ts › every file of the build is named with its hash, and none names a folder of this machine'
    ]
  },
  {
    of: ['V11.4.2'],
    about: 'Passwords that are stored',
    verdict: 'does not apply',
    how: 'None is.'
  },
  {
    of: ['V11.4.4'],
    about: 'Keys made of passphrases',
    verdict: 'met',
    how: 'scrypt with 2¹⁸ rounds, and twelve characters at least. A weak passphrase stays weak: the page says so.',
    tests: [
      'src/lib/disclosure/age.test.ts › asks of a guesser what the age tool asks, unless a test says less',
      'src/lib/disclosure/age.test.ts › a passphrase of fewer than twelve characters is too weak to lock with'
    ]
  },
  {
    of: ['V11.6.1'],
    about: 'Signatures',
    verdict: 'met',
    how: 'ECDSA on P‑256 by the browser; the key can’t be taken out of it.',
    tests: ['src/lib/scrutiny/log.test.ts › that is signed shows a change of anything in it, and only that']
  },
  {
    of: ['V11.6.2'],
    about: 'Exchange of keys',
    verdict: 'does not apply',
    how: 'Files are locked with passphrases alone.'
  },
  {
    of: ['V11.7'],
    about: 'Locked while it is used',
    verdict: 'not met',
    how: 'What is loaded lies open in the memory of the browser until it is cleared. The computer has to keep it.'
  },
  {
    of: ['V12.1', 'V12.2.2'],
    about: 'TLS and certificates',
    verdict: 'force',
    how: 'The server’s to do: TLS 1.2 or later, and a certificate that your browsers trust.'
  },
  {
    of: ['V12.2.1'],
    about: 'Never without encryption',
    verdict: 'met',
    how: 'On an address that is not secure no page is shown and no file is taken.',
    tests: ['tests/e2e/faults.spec.ts › an address that is not secure says so, and shows no page']
  },
  {
    of: ['V12.3'],
    about: 'Encryption between services',
    verdict: 'does not apply',
    how: 'There are no services.'
  }
];
