// The session, handed from the layout to whatever is inside it.
import { createContext } from 'svelte';
import type { IdleLock } from './idle-lock.svelte.ts';
import type { Offline } from './offline.svelte.ts';
import type { Session } from './session.svelte.ts';

export const [useSession, provideSession] = createContext<Session>();

export const [useIdleLock, provideIdleLock] = createContext<IdleLock>();

export const [useOffline, provideOffline] = createContext<Offline>();
