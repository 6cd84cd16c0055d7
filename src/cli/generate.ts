// The sample generator: `npm run generate -- --seed N --scale force|national --out DIR`.
import { parseArgs } from 'node:util';
import { writeSet } from './generate/build.ts';
import { nationalScale } from './generate/plan-national.ts';
import { sampleScale } from './generate/plan-sample.ts';
import type { ScalePlan } from './generate/plan.ts';

const USAGE = 'npm run generate -- --seed N --scale force|national --out DIR';

const scales: Readonly<Record<string, (seed: number) => ScalePlan>> = {
  force: () => sampleScale,
  national: nationalScale
};

interface Call {
  readonly seed: number;
  readonly scale: ScalePlan;
  readonly out: string;
}

/** What was asked for, or the sentence that says what is wrong with it. */
function callFrom(argv: string[]): Call | string {
  const options = { seed: { type: 'string' }, scale: { type: 'string' }, out: { type: 'string' } } as const;
  let values: { seed?: string; scale?: string; out?: string };
  try {
    values = parseArgs({ args: argv, options }).values;
  } catch (cause) {
    return cause instanceof Error ? cause.message : String(cause);
  }
  const { seed = '2026', scale = 'force', out } = values;
  if (!/^\d{1,9}$/.test(seed)) return `--seed takes a whole number, not “${seed}”.`;
  const planned = scales[scale];
  if (!planned) return `--scale is one of ${Object.keys(scales).join(', ')}, not “${scale}”.`;
  if (!out) return '--out is missing: the folder to write to.';
  return { seed: Number(seed), scale: planned(Number(seed)), out };
}

/** Exit code: 0 when the set is written, 2 when the call is wrong. */
export async function main(argv: string[]): Promise<number> {
  const call = callFrom(argv);
  if (typeof call === 'string') {
    process.stderr.write(`${call}\n${USAGE}\n`);
    return 2;
  }
  const written = writeSet(call.seed, call.scale, call.out);
  for (const { file, rows } of written) process.stdout.write(`${file} ${rows}\n`);
  return 0;
}
