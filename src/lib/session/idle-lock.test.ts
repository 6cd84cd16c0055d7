// A page that nobody uses is locked, not before it has said so, and never while somebody is there.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { IdleLock } from './idle-lock.svelte.ts';

let isHolding = true;
let locks = 0;
let lock: IdleLock;

const MINUTE = 60_000;

beforeEach(() => {
  vi.useFakeTimers();
  isHolding = true;
  locks = 0;
  lock = new IdleLock({ isHolding: () => isHolding, lock: () => locks++ });
  lock.look();
});

afterEach(() => vi.useRealTimers());

const pass = (minutes: number) => vi.advanceTimersByTime(minutes * MINUTE);

describe('the idle lock', () => {
  it('warns after nine minutes and locks after ten', () => {
    pass(8.9);
    expect([lock.isWarning, locks]).toEqual([false, 0]);
    pass(0.2);
    expect([lock.isWarning, locks]).toEqual([true, 0]);
    pass(0.95);
    expect([lock.isWarning, locks]).toEqual([false, 1]);
  });

  it('begins anew with every use', () => {
    for (let minute = 0; minute < 30; minute += 5) {
      pass(5);
      lock.used();
    }
    expect([lock.isWarning, locks]).toEqual([false, 0]);
    pass(9.1);
    expect(lock.isWarning).toBe(true);
  });

  it('once it warns, takes nothing but a word for somebody who is there', () => {
    pass(9.1);
    lock.used();
    pass(1);
    expect(locks).toBe(1);
    pass(9.1);
    lock.stay();
    expect(lock.isWarning).toBe(false);
    pass(8);
    expect(locks).toBe(1);
  });

  it('does nothing where nothing is held', () => {
    isHolding = false;
    pass(45);
    expect([lock.isWarning, locks]).toEqual([false, 0]);
  });

  it('takes one to thirty minutes, and warns of one at half', () => {
    lock.minutes = 0;
    expect([lock.minutes, lock.warningSeconds]).toEqual([1, 30]);
    pass(0.6);
    expect(lock.isWarning).toBe(true);
    pass(0.5);
    expect(locks).toBe(1);
    lock.minutes = 90;
    expect([lock.minutes, lock.warningSeconds]).toEqual([30, 60]);
    pass(29.5);
    expect(lock.isWarning).toBe(true);
  });

  it('locks as soon as a page is seen again that slept through it', () => {
    pass(3);
    vi.spyOn(performance, 'now').mockReturnValue(performance.now() + 60 * MINUTE);
    lock.look();
    expect(locks).toBe(1);
    vi.restoreAllMocks();
  });
});
