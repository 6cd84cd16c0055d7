// The scrutiny log while the page is open. Memory only: it lasts as a file of the reader's, or in a saved workspace.
import { compare, mergeLogs, type Compared } from '../scrutiny/compare.ts';
import type { Entry, NewEntry } from '../scrutiny/entry.ts';
import { readLog, rootInHex, writeLog, type Log } from '../scrutiny/log.ts';
import { makeKey, signed, type SigningKey } from '../scrutiny/signature.ts';
import { nowInUtc } from './clock.ts';

/** What a file turned out to be beside the log on this page; or why it can't be read. */
export type Looked =
  | { readonly ok: true; readonly log: Log; readonly compared: Compared }
  | { readonly ok: false; readonly because: string };

export class ScrutinyLog {
  entries = $state.raw<Log>([]);
  /** Whether everything in it is in a file that was saved or opened. */
  isSaved = $state.raw(true);
  #key: SigningKey | null = null;

  /** Adds an entry at the end; signed with the key of this page where that is asked for. */
  async write(entry: NewEntry, isSigned = false): Promise<void> {
    const whole = await this.#dated(entry, isSigned);
    this.entries = [...this.entries, whole];
    this.isSaved = false;
  }

  async #dated(entry: NewEntry, isSigned: boolean): Promise<Entry> {
    const whole: Entry = { ...entry, id: crypto.randomUUID(), at: nowInUtc() };
    if (!isSigned) return whole;
    this.#key ??= await makeKey();
    return signed(whole, this.#key);
  }

  root(): Promise<string> {
    return rootInHex(this.entries);
  }

  /** The log as the text of a file. */
  text(): Promise<string> {
    return writeLog(this.entries);
  }

  /** Reads a file and sets it beside the log, which stays as it is. */
  async look(text: string): Promise<Looked> {
    const read = await readLog(text);
    return read.ok ? { ...read, compared: await compare(this.entries, read.log) } : read;
  }

  /** Takes over what the other log has beyond this one; the reasons why it can't be, or how many entries came. */
  async merge(other: Log, role: string): Promise<{ added: number } | { because: readonly string[] }> {
    const before = this.entries;
    const merged = await mergeLogs(before, other, (merge) =>
      this.#dated({ kind: 'merge', role, unit_id: null, ...merge }, false)
    );
    if (!merged.ok) return { because: merged.because };
    this.entries = merged.log;
    if (merged.log !== before) this.isSaved = merged.log === other;
    return { added: merged.added };
  }

  /** In place of what was there: the log of a saved workspace. */
  async open(text: string): Promise<string | null> {
    const read = await readLog(text);
    if (!read.ok) return read.because;
    this.entries = read.log;
    this.isSaved = true;
    return null;
  }

  empty(): void {
    this.entries = [];
    this.isSaved = true;
    this.#key = null;
  }
}
