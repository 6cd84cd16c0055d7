// The reader's own file with two columns before its own: what became of each row, and why.
// Before, not behind: a row with too few or too many values keeps exactly those, and is found wrong again when the copy
// is brought back.
import type { Cut } from '../extracts/records.ts';
import type { Verdict, VerdictPage } from '../extracts/verdict.ts';
import { CarefulRecord } from './careful.ts';
import { ADDED_HEADERS, isAdded } from './columns.ts';
import { sentenceOfFault } from './row-problems.ts';
import { cutAs } from './scan.ts';

const NEITHER = ['', ''];
const PASSED = ['Passed', ''];
const BLANK = ['Blank', ''];
/** Stands for the values of a row in which nobody can tell which belong to columns that were left out. */
const HELD_BACK = '(not in this copy)';

/** How many of the reader's own columns were left out. */
export const leftOutCount = ({ names, isLeftOut }: Cut): number =>
  names.filter((name, field) => isLeftOut[field] && !isAdded(name)).length;

const resultOf = ({ isRejected, sentences }: Verdict): string[] => [
  isRejected ? 'Rejected' : 'Passed with a notice',
  sentences.join('; ')
];

/** `sep=;` above a table says its delimiter only where it stands first in its line. */
const isSeparatorLine = (cells: readonly string[]): boolean => /^sep=$/i.test(cells[0] ?? '');

class Copy {
  readonly #bytes: Uint8Array;
  readonly #cut: Cut;
  readonly #record = new CarefulRecord();
  readonly #decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  readonly #holdsBack: boolean;
  #at = 0;
  /** Records so far, as they are numbered in the database. */
  records = 0;

  constructor(bytes: Uint8Array, cut: Cut) {
    this.#bytes = bytes;
    this.#cut = cut;
    this.#holdsBack = leftOutCount(cut) > 0;
  }

  /** Whether there was another row before `end`, which is then the current one. */
  read(end = this.#bytes.length): boolean {
    if (this.#at >= end) return false;
    this.#record.read(this.#bytes, this.#at, this.#cut.delimiter.charCodeAt(0));
    this.#at = Math.min(this.#record.next, this.#bytes.length);
    return true;
  }

  #cells(): string[] {
    const content = this.#record.content.written();
    return this.#record.ends.map((end, field) =>
      this.#decoder.decode(content.subarray(this.#record.startOf(field), end))
    );
  }

  #kept(cells = this.#cells()): string[] {
    return cells.filter((_, field) => !this.#cut.isLeftOut[field]);
  }

  /** Rows above the header as they stand, and the header with the two columns. */
  top(): string[][] {
    const rows: string[][] = [];
    while (this.read(this.#cut.next)) rows.push(this.#cells());
    const header = rows.pop() ?? [];
    return [
      ...rows.map((cells, index) => (index === 0 && isSeparatorLine(cells) ? cells : [...NEITHER, ...cells])),
      [...ADDED_HEADERS, ...this.#kept(header)]
    ];
  }

  /** The current row. */
  row(verdicts: VerdictPage['verdicts']): string[] {
    const { names, isLeftOut } = this.#cut;
    const cut = cutAs(this.#record, names.length, isLeftOut);
    if (cut === 'blank') return [...BLANK, ...this.#kept()];
    if (cut === 'whole') {
      const verdict = verdicts.get(this.records++);
      return [...(verdict ? resultOf(verdict) : PASSED), ...this.#kept()];
    }
    const isHeldBack = this.#holdsBack && cut.kind === 'ragged';
    return ['Rejected', sentenceOfFault(cut, names), ...(isHeldBack ? [HELD_BACK] : this.#kept())];
  }
}

/** Rows of the copy of a table of text in order, a batch for each page of verdicts and one more: as many rows as the table has. */
export async function* annotatedRows(
  bytes: Uint8Array,
  cut: Cut,
  pages: AsyncIterable<VerdictPage>
): AsyncGenerator<readonly (readonly string[])[]> {
  const copy = new Copy(bytes, cut);
  let batch = copy.top();
  for await (const { to, verdicts } of pages) {
    while (copy.records < to && copy.read()) batch.push(copy.row(verdicts));
    yield batch;
    batch = [];
  }
  while (copy.read()) batch.push(copy.row(new Map()));
  yield batch;
}
