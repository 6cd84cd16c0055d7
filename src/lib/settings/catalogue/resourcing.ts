// Settings of where a force puts its people: what a fair share is taken of, and the load that a unit is staffed for.
import type { Setting } from '../setting.ts';

/** id, title. */
const DRIVERS = [
  ['fair_share_weight_area', 'Weight of the size of the area in a mix'],
  ['fair_share_weight_population', 'Weight of the population in a mix'],
  ['fair_share_weight_premises', 'Weight of approved premises in a mix'],
  ['fair_share_weight_offenders', 'Weight of offenders in a mix']
] as const;

export const RESOURCING: readonly Setting[] = [
  {
    id: 'fair_share_by',
    group: 'Resourcing',
    title: 'What a fair share of people is taken of',
    description:
      'The hours that a unit’s cases and areas need, or a mix of what the guidance names: area, population, approved ' +
      'premises and offenders, by the weights below.',
    source: 'force',
    kind: 'choice',
    options: ['hours', 'mix'],
    byDefault: 'hours'
  },
  ...DRIVERS.map(([id, title]): Setting => ({
    id,
    group: 'Resourcing',
    title,
    description:
      'The guidance names it and gives no weight. 0 leaves it out; only used where a fair share is taken of a mix.',
    source: 'force',
    kind: 'number',
    unit: 'parts',
    least: 0,
    most: 100,
    byDefault: 1
  })),
  {
    id: 'staffing_load_percent',
    group: 'Resourcing',
    title: 'Load that a unit is staffed for',
    description:
      'Hours needed, as a percentage of the hours that people are there, at which a unit has the people that it needs. ' +
      'Less than 100 leaves room for what nobody foresees.',
    source: 'force',
    kind: 'number',
    unit: 'per cent',
    least: 50,
    most: 150,
    byDefault: 100
  }
];
