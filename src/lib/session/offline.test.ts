// What a page says of its copy for offline use, whatever its browser and its workers do.
import { afterEach, expect, test, vi } from 'vitest';
import type { FromWorker, ToWorker } from '../shared/release.ts';
import { Offline } from './offline.svelte.ts';

const FOLDER = 'https://force.example/apps/evenkeel/';
const OWN = 'aaaaaaaaaaaa';
const NEWER = 'bbbbbbbbbbbb';

afterEach(() => vi.unstubAllGlobals());

class FakeWorker extends EventTarget {
  readonly asked: ToWorker[] = [];
  postMessage(asked: ToWorker): void {
    this.asked.push(asked);
  }
}

class FakeRegistration extends EventTarget {
  installing: FakeWorker | null = null;
  waiting: FakeWorker | null = null;
  active: FakeWorker | null = null;
}

/** A browser whose registration of a worker ends so; a page of the build OWN in it. */
async function pageWith(registered: () => Promise<FakeRegistration>) {
  const serviceWorker = Object.assign(new EventTarget(), { register: vi.fn(registered) });
  vi.stubGlobal('navigator', { serviceWorker });
  const reload = vi.fn();
  vi.stubGlobal('location', { reload });
  const offline = new Offline(OWN);
  await offline.keep(FOLDER);
  const hear = (told: FromWorker) => serviceWorker.dispatchEvent(new MessageEvent('message', { data: told }));
  return { offline, hear, reload, serviceWorker };
}

test('a browser that keeps no sites, or refuses the worker, is no trouble', async () => {
  vi.stubGlobal('navigator', {});
  const offline = new Offline(OWN);
  await offline.keep(FOLDER);
  expect(offline.state).toMatchObject({ name: 'absent' });
  const refused = await pageWith(() => Promise.reject(new Error('404')));
  expect(refused.offline.state).toEqual({ name: 'absent', reason: '404' });
});

test('the worker is asked for in the app’s own folder, past the browser’s cache', async () => {
  const { serviceWorker } = await pageWith(() => Promise.resolve(new FakeRegistration()));
  expect(serviceWorker.register).toHaveBeenCalledWith(`${FOLDER}service-worker.js`, {
    scope: FOLDER,
    updateViaCache: 'none'
  });
});

test('it is told how far it is kept, why not, and when it is; of another build nothing', async () => {
  const { offline, hear } = await pageWith(() => Promise.resolve(new FakeRegistration()));
  hear({ build: NEWER, tells: 'failed', reason: 'no room' });
  expect(offline.state.name).toBe('asking');
  hear({ build: OWN, tells: 'keeping', bytes: 1, of: 4 });
  expect(offline.state).toEqual({ name: 'keeping', bytes: 1, of: 4 });
  hear({ build: OWN, tells: 'failed', reason: 'no room' });
  expect(offline.state).toEqual({ name: 'absent', reason: 'no room' });
  hear({ build: OWN, tells: 'serving' });
  expect(offline.state).toEqual({ name: 'ready' });
});

test('the first worker is asked to serve once it is active, and nothing is offered', async () => {
  const registration = new FakeRegistration();
  const first = (registration.installing = new FakeWorker());
  const { offline } = await pageWith(() => Promise.resolve(registration));
  Object.assign(registration, { installing: null, waiting: first });
  first.dispatchEvent(new Event('statechange'));
  expect(offline.update).toBeNull();
  Object.assign(registration, { waiting: null, active: first });
  first.dispatchEvent(new Event('statechange'));
  expect(first.asked).toEqual([{ ask: 'serve', build: OWN }]);
});

test('a newer one that waits is offered; it is taken when no other page is open, and only then the page opens anew', async () => {
  const registration = new FakeRegistration();
  const [older, newer] = [new FakeWorker(), new FakeWorker()];
  Object.assign(registration, { active: older, waiting: newer });
  const { offline, hear, reload, serviceWorker } = await pageWith(() => Promise.resolve(registration));
  expect(offline.update).toEqual({ isTaken: false, otherPages: 0 });
  serviceWorker.dispatchEvent(new Event('controllerchange'));
  expect(reload).not.toHaveBeenCalled();

  offline.take();
  expect(newer.asked).toEqual([{ ask: 'take-over', build: OWN }]);
  hear({ build: NEWER, tells: 'waiting-for', pages: 2 });
  expect(offline.update).toEqual({ isTaken: false, otherPages: 2 });
  serviceWorker.dispatchEvent(new Event('controllerchange'));
  expect(reload).not.toHaveBeenCalled();

  offline.take();
  serviceWorker.dispatchEvent(new Event('controllerchange'));
  expect(reload).toHaveBeenCalledOnce();
});
