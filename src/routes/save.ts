// Hands the reader a text as a file.
import { saveFile } from '$lib/shared/save-file.ts';

export const saveText = (name: string, text: string, type: string): void =>
  saveFile(new Blob([text], { type: `${type};charset=utf-8` }), name);
