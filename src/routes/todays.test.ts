// What needs a reader now, where some of what it is told from can't be worked out.
import { expect, test } from 'vitest';
import { RULES } from '$lib/today/today.ts';
import type { Day } from '$lib/shared/dates.ts';
import type { Session } from '$lib/session/session.svelte.ts';
import { DEFAULT_SETTINGS, settingsInForce } from '$lib/settings/settings.ts';
import { todayOf } from './todays.ts';

const AS_OF = '2026-09-30' as Day;

/** Everything is loaded, nothing needs anybody, and the figures named `failing` can't be worked out. */
const sessionOf = (failing: readonly string[]) =>
  ({
    asOf: AS_OF,
    settingsInForce: settingsInForce(DEFAULT_SETTINGS, AS_OF),
    rowsInView: (rows: unknown) => rows,
    loaded: { log: { entries: [] } },
    unitId: null,
    missingFor: () => undefined,
    questions: {
      ask: async ({ id }: { readonly id: string }) => {
        if (failing.includes(id)) throw new Error('No such column');
        return [];
      }
    }
  }) as unknown as Session;

test('a figure that fails takes the rules that look at it along, and no other', async () => {
  expect((await todayOf(sessionOf([]))).missing).toEqual([]);
  for (const rule of RULES)
    for (const metric of [...rule.looksAt, ...(rule.beside ?? [])]) {
      const { now, missing } = await todayOf(sessionOf([metric]));
      expect(now).toEqual([]);
      const looking = RULES.filter(({ looksAt, beside = [] }) => [...looksAt, ...beside].includes(metric));
      expect(missing).toEqual(looking.map(({ title }) => `${title.toLowerCase()} (could not be worked out)`));
    }
});
