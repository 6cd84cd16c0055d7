// A brought archive as the files that it holds.
import { made, refused, type Outcome } from '../shared/outcome.ts';
import { unpack } from './archive.ts';
import { Refused } from './fault.ts';
import { ARCHIVE_LIMITS } from './limits.ts';
import type { FileBytes } from './opener.ts';

/** Its files, named `archive/path`. Never throws for anything that it may hold. */
export function unpackArchive({ name, bytes }: FileBytes): Outcome<FileBytes[]> {
  try {
    const parts = unpack(name, bytes, 'a ZIP archive', ARCHIVE_LIMITS);
    return made(Array.from(parts, (part) => ({ name: `${name}/${part.path}`, bytes: part.bytes })));
  } catch (cause) {
    if (cause instanceof Refused) return refused(cause.problem);
    throw cause;
  }
}
