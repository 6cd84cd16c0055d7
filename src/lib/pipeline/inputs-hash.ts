// One hash for all that is loaded, short enough for a footer.
import type { Receipt } from '../extracts/records.ts';
import { sha256 } from '../shared/sha256.ts';

/** SHA-256, hex, of the extracts' own hashes in the order of the registry. */
export const inputsHash = (receipts: readonly Pick<Receipt, 'sha256'>[]): Promise<string> =>
  sha256(new TextEncoder().encode(receipts.map((receipt) => receipt.sha256).join()));
