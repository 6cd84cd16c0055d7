// How tables were read by their reader's word, kept while the page is open and handed out as one file.
import type { ExtractId } from '../extracts/registry.ts';
import type { Inspection } from '../intake/inspection.ts';
import {
  isAbout,
  mappingFileText,
  mappingFor,
  readMappingFile,
  type MappedTable,
  type MappingFile
} from '../intake/mapping-file.ts';
import type { FileMapping } from '../intake/mapping.ts';
import type { TextTable } from '../intake/table.ts';
import { listed } from '../shared/format.ts';
import { isolated } from '../shared/isolated.ts';
import type { Outcome } from '../shared/outcome.ts';

/** Where a table's mapping comes from: a mapping file by its name, or what was answered before on this page. */
export type MappedBy = { readonly file: string } | 'earlier answers';

interface Known {
  readonly by: MappedBy;
  readonly file: MappingFile;
}

const MARK = '"mapping_version"';

/** Whether a JSON file is a mapping, readable or not, and no manifest or boundaries. */
export const isMappingFile = (name: string, bytes: Uint8Array): boolean =>
  /\.json$/i.test(name) && new TextDecoder().decode(bytes.subarray(0, 10_000)).includes(MARK);

const isOwnWord = ({ columns, values, dayOrder, headerRow, extract, sheet }: FileMapping): boolean =>
  (columns?.size ?? 0) > 0 ||
  (values?.size ?? 0) > 0 ||
  [dayOrder, headerRow, extract, sheet].some((said) => said !== undefined);

const headersOf = ({ headers }: Inspection): string[] =>
  headers.map(({ header }) => header).filter((header) => header !== '');

const isSame = (a: readonly string[], b: readonly string[]): boolean =>
  [...a].sort().join('\n') === [...b].sort().join('\n');

export class MappingMemory {
  /** The newest first. */
  #known: readonly Known[] = [];
  #answered = $state.raw<readonly MappedTable[]>([]);

  /** Takes a mapping file in, to be used for what is brought from now on; what was answered of the same tables yields. */
  take(name: string, bytes: Uint8Array): Outcome<MappingFile> {
    const outcome = readMappingFile(name, bytes);
    if (!outcome.ok) return outcome;
    const file = outcome.value;
    this.#known = [{ by: { file: name }, file }, ...this.#known];
    this.#answered = this.#answered.filter(
      ({ headers, mapping }) => !isAbout(file, headers, mapping.sheet ?? null)
    );
    return outcome;
  }

  /** Keeps how a table was settled; a table whose names say it all has nothing to keep. */
  remember({ inspection, mapping }: { inspection: Inspection | null; mapping: FileMapping }): void {
    if (!inspection?.extract || !isOwnWord(mapping)) return;
    const extract: ExtractId = inspection.extract.extract;
    const headers = headersOf(inspection);
    this.#answered = [
      ...this.#answered.filter((each) => !isSame(each.headers, headers)),
      { headers, mapping: { ...mapping, extract } }
    ];
  }

  /** How the table is read by what is known, and who said so. */
  for(table: TextTable): { readonly mapping: FileMapping; readonly by: MappedBy } | null {
    const answered: Known = { by: 'earlier answers', file: { producedFor: '', tables: this.#answered } };
    for (const { by, file } of [answered, ...this.#known]) {
      const found = mappingFor(table, file);
      if (found) return { mapping: found.mapping, by };
    }
    return null;
  }

  /** Everything that was answered on this page, as one mapping file; null where nothing was. */
  get text(): string | null {
    return this.#answered.length === 0 ? null : mappingFileText({ producedFor: '', tables: this.#answered });
  }

  clear(): void {
    this.#known = [];
    this.#answered = [];
  }
}

/** Which files are read by which mapping: `Your mapping crm.json says how cases.csv is read.` */
export function mappingsInWords(mappedBy: ReadonlyMap<string, MappedBy>): string {
  const files = new Map<string, string[]>();
  for (const [file, by] of mappedBy) {
    const who = by === 'earlier answers' ? 'What you answered before' : `The mapping ${isolated(by.file)}`;
    files.set(who, [...(files.get(who) ?? []), file]);
  }
  return [...files]
    .map(
      ([who, read]) =>
        `${who} says how ${listed(read.map(isolated))} ${read.length === 1 ? 'is' : 'are'} read.`
    )
    .join(' ');
}
