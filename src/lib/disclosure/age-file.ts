// What an age file says of itself before anything is worked out, and why one can't be opened. No library here.

/** Work that whoever guesses must do for each guess: 2^18 rounds of scrypt, as the age tool has it. */
export const WORK_FACTOR = 18;
/** 2^20 rounds need a gigabyte of memory; a file that asks for more would stop the page. */
const MOST_WORK_FACTOR = 20;
/** Of a saved workspace: what may be brought, and room for its wrapping. */
export const MOST_BYTES = 600_000_000;
/** An age header with a passphrase has about 150 bytes. */
const MOST_HEADER_BYTES = 4096;
export const LEAST_PASSPHRASE = 12;

export type AgeFault =
  | 'not-age'
  | 'not-passphrase'
  | 'too-hard'
  | 'too-large'
  | 'wrong-passphrase'
  | 'damaged'
  | 'too-little-memory';

/** Each as one plain sentence and what to do. */
export const AGE_FAULTS: Readonly<Record<AgeFault, string>> = {
  'not-age':
    'This is not a file locked with a passphrase in the age format. Choose the file that was made here.',
  'not-passphrase':
    'This file is locked for a key and not with a passphrase. Ask for one locked with a passphrase.',
  'too-hard': 'Opening this file would take more memory than a browser has. It was not made here.',
  'too-large': 'This file is larger than 600 MB, more than is opened here.',
  'wrong-passphrase':
    'The passphrase does not open this file. Check it for capitals and spaces, and try again.',
  damaged:
    'This file was changed or cut short after it was made, so nothing of it was read. Ask for it again.',
  'too-little-memory': 'There was not enough memory to do this. Close other programs, and try again.'
};

/** Why a passphrase is too weak to lock a file with; null where it will do. */
export const weakness = (passphrase: string): string | null =>
  [...passphrase].length < LEAST_PASSPHRASE
    ? `Enter at least ${LEAST_PASSPHRASE} characters: four unrelated words do well.`
    : null;

export class AgeError extends Error {
  readonly fault: AgeFault;

  constructor(fault: AgeFault) {
    super(AGE_FAULTS[fault]);
    this.fault = fault;
  }
}

const VERSION_LINE = 'age-encryption.org/v1\n';
const SCRYPT = /^-> scrypt [A-Za-z0-9+/]{22} ([1-9][0-9]*)$/;

/** Whether the bytes begin as an age file does. */
export const isAgeFile = (bytes: Uint8Array): boolean =>
  new TextDecoder().decode(bytes.subarray(0, VERSION_LINE.length)) === VERSION_LINE;

/** Why the file is not even tried; null where it may be. */
export function faultOf(bytes: Uint8Array): AgeFault | null {
  if (bytes.length > MOST_BYTES) return 'too-large';
  if (!isAgeFile(bytes)) return 'not-age';
  const [, stanza = '', rest] = new TextDecoder().decode(bytes.subarray(0, MOST_HEADER_BYTES)).split('\n');
  if (rest === undefined || !stanza.startsWith('-> ')) return 'damaged';
  if (!stanza.startsWith('-> scrypt ')) return 'not-passphrase';
  const workFactor = SCRYPT.exec(stanza)?.[1];
  if (workFactor === undefined) return 'damaged';
  return Number(workFactor) > MOST_WORK_FACTOR ? 'too-hard' : null;
}
