// The text of a file that the reader chose.

/** More than any reader of text takes: of a larger file, no more than this comes into the memory, and that is refused. */
const MOST_BYTES = 64_000_000;

export const textOf = (file: File): Promise<string> => file.slice(0, MOST_BYTES).text();
