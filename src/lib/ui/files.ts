// Files out of a drop: also those in the folders that were dropped.

const entriesOf = (reader: FileSystemDirectoryReader): Promise<FileSystemEntry[]> =>
  new Promise((resolve, reject) => reader.readEntries(resolve, reject));

const fileOf = (entry: FileSystemFileEntry): Promise<File> =>
  new Promise((resolve, reject) => entry.file(resolve, reject));

/** Every entry of a folder: a reader gives them a hundred at a time. */
async function allEntries(reader: FileSystemDirectoryReader): Promise<FileSystemEntry[]> {
  const entries: FileSystemEntry[] = [];
  for (let more = await entriesOf(reader); more.length > 0; more = await entriesOf(reader))
    entries.push(...more);
  return entries;
}

async function filesUnder(entry: FileSystemEntry, most: number): Promise<File[]> {
  if (entry.isFile) return [await fileOf(entry as FileSystemFileEntry)];
  const files: File[] = [];
  for (const inner of await allEntries((entry as FileSystemDirectoryEntry).createReader())) {
    if (files.length >= most) break;
    files.push(...(await filesUnder(inner, most)));
  }
  return files;
}

/** The files that were dropped, and those inside dropped folders; stops after `most`. */
export async function droppedFiles(transfer: DataTransfer, most = 1000): Promise<File[]> {
  const entries = [...transfer.items].flatMap((dropped) => dropped.webkitGetAsEntry() ?? []);
  if (entries.length === 0) return [...transfer.files];
  const found = await Promise.all(entries.map((entry) => filesUnder(entry, most)));
  return found.flat();
}
