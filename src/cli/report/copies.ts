// Copies of the files that were read, in which each row says what became of it.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { annotated } from '../../lib/intake/annotated-file.ts';
import { LIMITS } from '../../lib/intake/limits.ts';
import { nodeOpener } from '../../lib/intake/open-node.ts';
import { openFiles } from '../../lib/intake/open.ts';
import { annotatedCopy, type CopyTools } from '../../lib/pipeline/annotated.ts';
import type { Brought } from '../../lib/pipeline/bring.ts';
import type { Force } from '../../lib/pipeline/force.ts';
import type { Problem } from '../../lib/shared/outcome.ts';
import type { Call } from './call.ts';
import type { Write } from './folders.ts';

function openAgain({ extracts }: Call): CopyTools['openAgain'] {
  return async (name) => {
    const bytes = new Uint8Array(await readFile(join(extracts, name)));
    const opened = await openFiles([{ name, bytes }], nodeOpener, { mostBytes: LIMITS.commandLineFileBytes });
    return opened.tables;
  };
}

/** `cases-checked.csv`, or `cases-checked (2).csv` where an archive holds another file of that name. */
function unused(name: string, taken: Set<string>): string {
  let free = name;
  for (let number = 2; taken.has(free); number++) free = name.replace(/(?=\.[a-z]+$)/, ` (${number})`);
  taken.add(free);
  return free;
}

/** Writes a copy of each file that was read, whether its rows were loaded or not; returns why some have none. */
export async function writeCopies(
  call: Call,
  force: Force,
  { records }: Brought,
  write: Write
): Promise<readonly Problem[]> {
  const tools = { openAgain: openAgain(call), annotate: annotated };
  const taken = new Set<string>();
  const problems: Problem[] = [];
  for (const one of records) {
    const copy = await annotatedCopy(force, one, tools);
    if (copy.ok) await write(unused(copy.value.name, taken), copy.value.parts);
    else problems.push(...copy.problems);
  }
  return problems;
}
