// Files locked with a passphrase: the format's own test files, an independent reading of ours, and every refusal.
import { createDecipheriv, createHmac, hkdfSync, scryptSync } from 'node:crypto';
import { inflateSync } from 'node:zlib';
import * as vectors from 'cctv-age';
import { describe, expect, it } from 'vitest';
import { sha256 } from '../shared/sha256.ts';
import { locked, opened } from './age.ts';
import { AgeError, faultOf, weakness } from './age-file.ts';

const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
const bytes = (of: string) => new TextEncoder().encode(of);
/** The least work: these tests are not about guessing. */
const QUICK = 2;
const PASSPHRASE = 'correct horse battery staple';

const faultFrom = (promise: Promise<unknown>): Promise<string> =>
  promise.then(
    () => 'opened',
    (cause: unknown) => (cause instanceof AgeError ? cause.fault : `bug: ${String(cause)}`)
  );

interface Vector {
  readonly name: string;
  readonly said: ReadonlyMap<string, string>;
  readonly file: Uint8Array;
}

function vectorOf(name: string, content: Uint8Array): Vector {
  const raw = Buffer.from(content);
  const end = raw.indexOf('\n\n');
  const said = new Map(
    raw
      .subarray(0, end)
      .toString()
      .split('\n')
      .map((line) => line.split(': ', 2) as [string, string])
  );
  const body = raw.subarray(end + 2);
  const isPacked = said.get('compressed') === 'zlib';
  return { name, said, file: new Uint8Array(isPacked ? inflateSync(body) : body) };
}

const all: Readonly<Record<string, Uint8Array>> =
  (vectors as unknown as { default?: Record<string, Uint8Array> }).default ?? vectors;
const ofPassphrases = Object.entries(all)
  .map(([name, content]) => vectorOf(name, content))
  .filter(({ said }) => said.has('passphrase') && said.get('armored') !== 'yes');

describe('the format’s own files with a passphrase', () => {
  it('are there', () => {
    expect(ofPassphrases.length).toBeGreaterThan(10);
  });

  it.each(ofPassphrases)('$name', async ({ said, file }) => {
    const opening = opened(file, said.get('passphrase')!);
    if (said.get('expect') === 'success') expect(await sha256(await opening)).toBe(said.get('payload'));
    else expect(await faultFrom(opening)).not.toBe('opened');
  });
});

/** Opens a short age file by the specification alone, with Node's own cryptography. */
function openedByTheBook(file: Uint8Array, passphrase: string): string {
  const raw = Buffer.from(file);
  const headerEnd = raw.indexOf('\n--- ') + 4;
  const macEnd = raw.indexOf('\n', headerEnd);
  const [version, stanza, body, rest] = raw.subarray(0, headerEnd).toString().split('\n');
  expect([version, rest]).toEqual(['age-encryption.org/v1', '---']);
  const [arrow, kind, salt = '', workFactor] = stanza!.split(' ');
  expect([arrow, kind]).toEqual(['->', 'scrypt']);
  const saltBytes = Buffer.concat([Buffer.from('age-encryption.org/v1/scrypt'), Buffer.from(salt, 'base64')]);
  const N = 2 ** Number(workFactor);
  const wrapKey = scryptSync(passphrase, saltBytes, 32, { N, r: 8, p: 1, maxmem: 2 ** 30 });
  const unsealed = (key: Uint8Array, nonce: Uint8Array, sealed: Buffer) => {
    const decipher = createDecipheriv('chacha20-poly1305', key, nonce, { authTagLength: 16 });
    decipher.setAuthTag(sealed.subarray(-16));
    return Buffer.concat([decipher.update(sealed.subarray(0, -16)), decipher.final()]);
  };
  const fileKey = unsealed(wrapKey, new Uint8Array(12), Buffer.from(body!, 'base64'));
  const macKey = new Uint8Array(hkdfSync('sha256', fileKey, '', 'header', 32));
  const mac = createHmac('sha256', macKey).update(raw.subarray(0, headerEnd)).digest('base64');
  expect(raw.subarray(headerEnd + 1, macEnd).toString()).toBe(mac.replace(/=+$/, ''));
  const nonce = raw.subarray(macEnd + 1, macEnd + 17);
  const streamKey = new Uint8Array(hkdfSync('sha256', fileKey, nonce, 'payload', 32));
  // The last chunk, and here the only one, has a 1 at the end of its nonce.
  return unsealed(streamKey, Uint8Array.of(...new Uint8Array(11), 1), raw.subarray(macEnd + 17)).toString();
}

