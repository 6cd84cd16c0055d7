// Wherever the one byte stands that is not ASCII, or is NUL, it is seen.
import { expect, test } from 'vitest';
import { decode } from './decode.ts';

const E_ACUTE = 0xe9;

test.each([0, 1, 2, 3])('in memory that begins %i bytes after a word', (offset) => {
  for (let length = 1; length <= 13; length++) {
    const letters = () => new Uint8Array(offset + length).fill(0x41).subarray(offset);
    expect(decode(letters()), `${length} letters`).toEqual({ bytes: letters(), encoding: 'utf-8' });
    for (let at = 0; at < length; at++) {
      const bytes = letters();
      bytes[at] = E_ACUTE;
      expect(decode(bytes)?.encoding, `${length} bytes, at ${at}`).toBe('windows-1252');
      bytes[at] = 0;
      expect(decode(bytes), `${length} bytes, NUL at ${at}`).toBeNull();
    }
  }
});
