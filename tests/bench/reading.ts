// From the bytes of one large file to its records, against papaparse, which only cuts it into cells.
import Papa from 'papaparse';
import { readFiles } from '../../src/lib/intake/open-node.ts';
import { LIMITS } from '../../src/lib/intake/limits.ts';
import type { FileBytes } from '../../src/lib/pipeline/bring.ts';
import { raced } from './clock.ts';
import { lineOf, type Line } from './table.ts';

async function recordsByOurs(file: FileBytes): Promise<number> {
  const { records } = await readFiles([file], { mostBytes: LIMITS.commandLineFileBytes });
  return records.reduce((sum, { recordCount }) => sum + recordCount, 0);
}

/** Counts as it goes and keeps nothing, as papaparse does best. */
function recordsByPapaparse({ bytes }: FileBytes): number {
  let count = -1;
  Papa.parse(new TextDecoder().decode(bytes), { delimiter: ',', step: () => count++, skipEmptyLines: true });
  return count;
}

/** Ours also finds the header, looks for identifiers, keeps line numbers and hashes the file. */
export async function reading(name: string, files: readonly FileBytes[], rounds: number): Promise<Line> {
  const [largest] = files.filter((file) => file.name.endsWith('.csv')).toSorted(bySize);
  if (!largest) throw new Error(`${name} has no CSV file`);
  const counts = [await recordsByOurs(largest), recordsByPapaparse(largest)];
  if (counts[0] !== counts[1]) throw new Error(`${largest.name}: ${counts[0]} records, and ${counts[1]}`);
  const contenders = { ours: () => recordsByOurs(largest), papaparse: () => recordsByPapaparse(largest) };
  const { ours, papaparse } = await raced(contenders, { rounds });
  return lineOf(`${name}: ${largest.name} into records`, ours, 'papaparse', papaparse);
}

const bySize = (a: FileBytes, b: FileBytes): number => b.bytes.length - a.bytes.length;
