// Two figures at once: how much demand there is for the people who live there, and how few officers there are for them.
import { classesOf, classOf } from '../../charts/classes.ts';
import type { Tone } from '../../charts/colours.ts';
import type { MapArea, MapKey } from '../../charts/mapLayout.ts';
import { count, countInWords, decimal, listed, roundHalfUp } from '../../shared/format.ts';
import type { PlacesMap } from './map.ts';
import type { Area, Places } from './scope.ts';

export interface PlacesPair extends PlacesMap {
  readonly headline: string;
}

const DEMAND = ['little', 'some', 'much'] as const;
const OFFICERS = ['many', 'some', 'few'] as const;

interface Known {
  readonly area: Area;
  readonly demand: number;
  readonly people: number;
}

const known = ({ areas }: Places): Known[] =>
  areas.flatMap((area) => {
    const [demand, people] = [area.row.cases_per_1000_population, area.unit?.population_per_fte ?? null];
    return demand === null || people === null ? [] : [{ area, demand, people }];
  });

const code = (demand: number, people: number): string => `${demand + 1}${'ABC'[people]}`;

function headlineOf(worst: readonly Area[]): string {
  if (worst.length === 0) return 'No area has both much demand and few officers for its people';
  const names = listed(worst.slice(0, 4).map(({ fullName }) => fullName));
  const more = worst.length > 4 ? `, and ${count(worst.length - 4)} more` : '';
  const verb = worst.length === 1 ? 'area has' : 'areas have';
  return `${countInWords(worst.length)} ${verb} both much demand and few officers for the people: ${names}${more}`;
}

/** Null where there is nothing to compare: of either figure there are not three classes. */
export function pairOf(places: Places): PlacesPair | null {
  const all = known(places);
  const demands = classesOf(
    all.map(({ demand }) => demand),
    3
  );
  const peoples = classesOf(
    all.map(({ people }) => people),
    3
  );
  if (demands.length < 3 || peoples.length < 3) return null;
  const steps = new Map(
    all.map(({ area, demand, people }) => [
      area,
      { demand, people, first: classOf(demand, demands), second: classOf(people, peoples) }
    ])
  );
  const areas = places.areas.map((area): MapArea => {
    const own = steps.get(area);
    if (!own)
      return { key: area.key, name: area.name, text: '', tone: null, words: `${area.name}: not known.` };
    const { demand, people, first, second } = own;
    return {
      key: area.key,
      name: area.name,
      text: code(first, second),
      tone: `pair-${first + 1}${second + 1}` as Tone,
      words:
        `${area.name}, ${area.unitName}: ${DEMAND[first]} demand (${decimal(demand, 2)} cases per 1,000 people), ` +
        `${OFFICERS[second]} officers (${count(roundHalfUp(people, 0))} people per deployable officer of the unit).`
    };
  });
  const worst = places.areas.filter((area) => {
    const own = steps.get(area);
    return own?.first === 2 && own.second === 2;
  });
  const keys = DEMAND.flatMap((demand, first) =>
    OFFICERS.map((officers, second): MapKey => ({
      key: code(first, second),
      label: `${code(first, second)} ${demand} demand, ${officers} officers`,
      sign: `pair-${first + 1}${second + 1}` as Tone
    }))
  );
  const isUnknown = areas.some(({ tone }) => tone === null);
  return {
    headline: headlineOf(worst),
    areas,
    keys: [...keys, ...(isUnknown ? [{ key: 'unknown', label: 'not known', sign: 'unknown' as const }] : [])]
  };
}
