// A generated file as plain JavaScript holds it: an array of texts for each column, equal texts held once.
import type { FileBytes } from '../../src/lib/pipeline/bring.ts';

export type Columns<Name extends string> = Readonly<Record<Name, readonly string[]>>;

/** The named columns of a file without quotation marks. */
export function columnsOf<Name extends string>(
  files: readonly FileBytes[],
  file: string,
  names: readonly Name[]
): Columns<Name> {
  const found = files.find(({ name }) => name === file);
  if (!found) throw new Error(`The set has no ${file}`);
  const text = Buffer.from(found.bytes.buffer, found.bytes.byteOffset, found.bytes.length).toString('latin1');
  const header = text.slice(0, text.indexOf('\n')).split(',');
  const places = names.map((name) => header.indexOf(name));
  const columns = names.map(() => [] as string[]);
  const known = new Map<string, string>();
  for (let from = text.indexOf('\n') + 1; from < text.length;) {
    const end = text.indexOf('\n', from);
    const cells = text.slice(from, end).split(',');
    places.forEach((place, index) => {
      const cell = cells[place]!;
      let kept = known.get(cell);
      if (kept === undefined) known.set(cell, (kept = cell));
      columns[index]!.push(kept);
    });
    from = end + 1;
  }
  return Object.fromEntries(names.map((name, index) => [name, columns[index]!])) as Record<Name, string[]>;
}

/** Columns as an array of rows. */
export const rowsOf = <Name extends string>(columns: Columns<Name>): Record<Name, string>[] => {
  const names = Object.keys(columns) as Name[];
  const first = columns[names[0]!];
  return first.map(
    (_, row) => Object.fromEntries(names.map((name) => [name, columns[name][row]!])) as Record<Name, string>
  );
};
