// What a release says of itself (release.json), and what its pages and its service worker say to each other.

export interface ReleaseFile {
  readonly path: string;
  readonly bytes: number;
  /** Hex. */
  readonly sha256: string;
}

export interface Release {
  readonly release_version: 1;
  readonly build: string;
  readonly headers: Readonly<Record<string, string>>;
  /** The app; every other file of the folder is for whoever hosts it. */
  readonly files: readonly ReleaseFile[];
}

export const RELEASE_FILE = 'release.json';

/** At the end of an address: the service worker leaves the answer to the server, as it is. */
export const FROM_THE_SERVER = '?from-the-server';

/** From a page of one build to a worker: be its worker too, or take the place of the one before. */
export interface ToWorker {
  readonly ask: 'serve' | 'take-over';
  readonly build: string;
}

/** From a worker of one build to the pages. */
export type FromWorker = { readonly build: string } & (
  | { readonly tells: 'keeping'; readonly bytes: number; readonly of: number }
  | { readonly tells: 'failed'; readonly reason: string }
  | { readonly tells: 'serving' }
  /** The other pages that are open, and that taking over would pull away the version of. */
  | { readonly tells: 'waiting-for'; readonly pages: number }
);
