// The app's own files, kept by the browser for use with no network; and a newer version of them, offered and never forced.
import type { FromWorker, ToWorker } from '../shared/release.ts';
import { trustedAddress } from '../shared/trusted-address.ts';

export type OfflineState =
  | { readonly name: 'asking' }
  | { readonly name: 'keeping'; readonly bytes: number; readonly of: number }
  | { readonly name: 'ready' }
  /** The page works, and needs its host. */
  | { readonly name: 'absent'; readonly reason: string };

/** A newer version that waits: it can be taken, or waits for so many other pages to be closed. */
export interface Update {
  readonly isTaken: boolean;
  readonly otherPages: number;
}

const WORKER = 'service-worker.js';
const NOT_HERE = 'this browser, or a private window of it, keeps no sites';

const trusted = trustedAddress('evenkeel-service-worker', (address) => address.endsWith(`/${WORKER}`));

export class Offline {
  state = $state.raw<OfflineState>({ name: 'asking' });
  update = $state.raw<Update | null>(null);
  readonly #build: string;
  #waiting: ServiceWorker | null = null;

  /** `build`: of this page. A worker of another build does not serve it. */
  constructor(build: string) {
    this.#build = build;
  }

  /** Lets the browser keep the app in `folder`, an address that ends with `/`. */
  async keep(folder: string): Promise<void> {
    const { serviceWorker } = navigator as { serviceWorker?: ServiceWorkerContainer };
    if (!serviceWorker) {
      this.state = { name: 'absent', reason: NOT_HERE };
      return;
    }
    serviceWorker.addEventListener('message', (event) => this.#heard(event.data as FromWorker));
    serviceWorker.addEventListener('controllerchange', () => this.update?.isTaken && location.reload());
    try {
      const address = trusted(new URL(WORKER, folder).href);
      this.#follow(await serviceWorker.register(address, { scope: folder, updateViaCache: 'none' }));
    } catch (cause) {
      this.state = { name: 'absent', reason: (cause as Error).message };
    }
  }

  /** Opens this page anew in the newer version, unless other pages are open. */
  take(): void {
    if (this.update) this.update = { ...this.update, isTaken: true };
    this.#ask(this.#waiting, 'take-over');
  }

  #ask(worker: ServiceWorker | null, ask: ToWorker['ask']): void {
    worker?.postMessage({ ask, build: this.#build } satisfies ToWorker);
  }

  #follow(registration: ServiceWorkerRegistration): void {
    const look = () => {
      this.#ask(registration.active, 'serve');
      const isNewer = registration.waiting !== null && registration.active !== null;
      this.#waiting = isNewer ? registration.waiting : null;
      if (isNewer) this.update ??= { isTaken: false, otherPages: 0 };
    };
    const watch = () => registration.installing?.addEventListener('statechange', look);
    registration.addEventListener('updatefound', watch);
    watch();
    look();
  }

  #heard(told: FromWorker): void {
    if (told.tells === 'waiting-for') this.update = { isTaken: false, otherPages: told.pages };
    // What another build keeps is no news of this one.
    if (told.build !== this.#build || this.state.name === 'ready') return;
    if (told.tells === 'keeping') this.state = { name: 'keeping', bytes: told.bytes, of: told.of };
    if (told.tells === 'failed') this.state = { name: 'absent', reason: told.reason };
    if (told.tells === 'serving') this.state = { name: 'ready' };
  }
}
