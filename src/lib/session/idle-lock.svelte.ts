// Locks a page that nobody uses: first a warning, then everything is taken out. Time is measured, never asked.

export const LEAST_MINUTES = 1;
export const MOST_MINUTES = 30;
const MINUTE = 60_000;

interface Watched {
  /** Whether there is anything to take out. */
  readonly isHolding: () => boolean;
  /** Takes it out. */
  readonly lock: () => void;
}

export class IdleLock {
  isWarning = $state(false);
  #minutes = $state(10);
  #usedAt = performance.now();
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #watched: Watched;

  constructor(watched: Watched) {
    this.#watched = watched;
  }

  /** After how many minutes without use it locks. */
  get minutes(): number {
    return this.#minutes;
  }

  set minutes(minutes: number) {
    this.#minutes = Math.min(MOST_MINUTES, Math.max(LEAST_MINUTES, Math.round(minutes)));
    this.stay();
  }

  /** How long before that its reader is warned: a minute, or half of the time where that is less than two. */
  get warningSeconds(): number {
    return Math.min(60, (this.#minutes * 60) / 2);
  }

  /** Somebody is there. Once they are warned they have to say so. */
  used(): void {
    if (!this.isWarning) this.#usedAt = performance.now();
  }

  /** They said so. */
  stay(): void {
    this.isWarning = false;
    this.#usedAt = performance.now();
    this.look();
  }

  /** Looks how long nobody was there, and when to look again. Due at the start, and when the page is seen again. */
  look(): void {
    clearTimeout(this.#timer);
    const idle = performance.now() - this.#usedAt;
    const lockAt = this.#minutes * MINUTE;
    const warnAt = lockAt - this.warningSeconds * 1000;
    if (idle < warnAt) return this.#lookIn(warnAt - idle);
    this.isWarning = idle < lockAt && this.#watched.isHolding();
    if (idle < lockAt) return this.#lookIn(lockAt - idle);
    if (this.#watched.isHolding()) this.#watched.lock();
    this.stay();
  }

  #lookIn(milliseconds: number): void {
    this.#timer = setTimeout(() => this.look(), milliseconds);
  }
}
