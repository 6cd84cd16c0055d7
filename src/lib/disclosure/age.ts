// Locks and opens bytes with a passphrase, in the age format (age-encryption.org/v1): the `age` tool opens them too.
import { Decrypter, Encrypter } from 'age-encryption';
import { AgeError, faultOf, MOST_BYTES, WORK_FACTOR } from './age-file.ts';

/** Takes seconds and a quarter of a gigabyte, on purpose. Throws an `AgeError` where there is too much. */
export async function locked(
  bytes: Uint8Array,
  passphrase: string,
  workFactor: number = WORK_FACTOR
): Promise<Uint8Array> {
  if (bytes.length > MOST_BYTES) throw new AgeError('too-large');
  const encrypter = new Encrypter();
  encrypter.setPassphrase(passphrase);
  encrypter.setScryptWorkFactor(workFactor);
  return encrypter.encrypt(bytes);
}

const NOT_MATCHED = /no identity matched/;

/** Everything that was locked, or nothing of it: throws an `AgeError` that says why not. */
export async function opened(bytes: Uint8Array, passphrase: string): Promise<Uint8Array> {
  const fault = faultOf(bytes);
  if (fault !== null) throw new AgeError(fault);
  const decrypter = new Decrypter();
  decrypter.addPassphrase(passphrase);
  try {
    return await decrypter.decrypt(bytes);
  } catch (cause) {
    if (cause instanceof RangeError) throw new AgeError('too-little-memory');
    const isWrong = cause instanceof Error && NOT_MATCHED.test(cause.message);
    throw new AgeError(isWrong ? 'wrong-passphrase' : 'damaged');
  }
}
