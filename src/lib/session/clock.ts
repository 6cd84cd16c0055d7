// The only clock of the app: when an entry of the scrutiny log is written. No figure may read it.

/** Now, in UTC, by the clock of this machine. */
export const nowInUtc = (): string => new Date().toISOString();
