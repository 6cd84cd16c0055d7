// Hands the reader a copy of their own file with what is wrong in it.
import type { Session, Watch } from '$lib/session/session.svelte.ts';
import type { Problem } from '$lib/shared/outcome.ts';
import { saveFile } from '$lib/shared/save-file.ts';

/** Why no copy could be made; null where one was handed over. Rejects once called off. */
export async function saveCopy(session: Session, file: string, watch: Watch): Promise<Problem | null> {
  const outcome = await session.copyWithVerdicts(file, watch);
  if (!outcome.ok) return outcome.problems[0] ?? null;
  const { name, mimeType, parts } = outcome.value;
  saveFile(new Blob([...parts], { type: mimeType }), name);
  return null;
}
