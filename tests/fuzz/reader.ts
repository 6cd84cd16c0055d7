// The side that reads: a process of its own, so that an end of its memory, or none of its reading, is a failed test.
import { once } from 'node:events';
import { openEngine } from './loading.ts';
import { READINGS, type Ending, type Input } from './readings.ts';

export type Answer = ({ readonly ending: Ending } | { readonly threw: string }) & {
  /** The most memory that the process has had, in kilobytes: buffers and WebAssembly too. */
  readonly peak: number;
};

const SHARED = { Object, Array, Function, String, Number, Map, Set, Promise, Uint8Array, RegExp };

/** What everything in the process inherits, by name. */
const inherited = (): string[] =>
  Object.entries(SHARED).flatMap(([name, { prototype }]) =>
    Reflect.ownKeys(prototype).map((key) => `${name}.prototype.${String(key)}`)
  );

/** Answers every input until its parent leaves. */
export async function main(): Promise<number> {
  const warehouse = await openEngine();
  const before = new Set(inherited());
  const answer = async (input: Input): Promise<Answer> => {
    const peak = () => process.resourceUsage().maxRSS;
    try {
      const ending = await READINGS[input.reader](input, warehouse);
      const now = inherited();
      const added = now.filter((name) => !before.has(name));
      if (added.length > 0 || now.length < before.size)
        throw new Error(`What everything inherits was changed: ${added.join(', ')}`);
      return { ending, peak: peak() };
    } catch (cause) {
      return { threw: cause instanceof Error ? (cause.stack ?? cause.message) : String(cause), peak: peak() };
    }
  };
  process.on('message', (input: Input) => void answer(input).then((said) => process.send?.(said)));
  process.send?.('ready');
  await once(process, 'disconnect');
  await warehouse.close();
  return 0;
}
