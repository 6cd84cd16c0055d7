// Areas, approved premises and police stations of a small force, some of which nothing else names.
import { Random } from '../../src/cli/generate/random.ts';
import { addDays } from '../../src/lib/shared/dates.ts';
import type { Names } from './nasty-forces.ts';

/** So many, each from its number, 1 the first. */
export const many = <Value>(count: number, one: (index: number) => Value): Value[] =>
  Array.from({ length: count }, (_, index) => one(index + 1));

function stationTable(random: Random, { asOf, id }: Names) {
  return many(random.whole(0, 5), (index) => ({
    station_id: id(`S${index}`),
    area_id: id(random.pick(['A1', 'A1', 'A2', 'A3', 'A8'])),
    prescribed: random.chance(0.7),
    published_on: random.pick([null, addDays(asOf, -200), asOf, addDays(asOf, 1)]),
    reviewed_on: random.pick([null, ...[-900, -366, -365, -40, 0, 3].map((days) => addDays(asOf, days))])
  }));
}

export function placeTables(names: Names) {
  const { random, asOf, id, units } = names;
  const journeys = new Random(id('journeys'));
  const areas = many(random.whole(0, 3), (index) => ({
    area_id: id(`A${index}`),
    area_name: `Area ${index}`,
    unit_id: random.chance(0.1) ? id('U7') : random.pick(units),
    area_km2: random.pick([0.5, 12.25, 148.2, 2600]),
    population: random.pick([0, 812, 61_200, 240_001]),
    travel_hours: journeys.pick([null, null, 0.45, 1.25])
  }));
  const approved_premises = many(random.whole(0, 3), (index) => {
    const opened = random.chance(0.5) ? addDays(asOf, -random.pick([900, 200, 30, 0, -5])) : null;
    const closed = random.chance(0.4) ? addDays(asOf, random.pick([-100, -1, 0, 20])) : null;
    return {
      premises_id: id(`P${index}`),
      area_id: id(random.pick(['A1', 'A2', 'A8'])),
      beds: random.whole(0, 20),
      opened_on: opened,
      closed_on: closed !== null && opened !== null && closed < opened ? opened : closed
    };
  });
  return { areas, approved_premises, stations: stationTable(new Random(id('stations')), names) };
}
