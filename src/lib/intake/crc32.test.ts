// The checksum of any bytes is that of one bit after the other.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { runs } from '../../../tests/support/strength.ts';
import { crc32 } from './crc32.ts';

function bitByBit(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
}

test('of what every ZIP library is tried with', () => {
  expect(crc32(new TextEncoder().encode('123456789'))).toBe(0xcbf43926);
});

test('of any bytes, at once and in two parts', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 30 }), fc.nat(30), (bytes, cut) => {
      expect(crc32(bytes)).toBe(bitByBit(bytes));
      expect(crc32(bytes.subarray(cut), crc32(bytes.subarray(0, cut)))).toBe(bitByBit(bytes));
    }),
    { numRuns: runs(300) }
  );
});
