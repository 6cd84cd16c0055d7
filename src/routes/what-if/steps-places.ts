// Forms of steps about cases and places.
import type { RiskLevel } from '$lib/scenario/scenario.ts';
import { plural } from '$lib/shared/format.ts';
import {
  areasOf,
  LEVEL_OPTIONS,
  levelOf,
  named,
  numberField,
  numberOf,
  oneOf,
  optional,
  RISK_OPTIONS,
  select,
  textOf,
  unitsOf,
  unitsOrAll,
  type Offer,
  type Option,
  type StepForm,
  type Values
} from './step.ts';

const RISK = select('risk', 'Risk level', RISK_OPTIONS);
const LEVEL = select('level', 'MAPPA level', LEVEL_OPTIONS);

export const GIVE_CASES: StepForm<'more_cases'> = {
  kind: 'more_cases',
  title: 'Give more cases',
  start: () => ({ count: '1', risk: 'high', level: '1' }),
  fields: (values, offer) => [
    select('officer', 'Officer', named(offer.roster.officers)),
    numberField(values, { name: 'count', label: 'How many cases' }, [1, 200]),
    RISK,
    LEVEL,
    select('area', 'Area', optional('not known', areasOf(offer)))
  ],
  from: (change) => ({
    officer: change.officer_id,
    count: String(change.count),
    risk: change.risk_level,
    level: change.mappa_level ?? '',
    area: change.area_id ?? ''
  }),
  made(values, offer) {
    const officer = oneOf(values, 'officer', named(offer.roster.officers));
    const count = numberOf(values, 'count', 1, 200);
    if (officer === '' || count === null) return null;
    return {
      change: 'more_cases',
      officer_id: officer,
      count,
      risk_level: oneOf(values, 'risk', RISK_OPTIONS) as RiskLevel,
      mappa_level: levelOf(values),
      area_id: textOf(values, 'area') || null
    };
  }
};

export const GROW: StepForm<'growth'> = {
  kind: 'growth',
  title: 'Growth',
  assumes:
    'The figures are those of today with as many cases as there would be then: more of each risk, place and lead alike.',
  start: ({ growthPercent }) => ({ percent: String(growthPercent), years: '1' }),
  fields: (values, offer) => [
    select('unit', 'Where', unitsOrAll(offer)),
    numberField(values, { name: 'percent', label: 'Growth', unit: 'per cent a year' }, [0, 20], false),
    numberField(values, { name: 'years', label: 'For how long', unit: 'years' }, [1, 5])
  ],
  from: (change) => ({
    unit: change.unit_id ?? '',
    percent: String(change.percent_per_year),
    years: String(change.years)
  }),
  made(values, offer) {
    const [percent, years] = [numberOf(values, 'percent', 0, 20, false), numberOf(values, 'years', 1, 5)];
    if (percent === null || years === null) return null;
    const unit = oneOf(values, 'unit', unitsOrAll(offer));
    return { change: 'growth', unit_id: unit || null, percent_per_year: percent, years };
  }
};

export const OPEN_PREMISES: StepForm<'opened_premises'> = {
  kind: 'opened_premises',
  title: 'Open premises',
  assumes: 'Residents come as cases of the area’s unit, without a lead until allocated.',
  start: () => ({ beds: '20', residents: '10', risk: 'high', level: '2' }),
  fields: (values, offer) => [
    select('area', 'Area', areasOf(offer)),
    numberField(values, { name: 'beds', label: 'Beds' }, [1, 200]),
    numberField(values, { name: 'residents', label: 'Residents who are cases' }, [0, 200]),
    RISK,
    LEVEL
  ],
  from: (change) => ({
    area: change.area_id,
    beds: String(change.beds),
    residents: String(change.residents),
    risk: change.risk_level,
    level: change.mappa_level ?? ''
  }),
  made(values, offer) {
    const [area, beds] = [oneOf(values, 'area', areasOf(offer)), numberOf(values, 'beds', 1, 200)];
    const residents = numberOf(values, 'residents', 0, 200);
    if (area === '' || beds === null || residents === null) return null;
    return {
      change: 'opened_premises',
      area_id: area,
      beds,
      residents,
      risk_level: oneOf(values, 'risk', RISK_OPTIONS) as RiskLevel,
      mappa_level: levelOf(values)
    };
  }
};

const premisesOf = ({ roster }: Offer): Option[] =>
  roster.premises.map(({ premises_id, area_name, beds }) => ({
    key: premises_id,
    title: `${premises_id}, ${area_name}, ${plural(beds, 'bed')}`
  }));

const RESIDENTS: readonly Option[] = [
  { key: 'stay', title: 'stay in the area' },
  { key: 'leave', title: 'leave the force' }
];

export const CLOSE_PREMISES: StepForm<'closed_premises'> = {
  kind: 'closed_premises',
  title: 'Close premises',
  start: () => ({ residents: 'stay' }),
  fields: (_, offer) => [
    select('premises', 'Approved premises', premisesOf(offer)),
    select('residents', 'Their residents', RESIDENTS)
  ],
  from: ({ premises_id, residents }) => ({ premises: premises_id, residents }),
  made(values, offer) {
    const premises = oneOf(values, 'premises', premisesOf(offer));
    const residents = oneOf(values, 'residents', RESIDENTS) as 'stay' | 'leave';
    return premises === '' ? null : { change: 'closed_premises', premises_id: premises, residents };
  }
};

const LEADS: readonly Option[] = [
  { key: 'to_be_allocated', title: 'go too, without a lead there until allocated' },
  { key: 'kept', title: 'stay with the officers who lead them' }
];

/** Units that don't serve the chosen area. */
const othersOf = (values: Values, offer: Offer): Option[] => {
  const area = oneOf(values, 'area', areasOf(offer));
  const serves = offer.roster.areas.find(({ area_id }) => area_id === area)?.unit_id;
  return unitsOf(offer).filter(({ key }) => key !== serves);
};

export const MOVE_AREA: StepForm<'moved_area'> = {
  kind: 'moved_area',
  title: 'Move an area',
  assumes:
    'Its population and approved premises go with it. Nobody moves: who leads a case now works where they worked.',
  start: () => ({ leads: 'to_be_allocated' }),
  fields: (values, offer) => [
    select('area', 'Area', areasOf(offer)),
    select('to', 'To', othersOf(values, offer)),
    select('leads', 'Its cases', LEADS)
  ],
  from: (change) => ({ area: change.area_id, to: change.to_unit_id, leads: change.leads }),
  made(values, offer) {
    const [area, to] = [oneOf(values, 'area', areasOf(offer)), oneOf(values, 'to', othersOf(values, offer))];
    const leads = oneOf(values, 'leads', LEADS) as 'kept' | 'to_be_allocated';
    return area === '' || to === '' ? null : { change: 'moved_area', area_id: area, to_unit_id: to, leads };
  }
};