describe('a file that is locked here', () => {
  it('is an age file, opened by the specification and other cryptography', async () => {
    const file = await locked(bytes('what a pack holds'), PASSPHRASE, QUICK);
    expect(openedByTheBook(file, PASSPHRASE)).toBe('what a pack holds');
  });

  it('asks of a guesser what the age tool asks, unless a test says less', async () => {
    expect(text(await locked(bytes('x'), PASSPHRASE)).split('\n')[1]).toMatch(/^-> scrypt \S{22} 18$/);
  });

  it('opens to the same bytes, of any length', async () => {
    for (const length of [0, 1, 65_536, 65_537, 200_000]) {
      const content = Uint8Array.from({ length }, (_, index) => index % 251);
      expect(await opened(await locked(content, PASSPHRASE, QUICK), PASSPHRASE)).toEqual(content);
    }
  });

  it('differs each time, so that nobody sees that two hold the same', async () => {
    const [one, other] = [
      await locked(bytes('same'), PASSPHRASE, QUICK),
      await locked(bytes('same'), PASSPHRASE, QUICK)
    ];
    expect(one).not.toEqual(other);
  });
});

describe('a file that can’t be opened', () => {
  it('says that the passphrase is another', async () => {
    const file = await locked(bytes('x'), PASSPHRASE, QUICK);
    expect(await faultFrom(opened(file, 'Correct horse battery staple'))).toBe('wrong-passphrase');
  });

  it('says that it was changed, wherever behind the passphrase a byte was', async () => {
    const file = await locked(bytes('figures'), PASSPHRASE, QUICK);
    const macAt = text(file).indexOf('--- ') + 6;
    for (const at of [macAt, file.length - 1, file.length - 20]) {
      const changed = file.slice();
      changed[at]! ^= 1;
      expect(await faultFrom(opened(changed, PASSPHRASE)), String(at)).toBe('damaged');
    }
  });

  it('says that it was cut short, wherever', async () => {
    const file = await locked(new Uint8Array(100_000), PASSPHRASE, QUICK);
    for (const length of [file.length - 1, 70_000, 66_000, 200, 150, 60, 30])
      expect(await faultFrom(opened(file.slice(0, length), PASSPHRASE)), String(length)).toBe('damaged');
  });

  it('says that it is no such file, and no file with a passphrase', () => {
    expect(faultOf(bytes('officer_id,unit_id\n'))).toBe('not-age');
    expect(faultOf(new Uint8Array())).toBe('not-age');
    expect(faultOf(bytes('age-encryption.org/v2\n-> scrypt'))).toBe('not-age');
    expect(faultOf(bytes('age-encryption.org/v1\n-> X25519 abc\n'))).toBe('not-passphrase');
  });

  it('is not even tried where it would take a gigabyte or more', async () => {
    const file = text(await locked(bytes('x'), PASSPHRASE, QUICK));
    const asking = (workFactor: number) => bytes(file.replace(/ 2\n/, ` ${workFactor}\n`));
    expect(faultOf(asking(20))).toBeNull();
    expect(faultOf(asking(21))).toBe('too-hard');
    expect(faultOf(asking(9999))).toBe('too-hard');
  });
});

it('a passphrase of fewer than twelve characters is too weak to lock with', () => {
  expect(weakness('elevenchars')).toContain('at least 12');
  expect(weakness('twelve chars')).toBeNull();
});
