// The promises of the app, tried live in the reader's own browser, each with what came of it.
import { listed, plural } from '../../shared/format.ts';
import { startBlobWorker } from '../../shared/blob-worker.ts';
import type { OfflineState } from '../offline.svelte.ts';
import { check, untried, type Check } from './check.ts';
import { arrivedRelease, missingHeaders, otherFiles, type ArrivedRelease } from './files.ts';
import { keptInBrowser } from './kept.ts';
import probeUrl from './probe.worker.ts?worker&url';
import { ofTried, triedInWorker } from './tried-in.ts';
import { tried } from './tries.ts';

export type { Check };

export interface Surroundings {
  /** The address of the app's folder; ends with `/`. */
  readonly folder: string;
  readonly build: string;
  readonly offline: OfflineState;
  readonly lockFaults: () => Promise<readonly string[]>;
}

export interface Checked {
  readonly checks: readonly Check[];
  /** SHA-256 of the release's manifest; null where there is none. */
  readonly manifest: string | null;
}

const startProbe = (): Promise<Worker> => startBlobWorker(new URL(probeUrl, location.href).href);

/** HTML made of text is where scripts get in. */
function isHtmlStopped(): boolean {
  try {
    document.createElement('template').insertAdjacentHTML('beforeend', '<b>text</b>');
    return false;
  } catch {
    return true;
  }
}

async function ofFiles(
  { folder, build }: Surroundings,
  { release }: ArrivedRelease,
  onProgress: (done: number, of: number) => void
): Promise<Check[]> {
  const [others, missing] = await Promise.all([
    otherFiles(folder, release, onProgress),
    missingHeaders(folder, release)
  ]);
  return [
    check('files', 'Every file is the one that the release names', others.length === 0, [
      `All ${plural(release.files.length, 'file')} have the hash that the release names.`,
      `${plural(others.length, 'file')} of ${release.files.length} ${others.length === 1 ? 'is another' : 'are others'}: ${listed(others.slice(0, 5))}${others.length > 5 ? ' and more' : ''}.`
    ]),
    check('version', 'The page and the release are of one build', release.build === build, [
      `Both are build ${build}.`,
      `The page is of build ${build}, the release of build ${release.build}. Take the newer version, or load this page again.`
    ]),
    check(
      'headers',
      'The server sends the security headers',
      missing?.length === 0,
      [
        'It sends all that the release names with the first page.',
        missing === null
          ? 'The server can’t be reached now. The service worker adds them.'
          : `It sends the first page without ${listed(missing)}. The page’s own policy holds, and the service worker adds them once the app is kept; ask whoever looks after the server for the rest.`
      ],
      'look'
    )
  ];
}

async function ofEngine({ lockFaults }: Surroundings): Promise<Check> {
  const [id, title] = ['engine', 'The database is locked'];
  try {
    const unlocked = await lockFaults();
    return check(id, title, unlocked.length === 0, [
      'It refused to read or write elsewhere, to load an extension and to be unlocked.',
      `It did what it should have refused: ${listed(unlocked)}.`
    ]);
  } catch (cause) {
    return untried(id, title, cause);
  }
}

const ofRelease = async (
  here: Surroundings,
  onProgress: (done: number, of: number) => void
): Promise<{ checks: Check[]; manifest: string | null }> => {
  try {
    const arrived = await arrivedRelease(here.folder);
    return { checks: await ofFiles(here, arrived, onProgress), manifest: arrived.sha256 };
  } catch (cause) {
    const said = `The release could not be compared: ${(cause as Error).message}.`;
    return {
      checks: [
        { id: 'files', title: 'Every file is the one that the release names', outcome: 'fails', said }
      ],
      manifest: null
    };
  }
};

/** Tries everything; `onProgress` hears of the files, which take longest. */
export async function checked(
  here: Surroundings,
  onProgress: (done: number, of: number) => void
): Promise<Checked> {
  const [inPage, inWorker, engine, kept, release] = await Promise.all([
    ofTried('page', tried('page')),
    ofTried('worker', triedInWorker(startProbe)),
    ofEngine(here),
    keptInBrowser(),
    ofRelease(here, onProgress)
  ]);
  const { offline } = here;
  const checks = [
    ...inPage,
    ...inWorker,
    check('html', 'Text never becomes part of the page as HTML', isHtmlStopped(), [
      'HTML made of text was refused.',
      'HTML made of text was let in.'
    ]),
    engine,
    check('kept', 'Nothing is kept in the browser', kept.length === 0, [
      'Its stores hold nothing but the app’s own files.',
      `Something is in ${listed(kept)} of this address, from this app or from another of the same server.`
    ]),
    check('frame', 'No other page holds this one in a frame', self === top, [
      'It stands alone in its window.',
      'It is shown inside another page.'
    ]),
    check(
      'offline',
      'The app works with no network',
      offline.name === 'ready',
      [
        'All of it is kept by the browser, in the version of this page.',
        offline.name === 'absent'
          ? `It is not kept: ${offline.reason}. It works while its server can be reached.`
          : 'It is not yet kept. Run the checks again in a moment.'
      ],
      'look'
    ),
    ...release.checks
  ];
  return { checks, manifest: release.manifest };
}
