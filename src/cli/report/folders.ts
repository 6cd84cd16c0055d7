// The two folders of a run: what is read, and the only one that is written to.
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { kindByName } from '../../lib/intake/kinds.ts';
import type { FileBytes } from '../../lib/pipeline/bring.ts';
import { WrongCall, type Call } from './call.ts';

/** What is read, and what is so often meant to be that it has to be told that it is not. */
const mayBeExtract = (name: string): boolean => kindByName(name) !== null || /\.(xls|xlsb)$/i.test(name);

export interface ReadFolder {
  readonly files: readonly FileBytes[];
  /** Names of files that are no extracts by their extension. */
  readonly passedOver: readonly string[];
}

const reason = (cause: unknown): string =>
  cause instanceof Error && 'code' in cause && cause.code === 'ENOENT'
    ? 'it does not exist'
    : cause instanceof Error
      ? cause.message
      : String(cause);

/** The files in the folder itself, by name; not the settings, the mapping or the scenario, nor what no extract is ever stored as. */
export async function readFolder({ extracts, settings, mapping, scenario, out }: Call): Promise<ReadFolder> {
  if (resolve(out) === resolve(extracts))
    throw new WrongCall('--out is the folder of the extracts. Write to another, so that the two never mix.');
  try {
    const entries = (await readdir(extracts, { withFileTypes: true })).filter((entry) => entry.isFile());
    const names = entries
      .map((entry) => entry.name)
      .filter((name) => !name.startsWith('.'))
      .filter((name) =>
        [settings, mapping, scenario].every(
          (path) => path === null || resolve(extracts, name) !== resolve(path)
        )
      )
      .sort();
    const wanted = names.filter((name) => mayBeExtract(name));
    return {
      files: await Promise.all(
        wanted.map(async (name) => ({ name, bytes: new Uint8Array(await readFile(join(extracts, name))) }))
      ),
      passedOver: names.filter((name) => !mayBeExtract(name))
    };
  } catch (cause) {
    throw new WrongCall(`The folder ${extracts} can’t be read: ${reason(cause)}.`);
  }
}

export async function readText(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (cause) {
    throw new WrongCall(`The file ${path} can’t be read: ${reason(cause)}.`);
  }
}

export type Write = (name: string, content: string | readonly Uint8Array[]) => Promise<void>;

/** Writes whole files, under names without a path. A link of that name is replaced, never followed. */
export async function openOut(folder: string): Promise<Write> {
  try {
    await mkdir(folder, { recursive: true });
  } catch (cause) {
    throw new WrongCall(`The folder ${folder} can’t be written to: ${reason(cause)}.`);
  }
  return async (name, content) => {
    const waiting = join(folder, `.${name}.part`);
    await rm(waiting, { force: true });
    await writeFile(waiting, content, { flag: 'wx' });
    await rename(waiting, join(folder, name));
  };
}
