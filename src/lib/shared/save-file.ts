// Hands the reader's browser a file to save. The address that lends it is taken back soon, or at once when asked.

const lent = new Set<string>();

function takeBack(address: string): void {
  if (lent.delete(address)) URL.revokeObjectURL(address);
}

export function saveFile(blob: Blob, name: string): void {
  const address = URL.createObjectURL(blob);
  lent.add(address);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => takeBack(address), 10_000);
}

/** Takes back every address that lends a file. */
export function takeBackAddresses(): void {
  for (const address of [...lent]) takeBack(address);
}
