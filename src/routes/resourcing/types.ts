// The types of a force's units: units are compared with units of their own type.
import type { Session } from '$lib/session/session.svelte.ts';
import { byName } from '$lib/shared/format.ts';

type Unit = Session['loaded']['units'][number];

export interface UnitsOfType {
  /** Null = the units extract does not say it. */
  readonly type: string | null;
  readonly title: string;
  readonly count: number;
}

const TITLES: Readonly<Record<string, string>> = {
  mosovo: 'MOSOVO units',
  visor: 'ViSOR units',
  mixed: 'mixed units',
  other: 'other units'
};

/** Each type that there is, that of the most units first. */
export function typesOf(units: readonly Unit[]): UnitsOfType[] {
  const counts = new Map<string | null, number>();
  for (const { unit_type } of units) counts.set(unit_type, (counts.get(unit_type) ?? 0) + 1);
  return [...counts]
    .map(([type, count]) => ({
      type,
      title: type === null ? 'units of no stated type' : (TITLES[type] ?? type),
      count
    }))
    .toSorted((a, b) => b.count - a.count || byName(a.title, b.title));
}
