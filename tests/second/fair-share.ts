// M13: each unit's share of the force's people who can be deployed ÷ its share of the force's work.
import { peopleByUnit } from './deployable.ts';
import type { Given } from './given.ts';
import { grouped, type Row } from './levels.ts';
import { numberOn, textOn } from './settings.ts';
import { workByUnit, type UnitWork } from './unit-work.ts';

const DRIVERS = ['area', 'population', 'premises', 'offenders'] as const;

type Sizes = Readonly<Record<(typeof DRIVERS)[number] | 'hours' | 'fte', number>>;

function sizesOf(given: Given, { unitId, cases, hours }: UnitWork, fte: number): Sizes {
  const { areas = [], approved_premises = [] } = given.extracts;
  const own = areas.filter(({ unit_id }) => unit_id === unitId);
  const standing = approved_premises.filter(
    ({ area_id, opened_on, closed_on }) =>
      own.some((area) => area.area_id === area_id) &&
      (opened_on === null || opened_on <= given.asOf) &&
      (closed_on === null || closed_on >= given.asOf)
  );
  return {
    area: own.reduce((sum, { area_km2 }) => sum + area_km2, 0),
    population: own.reduce((sum, { population }) => sum + population, 0),
    premises: standing.length,
    offenders: cases,
    hours: hours ?? 0,
    fte
  };
}

/** The part of one in all; null where there is nothing. */
const part = (one: number, all: number): number | null => (all > 0 ? one / all : null);

const sum = (all: readonly Sizes[], key: keyof Sizes): number =>
  all.reduce((total, one) => total + one[key], 0);

function demandShare(given: Given, own: Sizes, all: readonly Sizes[]): number | null {
  if (textOn(given, 'fair_share_by', given.asOf) === 'hours') return part(own.hours, sum(all, 'hours'));
  const weighed = DRIVERS.filter((driver) => sum(all, driver) > 0).map((driver) => ({
    weight: numberOn(given, `fair_share_weight_${driver}`, given.asOf),
    share: own[driver] / sum(all, driver)
  }));
  return part(
    weighed.reduce((total, { weight, share }) => total + weight * share, 0),
    weighed.reduce((total, { weight }) => total + weight, 0)
  );
}

export function fairShare(given: Given): Row[] {
  const { areas, approved_premises, absences, vetting, training } = given.extracts;
  const fte = new Map(
    peopleByUnit(given).map(({ unit_id, deployable_fte }) => [unit_id, Number(deployable_fte)])
  );
  const units = workByUnit(given)
    .filter(({ unitId, hasAny }) => hasAny || areas?.some(({ unit_id }) => unit_id === unitId))
    .map((unit) => ({ ...unit, sizes: sizesOf(given, unit, fte.get(unit.unitId) ?? 0) }));
  const isMix = textOn(given, 'fair_share_by', given.asOf) === 'mix';
  const lacksPremises =
    isMix && numberOn(given, 'fair_share_weight_premises', given.asOf) > 0 && !approved_premises;
  const hasFte = Boolean(absences && vetting && training);
  const isKnown = hasFte && areas !== undefined && !lacksPremises;

  const columns = (sizes: Sizes) => ({
    deployable_fte: hasFte ? sizes.fte : null,
    hours_needed: areas ? sizes.hours : null,
    area_km2: areas ? sizes.area : null,
    population: areas ? sizes.population : null,
    premises: areas && approved_premises ? sizes.premises : null,
    cases: sizes.offenders
  });
  return [...grouped(units, ({ forceId }) => forceId)].flatMap(([force_id, own]) => {
    const all = own.map(({ sizes }) => sizes);
    const rows = own.map(({ unitId, sizes }): Row => {
      const people = isKnown ? part(sizes.fte, sum(all, 'fte')) : null;
      const demand = isKnown ? demandShare(given, sizes, all) : null;
      const fair = demand === null ? null : sum(all, 'fte') * demand;
      const ratio = people === null || demand === null || demand === 0 ? null : people / demand;
      return {
        level: 'unit',
        force_id,
        unit_id: unitId,
        officer_id: null,
        ...columns(sizes),
        fte_share: people,
        demand_share: demand,
        fair_share: ratio,
        fair_fte: fair,
        difference_fte: fair === null ? null : sizes.fte - fair,
        state: !isKnown ? 'no_data' : ratio === null ? 'not_applicable' : 'ok'
      };
    });
    const keys = [...DRIVERS, 'hours', 'fte'] as const;
    const whole = Object.fromEntries(keys.map((key) => [key, sum(all, key)])) as unknown as Sizes;
    const isComparable = rows.some(({ fair_share }) => fair_share !== null);
    const force: Row = {
      level: 'force',
      force_id,
      unit_id: null,
      officer_id: null,
      ...columns(whole),
      fte_share: null,
      demand_share: null,
      fair_share: null,
      fair_fte: null,
      difference_fte: null,
      state: !isKnown ? 'no_data' : isComparable ? 'ok' : 'not_applicable'
    };
    return [force, ...rows];
  });
}
