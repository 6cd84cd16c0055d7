// An invented unit as the solver is asked about it: officers, areas and cases with hours of their own, from a seed.
import { Random } from '../../src/cli/generate/random.ts';
import type { AbsorptionInput, CaseClass } from '../../src/lib/shared/absorption.ts';

/** How full the unit is: in a `full` one nobody has room for more than a few cases. */
export type Fullness = 'usual' | 'tight' | 'full';

/** Hours that a month has at 110 % for an officer with none, some or much absence. */
const CEILINGS = {
  usual: [179_080, 179_080, 170_940, 162_800, 146_520, 122_100],
  tight: [146_520, 138_380, 130_240, 122_100, 113_960, 105_820]
} as const;

/** In a full unit, room that an officer has left at most: two or three cases. */
const ROOM_LEFT = 4000;

const VISITS = { very_high: 12, high: 4, medium: 2, low: 1 } as const;

type Level = keyof typeof VISITS;

/** Thousandths of an hour a month: visits of two with the journey, assessment, records and meetings. */
const loadOf = (level: Level, journey: number, meetings: number): number =>
  Math.round(1000 * ((VISITS[level] / 12) * 2 * (1.5 + 2 * journey) + 0.5 + 0.5 + (meetings / 12) * 2));

export function inventedUnit(officers: number, cases: number, fullness: Fullness): AbsorptionInput[] {
  const random = new Random(`unit of ${officers}`);
  const areas = Array.from({ length: Math.max(3, Math.round(officers / 8)) }, (_, i) => ({
    area_id: `AR-${String(i + 1).padStart(2, '0')}`,
    journey: random.between(0.1, 0.6)
  }));
  const shares = Array.from({ length: officers }, () => random.between(0.7, 1.3));
  const all = shares.reduce((sum, share) => sum + share, 0);
  return shares.map((share, i): AbsorptionInput => {
    const classes = new Map<string, CaseClass>();
    const own = [i % areas.length, (i + 1) % areas.length].map((place) => areas[place]!);
    const riskShare = random.between(0.1, 0.23);
    let [held, high, load] = [0, 0, 0];
    for (; held < Math.round((cases * share) / all); held += 1) {
      const area = own[random.whole(0, own.length - 1)]!;
      const is_high_risk = random.chance(riskShare);
      const level: Level = is_high_risk
        ? random.chance(0.2)
          ? 'very_high'
          : 'high'
        : random.chance(0.4)
          ? 'medium'
          : 'low';
      const one = loadOf(level, area.journey, [1, 1, 1, 4, 8][random.whole(0, 4)]!);
      const key = `${area.area_id} ${one} ${is_high_risk}`;
      const { area_id } = area;
      classes.set(key, { load: one, is_high_risk, area_id, cases: 1 + (classes.get(key)?.cases ?? 0) });
      load += one;
      high += Number(is_high_risk);
    }
    const eligible = random.chance(0.9);
    const ceiling =
      fullness === 'full'
        ? load + random.whole(0, ROOM_LEFT)
        : CEILINGS[fullness][random.whole(0, CEILINGS[fullness].length - 1)]!;
    return {
      unit_id: 'U',
      officer_id: `O-${String(i + 1).padStart(3, '0')}`,
      absorb_by: 'hours',
      cases: held,
      high_risk_cases: high,
      load,
      ceiling,
      is_receiver: eligible,
      why_not: eligible ? null : 'absent',
      is_working: true,
      classes: [...classes.values()]
    };
  });
}
