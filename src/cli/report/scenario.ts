// The scenario that a report is asked for: read, held against what is loaded, and never worked out in part.
import { inputsHash } from '../../lib/pipeline/inputs-hash.ts';
import type { Force } from '../../lib/pipeline/force.ts';
import { hiddenFrom, OTHER_EXTRACTS } from '../../lib/pipeline/stranger.ts';
import { readScenario, type Scenario } from '../../lib/scenario/scenario.ts';
import { changeInWords } from '../../lib/scenario/words.ts';
import type { Misfit } from '../../lib/warehouse/suppose.ts';
import { WrongCall, type Call } from './call.ts';
import { readText } from './folders.ts';

/** The scenario of the call, or null. Throws `WrongCall` where it can't be read or was made for other extracts. */
export async function scenarioOf({ scenario: file, lens }: Call, force: Force): Promise<Scenario | null> {
  if (file === null) return null;
  const refused = (why: string) => new WrongCall(`The scenario ${file} was not taken: ${why}.`);
  const read = readScenario(await readText(file));
  if (!read.ok) throw refused(read.fault);
  const { inputs, changes } = read.scenario;
  if (inputs !== (await inputsHash(force.receipts))) throw refused(OTHER_EXTRACTS);
  const hidden = hiddenFrom(lens, changes);
  if (hidden !== null) throw refused(hidden);
  return read.scenario;
}

/** Throws `WrongCall` where a step can't be made of these extracts. */
export function assertMade(misfits: readonly Misfit[]): void {
  if (misfits.length === 0) return;
  const told = misfits.map(({ change, why }) => `${changeInWords(change)}: ${why}.`);
  throw new WrongCall(`The scenario can’t be made of these extracts. ${told.join(' ')}`);
}
