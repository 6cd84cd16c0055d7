// Files opened and read in workers that start from a blob: they can send nothing anywhere, and can be ended.
import wasmUrl from 'parquet-wasm/esm/parquet_wasm_bg.wasm?url';
import type { Problem } from '../shared/outcome.ts';
import { refused, type Outcome } from '../shared/outcome.ts';
import type { ReadWatch } from './amount.ts';
import columnarUrl from './columnar.worker.ts?worker&url';
import { unreadable, type NamedAs } from './fault.ts';
import { KIND_WORDS } from './kinds.ts';
import type { Opener, Source } from './opener.ts';
import type { TextTable } from './table.ts';
import textUrl from './text.worker.ts?worker&url';
import workbookUrl from './workbook.worker.ts?worker&url';
import { WorkerLine } from './worker-line.ts';
import type { ColumnarQuestion, TextQuestion } from './worker-messages.ts';

/** Files of text come one after the other: what opens and reads them is kept half a minute, and holds nothing of them. */
const text = new WorkerLine<TextQuestion>(textUrl, 30_000);
const workbook = new WorkerLine<Source>(workbookUrl, 0);
const columnar = new WorkerLine<ColumnarQuestion>(columnarUrl, 0);

let wasm: Promise<WebAssembly.Module> | undefined;

async function compiled(): Promise<WebAssembly.Module> {
  const response = await fetch(wasmUrl);
  if (!response.ok) throw new Error(`The Parquet reader could not be had: ${response.status}`);
  return WebAssembly.compile(await response.arrayBuffer());
}

/** Compiled once, when first wanted; tried again where that failed. */
async function parquetWasm(): Promise<WebAssembly.Module> {
  wasm ??= compiled();
  try {
    return await wasm;
  } catch (cause) {
    wasm = undefined;
    throw cause;
  }
}

/** A worker that ended by itself had not the memory, as a rule; the file is refused and the page lives on. */
const faltered = (file: string, namedAs: string): Problem =>
  unreadable(file, namedAs as NamedAs, 'the worker that reads it stopped, or could not be started').problem;

/** The answer; a refusal where the worker faltered. Rejects only with the reason of `signal`. */
async function orRefused<Value>(
  answer: Promise<Outcome<Value>>,
  file: string,
  namedAs: string,
  signal: AbortSignal | undefined
): Promise<Outcome<Value>> {
  try {
    return await answer;
  } catch {
    signal?.throwIfAborted();
    return refused(faltered(file, namedAs));
  }
}

async function open(file: Source, watch?: ReadWatch): Promise<Outcome<readonly TextTable[]>> {
  if (file.format === 'delimited') return text.ask({ kind: 'open', file }, [file.bytes], watch);
  if (file.format === 'xlsx' || file.format === 'ods') return workbook.ask(file, [file.bytes], watch);
  return columnar.ask({ file, wasm: await parquetWasm() }, [file.bytes], watch);
}

const only = (signal: AbortSignal | undefined): ReadWatch => (signal ? { signal } : {});

export const browserOpener: Opener = {
  unpack: (file, signal) =>
    orRefused(
      text.ask({ kind: 'unpack', file }, [file.bytes], only(signal)),
      file.name,
      KIND_WORDS.zip,
      signal
    ),
  open: (file, watch) => orRefused(open(file, watch), file.name, KIND_WORDS[file.format], watch?.signal),
  boundaries: (file, signal) =>
    orRefused(
      text.ask({ kind: 'boundaries', file }, [file.bytes], only(signal)),
      file.name,
      'boundaries',
      signal
    ),
  read: (table, mapping, watch) =>
    orRefused(
      text.ask({ kind: 'read', table, mapping }, [table.bytes], watch),
      table.name,
      KIND_WORDS[table.origin.format],
      watch?.signal
    )
};
