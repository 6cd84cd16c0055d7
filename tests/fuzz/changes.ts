// How a valid file is made a hostile one: its bytes, or the tokens of its text, changed.
import fc from 'fast-check';

/** A place in something of any length, near its start, its end or anywhere. */
const place = fc.oneof(
  { weight: 3, arbitrary: fc.nat(2 ** 30) },
  fc.nat(64),
  fc.integer({ min: -64, max: -1 })
);
const within = (at: number, length: number): number => (length === 0 ? 0 : ((at % length) + length) % length);

const NUMBERS = [0, 1, -1, 0x7f, 0x80, 0xff, 0x7fff, 0xffff, 2 ** 31 - 1, -(2 ** 31), 2 ** 31, 2 ** 32 - 1];

type Change = (bytes: Uint8Array) => Uint8Array;

const joined = (...parts: readonly Uint8Array[]): Uint8Array => new Uint8Array(Buffer.concat(parts));

/** A number of one, two, four or eight bytes, or of as many as it takes (LEB128): lengths and positions that lie. */
const lyingNumber: fc.Arbitrary<Change> = fc
  .tuple(place, fc.constantFrom(...NUMBERS), fc.constantFrom(1, 2, 4, 8, 'leb128' as const))
  .map(([at, number, size]) => (bytes) => {
    const copy = bytes.slice();
    const written =
      size === 'leb128'
        ? Uint8Array.of(0xff, 0xff, 0xff, 0xff, number < 0 ? 0x0f : 0x07)
        : new Uint8Array(new BigInt64Array([BigInt(number)]).buffer).subarray(0, size);
    copy.set(written.subarray(0, copy.length), within(at, Math.max(1, copy.length - written.length)));
    return copy;
  });

const otherByte: fc.Arbitrary<Change> = fc
  .tuple(place, fc.integer({ min: 1, max: 255 }))
  .map(([at, mask]) => (bytes) => {
    const copy = bytes.slice();
    const index = within(at, copy.length);
    if (index in copy) copy[index]! ^= mask;
    return copy;
  });

const cut: fc.Arbitrary<Change> = place.map((at) => (bytes) => bytes.slice(0, within(at, bytes.length)));

const leftOut: fc.Arbitrary<Change> = fc
  .tuple(place, fc.integer({ min: 1, max: 200 }))
  .map(([at, count]) => (bytes) => {
    const from = within(at, bytes.length);
    return joined(bytes.subarray(0, from), bytes.subarray(from + count));
  });

/** A stretch once more, where it stands or elsewhere, in place of what is there or before it. */
const repeated: fc.Arbitrary<Change> = fc
  .tuple(place, place, fc.integer({ min: 1, max: 2000 }), fc.boolean())
  .map(([from, to, count, isOver]) => (bytes) => {
    const start = within(from, bytes.length);
    const part = bytes.subarray(start, start + count);
    const at = within(to, bytes.length);
    return joined(bytes.subarray(0, at), part, bytes.subarray(isOver ? at + part.length : at));
  });

const changes = fc.array(
  fc.oneof(
    { weight: 3, arbitrary: otherByte },
    { weight: 3, arbitrary: lyingNumber },
    cut,
    leftOut,
    repeated
  ),
  {
    maxLength: 5
  }
);

/** One of these files with some of its bytes changed. */
export const changedBytes = (seeds: readonly Uint8Array[]): fc.Arbitrary<Uint8Array> =>
  fc
    .tuple(fc.constantFrom(...seeds), changes)
    .map(([seed, all]) => all.reduce((bytes, change) => change(bytes), seed));

type Edit = (tokens: readonly string[]) => readonly string[];

const spliced = (tokens: readonly string[], at: number, deleted: number, ...added: readonly string[]) =>
  tokens.toSpliced(within(at, tokens.length), deleted, ...added);

const edit = (hostile: fc.Arbitrary<string>): fc.Arbitrary<Edit> =>
  fc.oneof(
    {
      weight: 5,
      arbitrary: fc.tuple(place, hostile).map(
        ([at, word]): Edit =>
          (all) =>
            spliced(all, at, 1, word)
      )
    },
    {
      weight: 2,
      arbitrary: fc.tuple(place, hostile).map(
        ([at, word]): Edit =>
          (all) =>
            spliced(all, at, 0, word)
      )
    },
    fc.tuple(place, fc.integer({ min: 1, max: 5 })).map(
      ([at, count]): Edit =>
        (all) =>
          spliced(all, at, count)
    ),
    fc
      .tuple(place, place, fc.integer({ min: 1, max: 30 }), fc.constantFrom(1, 1, 3, 40))
      .map(([from, to, count, times]): Edit => (all) => {
        const start = within(from, all.length);
        const part = all.slice(start, start + count);
        return spliced(all, to, 0, ...Array.from({ length: times }, () => part).flat());
      })
  );

/** One of these texts with some of its tokens left out, repeated, or become hostile ones. */
export const changedTokens = (
  seeds: readonly string[],
  token: RegExp,
  hostile: fc.Arbitrary<string>
): fc.Arbitrary<string> =>
  fc
    .tuple(fc.constantFrom(...seeds), fc.array(edit(hostile), { minLength: 1, maxLength: 6 }))
    .map(([seed, all]) =>
      all.reduce<readonly string[]>((tokens, each) => each(tokens), seed.match(token) ?? []).join('')
    );

/** One of these texts in which words of a form have become hostile ones of that form: it is of the same shape. */
export const changedWords = (
  seeds: readonly string[],
  token: RegExp,
  forms: readonly (readonly [form: RegExp, word: fc.Arbitrary<string>])[]
): fc.Arbitrary<string> => {
  const change = fc
    .tuple(place, fc.constantFrom(...forms))
    .chain(([at, [form, word]]) => word.map((text) => ({ at, form, text })));
  return fc
    .tuple(fc.constantFrom(...seeds), fc.array(change, { minLength: 1, maxLength: 4 }))
    .map(([seed, all]) => {
      const tokens: string[] = seed.match(token) ?? [];
      for (const { at, form, text } of all) {
        const fitting = [...tokens.keys()].filter((index) => form.test(tokens[index]!));
        const index = fitting[within(at, fitting.length)];
        if (index !== undefined) tokens[index] = text;
      }
      return tokens.join('');
    });
};
