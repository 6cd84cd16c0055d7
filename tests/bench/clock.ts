// Time that noisy neighbours don't change much: the processor time of this process, contenders taking turns.
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

/** Processor time of a whole process so far, in ms: every thread's, waiting left out. */
export type Spent = () => number | Promise<number>;

/** This process's. */
const spentHere: Spent = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

/** Processor time that the work takes, in ms, and what it made. */
export async function timed<Value>(
  work: () => Value | Promise<Value>,
  spent: Spent = spentHere
): Promise<{ ms: number; value: Value }> {
  const start = await spent();
  const value = await work();
  return { ms: (await spent()) - start, value };
}

/** Ordered milliseconds of one contender, one for each round. */
export type Rounds = readonly number[];

export interface RaceOptions {
  readonly rounds: number;
  /** Rounds before those that count; 1 unless said, and 0 only for slow work. */
  readonly warmUps?: number;
  /** Of the process that does the work; of this one unless said. */
  readonly spent?: Spent;
}

/** A round of quick work is repeated until it has taken about this long, in ms. */
const ROUND = 30;
const MOST_TIMES = 20;

/** Processor time of one run, in ms: the mean of as many as make a round. */
async function round(work: () => unknown, times: number, spent?: Spent): Promise<number> {
  const { ms } = await timed(async () => {
    for (let run = 0; run < times; run++) await work();
  }, spent);
  return ms / times;
}

/** Runs the contenders in turn, round after round, so that what slows the machine slows them all. */
export async function raced<Name extends string>(
  contenders: Readonly<Record<Name, () => unknown>>,
  { rounds, warmUps = 1, spent }: RaceOptions
): Promise<Record<Name, Rounds>> {
  const names = Object.keys(contenders) as Name[];
  const found = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<Name, number[]>;
  const times = Object.fromEntries(names.map((name) => [name, 1])) as Record<Name, number>;
  collectGarbage();
  for (let warmUp = 0; warmUp < warmUps; warmUp++)
    for (const name of names)
      times[name] = Math.min(
        MOST_TIMES,
        Math.ceil(ROUND / (await round(contenders[name], times[name], spent)))
      );
  for (let count = 0; count < rounds; count++)
    for (const name of names) found[name].push(await round(contenders[name], times[name], spent));
  return found;
}

/** The value below which a share of the values lies; 0.5 is the median. */
export function quantile(values: Rounds, share: number): number {
  const ordered = [...values].sort((a, b) => a - b);
  const place = (ordered.length - 1) * share;
  const [below, above] = [ordered[Math.floor(place)], ordered[Math.ceil(place)]];
  if (below === undefined || above === undefined) throw new Error('There is nothing to take a quantile of');
  return below + (above - below) * (place - Math.floor(place));
}

export const median = (values: Rounds): number => quantile(values, 0.5);
