// An optional signature by a key that never leaves the page that made it. The same key on two entries shows that one page
// wrote both while it was open; it does not show who sat before it.
import { canonicalBytes, type Entry } from './entry.ts';

const ALGORITHM = { name: 'ECDSA', namedCurve: 'P-256' } as const;
const SIGNING = { name: 'ECDSA', hash: 'SHA-256' } as const;

export type SigningKey = CryptoKeyPair;

/** A key that can't be taken out of the browser. */
export const makeKey = (): Promise<SigningKey> =>
  crypto.subtle.generateKey(ALGORITHM, false, ['sign', 'verify']);

const base64 = (bytes: ArrayBuffer): string => btoa(String.fromCharCode(...new Uint8Array(bytes)));
const fromBase64 = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));

const unsigned = (entry: Entry): unknown => ({ ...entry, signature: undefined });

export async function signed<Kind extends Entry>(entry: Kind, key: SigningKey): Promise<Kind> {
  const value = await crypto.subtle.sign(SIGNING, key.privateKey, canonicalBytes(unsigned(entry)));
  const raw = await crypto.subtle.exportKey('raw', key.publicKey);
  return { ...entry, signature: { key: base64(raw), value: base64(value) } };
}

/** Whether the entry's signature is that of its key over its content; null where it has none. */
export async function isSignatureRight(entry: Entry): Promise<boolean | null> {
  if (entry.signature === undefined) return null;
  try {
    const { key, value } = entry.signature;
    const publicKey = await crypto.subtle.importKey('raw', fromBase64(key), ALGORITHM, false, ['verify']);
    return await crypto.subtle.verify(SIGNING, publicKey, fromBase64(value), canonicalBytes(unsigned(entry)));
  } catch {
    return false;
  }
}
