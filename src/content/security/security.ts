// What Evenkeel promises about security, what holds it, and where it ends: for whoever decides whether it may be used.
// The page Security shows it; the table of requirements stands beside it.

export interface Point {
  readonly title: string;
  readonly text: string;
}

export const PROMISES: readonly Point[] = [
  { title: 'Nothing leaves', text: 'What you bring is worked out in this browser and is sent nowhere.' },
  {
    title: 'Nothing is kept',
    text: 'It is in the memory of the page until it is cleared, the page is left, or nobody has used it for ten minutes. What you save is a file of yours.'
  },
  {
    title: 'Nobody holds more than their reader may',
    text: 'A reader’s database has no row that they may not see. This is no access control: whoever holds the files can choose another reader. A pack is what to hand on.'
  },
  {
    title: 'It is the release that was made',
    text: 'Every file has its hash in the release’s list, and the same sources give the same bytes.'
  },
  {
    title: 'Never half',
    text: 'A file is loaded whole or refused with a reason; what fails says so and leaves the rest as it was.'
  }
];

/** Each is tried with the others off: tests/e2e/closed.spec.ts, tests/e2e/checks.spec.ts, src/lib/warehouse/lock.test.ts. */
export const LAYERS: readonly Point[] = [
  {
    title: 'The database is locked',
    text: 'Before it reads a file it gives up every other address, every folder but its own slots, every extension, and the right to be told otherwise.'
  },
  {
    title: 'Each page carries its policy',
    text: 'Its Content Security Policy allows its own folder and nothing else, no text as code and no text as HTML. Workers start from the page itself, so that the policy is theirs too.'
  },
  {
    title: 'The service worker',
    text: 'After the first visit it hands out the app, each file with its right hash, refuses every request to elsewhere, and adds the headers where a server sends none.'
  },
  {
    title: 'The server’s headers',
    text: 'The same policy and more, in the words of IIS, Apache, nginx, Netlify and Cloudflare.'
  }
];

export const LIMITS: readonly Point[] = [
  {
    title: 'Leaving the page',
    text: 'No policy of a page stops a link from being followed or another address from being opened. Code that got in could put something into an address and go there. That no text becomes code is what stands against it. A test shows it, and that of two dozen other ways to send something none is heard.'
  },
  {
    title: 'Calls between browsers (WebRTC)',
    text: 'Browsers let no policy forbid them. The app makes none; a force can hold them back on its computers and its network.'
  },
  {
    title: 'Names that are looked up ahead',
    text: 'A page can ask the browser to look up a name, or to open a connection, before it is needed, and policies don’t reach that in every browser. A name could carry a few letters; the app has no such link.'
  },
  {
    title: 'What you save',
    text: 'An export, a print or a pack is a file like any other, and goes where its holder puts it.'
  },
  {
    title: 'The clipboard, and printing',
    text: 'What is copied can be read by other programs, and some systems keep it or send it to other devices. What is printed passes through the queues of computer and printer.'
  },
  {
    title: 'Extensions, and programs on this computer',
    text: 'They see what you see. Use a browser profile without extensions for data about staff.'
  },
  { title: 'The screen', text: 'It can be photographed, shared in a call or read over a shoulder.' },
  {
    title: 'A computer that several people use',
    text: 'Whoever sits down at an open page reads it, until it locks itself. The browser’s history keeps which pages were open, with the unit in view.'
  },
  {
    title: 'Memory',
    text: 'A page can’t wipe what the browser has given back, nor keep the computer from writing memory to its disk. An encrypted disk is the answer.'
  },
  {
    title: 'The server',
    text: 'Whoever can change its files can send another app. The hash of the release is how to notice.'
  }
];

export const NEEDS: readonly string[] = [
  'An address that begins with https (http://localhost is let through). On any other the app says so and shows nothing.',
  'WebAssembly and workers. Without them there are no figures, and the page says so.',
  'Service workers, to be used with no network. Without them the bar and the page Checks say so, and the app works while its server can be reached.',
  'Trusted Types, so that text can’t become HTML by mistake. A browser without them works by the rest of the policy, and the page Checks says that this one does not hold.'
];

export const VERIFYING: readonly string[] = [
  'Get the SHA-256 of release.json from whoever made the release, by another way than the server: it is printed when a release is made.',
  'Compare it with the one on the page Checks, which also compares every file with its hash; or take the hash of release.json on the server yourself.',
  'Or build the same sources with the same version of Node.js: npm run release builds twice, in two folders and two time zones, compares the two byte for byte, and prints the hash of the ZIP.',
  'packages.cdx.json lists every package with version, licence and hash (CycloneDX). Compare it with the list of known weaknesses that your force uses.'
];

export const REPORTING: readonly string[] = [
  'Where the page Checks says that a promise does not hold, clear what is loaded, bring nothing more, and print that page.',
  'Tell whoever looks after the server that this app comes from, and whoever made the release, in confidence: not in a public list before it is mended.',
  'Say which build it is (below every page), which browser, and the steps, with the sample force. Never send an extract, an export or a picture of real figures.',
  'What was mended, and since which build, stands in the list of changes of the next release.'
];

export const CRYPTOGRAPHY: readonly Point[] = [
  {
    title: 'Packs and saved workspaces',
    text: 'The age format, version 1, with a passphrase: scrypt (2¹⁸ rounds), HKDF with SHA-256, ChaCha20-Poly1305 with keys of 256 bits. No key is kept; without the passphrase the file is lost.'
  },
  {
    title: 'Files, figures and settings',
    text: 'SHA-256, to show that they are the same. It hides nothing.'
  },
  {
    title: 'The scrutiny log',
    text: 'A Merkle tree with SHA-256 (RFC 6962). An entry can be signed with ECDSA on P‑256; the key can’t be taken out of the browser and ends with the page.'
  },
  { title: 'Chance', text: 'The browser’s own generator for secrets.' }
];
