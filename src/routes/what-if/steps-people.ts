// Forms of steps about people and posts.
import type { RiskLevel, Role } from '$lib/scenario/scenario.ts';
import { firstOfMonth, isDay } from '$lib/shared/dates.ts';
import { RISK_WORDS } from '$lib/metrics/risk-words.ts';
import {
  named,
  numberField,
  numberOf,
  oneOf,
  ownUnits,
  ROLE_OPTIONS,
  select,
  textOf,
  unitsOf,
  unitsOrAll,
  type Offer,
  type Option,
  type StepForm,
  type Values
} from './step.ts';

const officersOf = ({ roster }: Offer): Option[] => named(roster.officers);

export const HIRE: StepForm<'hired'> = {
  kind: 'hired',
  title: 'Hire people',
  assumes:
    'They are in post from the first day of the month of these figures. Until they are vetted and trained they take no cases and give no hours for them; where the scenario has growth, it looks as many years ahead.',
  start: ({ fullTimeHours }) => ({
    count: '1',
    role: 'mosovo_officer',
    hours: String(fullTimeHours),
    months: '0',
    fills: true
  }),
  fields: (values, offer) => [
    select('unit', 'Unit', ownUnits(offer)),
    select('role', 'Role', ROLE_OPTIONS),
    numberField(values, { name: 'count', label: 'How many people' }, [1, 200]),
    numberField(values, { name: 'hours', label: 'Contracted hours', unit: 'hours a week' }, [1, 48], false),
    numberField(values, { name: 'months', label: 'Until vetted and trained', unit: 'months' }, [0, 60]),
    { name: 'fills', label: 'In vacant posts first', kind: 'checkbox' }
  ],
  from: (change) => ({
    unit: change.unit_id,
    role: change.role,
    count: String(change.count),
    hours: String(change.contracted_hours),
    months: String(change.months_until_ready),
    fills: change.fills_posts
  }),
  made(values, offer) {
    const [unit, count] = [oneOf(values, 'unit', ownUnits(offer)), numberOf(values, 'count', 1, 200)];
    const [hours, months] = [numberOf(values, 'hours', 1, 48, false), numberOf(values, 'months', 0, 60)];
    if (unit === '' || count === null || hours === null || months === null) return null;
    return {
      change: 'hired',
      unit_id: unit,
      role: oneOf(values, 'role', ROLE_OPTIONS) as Role,
      count,
      contracted_hours: hours,
      months_until_ready: months,
      fills_posts: values['fills'] === true
    };
  }
};

const WHICH: readonly Option[] = [
  { key: 'filled', title: 'people in post, with their posts' },
  { key: 'vacant', title: 'vacant posts' }
];

const LEADS: readonly Option[] = [
  { key: 'to_be_allocated', title: 'stay where they are, without a lead until allocated' },
  { key: 'kept', title: 'stay with the officers who lead them' }
];

/** Another unit than that: the first, unless one was chosen. */
const others = (values: Values, offer: Offer): Option[] => {
  const from = oneOf(values, 'from', ownUnits(offer));
  return unitsOf(offer).filter(({ key }) => key !== from);
};

export const MOVE_POSTS: StepForm<'moved_posts'> = {
  kind: 'moved_posts',
  title: 'Move posts',
  assumes: 'Nobody is named: of the people in post, those with the fewest cases move.',
  start: () => ({ count: '1', role: 'mosovo_officer', which: 'filled', leads: 'to_be_allocated' }),
  fields: (values, offer) => [
    select('from', 'From', ownUnits(offer)),
    select('to', 'To', others(values, offer)),
    select('role', 'Role', ROLE_OPTIONS),
    numberField(values, { name: 'count', label: 'How many posts' }, [1, 200]),
    select('which', 'Which', WHICH),
    ...(oneOf(values, 'which', WHICH) === 'filled'
      ? [select('leads', 'The cases that they lead', LEADS)]
      : [])
  ],
  from: (change) => ({
    from: change.from_unit_id,
    to: change.to_unit_id,
    role: change.role,
    count: String(change.count),
    which: change.which,
    leads: change.leads
  }),
  made(values, offer) {
    const [from, to] = [oneOf(values, 'from', ownUnits(offer)), oneOf(values, 'to', others(values, offer))];
    const count = numberOf(values, 'count', 1, 200);
    if (from === '' || to === '' || count === null) return null;
    return {
      change: 'moved_posts',
      from_unit_id: from,
      to_unit_id: to,
      role: oneOf(values, 'role', ROLE_OPTIONS) as Role,
      count,
      which: oneOf(values, 'which', WHICH) as 'vacant' | 'filled',
      leads: oneOf(values, 'leads', LEADS) as 'kept' | 'to_be_allocated'
    };
  }
};

export const EXPECT_ABSENCE: StepForm<'expected_absence'> = {
  kind: 'expected_absence',
  title: 'Absence rate',
  assumes:
    'Everybody loses this part of their hours in the month of these figures, in place of who is recorded as away then.',
  start: () => ({ percent: '10' }),
  fields: (values, offer) => [
    select('unit', 'Where', unitsOrAll(offer)),
    numberField(values, { name: 'percent', label: 'Hours lost', unit: 'per cent' }, [0, 50], false)
  ],
  from: (change) => ({ unit: change.unit_id ?? '', percent: String(change.percent) }),
  made(values, offer) {
    const percent = numberOf(values, 'percent', 0, 50, false);
    if (percent === null) return null;
    return { change: 'expected_absence', unit_id: oneOf(values, 'unit', unitsOrAll(offer)) || null, percent };
  }
};

const isBackwards = (values: Values): boolean =>
  textOf(values, 'ends') !== '' && textOf(values, 'ends') < textOf(values, 'starts');

export const MARK_ABSENT: StepForm<'absent_officer'> = {
  kind: 'absent_officer',
  title: 'Mark somebody away',
  start: ({ asOf }) => ({ starts: firstOfMonth(asOf), ends: '' }),
  fields: (values, offer) => [
    select('officer', 'Officer', officersOf(offer)),
    { name: 'starts', label: 'First day away', kind: 'date' },
    {
      name: 'ends',
      label: 'Last day away, if known',
      kind: 'date',
      ...(isBackwards(values) ? { error: 'The last day is before the first.' } : {})
    }
  ],
  from: (change) => ({ officer: change.officer_id, starts: change.starts_on, ends: change.ends_on ?? '' }),
  made(values, offer) {
    const [officer, starts] = [oneOf(values, 'officer', officersOf(offer)), textOf(values, 'starts')];
    if (officer === '' || !isDay(starts) || isBackwards(values)) return null;
    return {
      change: 'absent_officer',
      officer_id: officer,
      starts_on: starts,
      ends_on: textOf(values, 'ends') || null
    };
  }
};

const NO_LEAD = '';

const holdersOf = ({ roster }: Offer): Option[] =>
  [...new Set(roster.cases.map(({ officer_id }) => officer_id ?? NO_LEAD))].map((key) => ({
    key,
    title: key === NO_LEAD ? 'nobody: no lead' : key
  }));

const receiversOf = (values: Values, offer: Offer): Option[] =>
  officersOf(offer).filter(({ key }) => key !== oneOf(values, 'holder', holdersOf(offer)));

const casesOf = (values: Values, offer: Offer): Option[] =>
  offer.roster.cases
    .filter(({ officer_id }) => (officer_id ?? NO_LEAD) === oneOf(values, 'holder', holdersOf(offer)))
    .map(({ case_id, risk_level }) => ({
      key: case_id,
      title: `${case_id}, ${RISK_WORDS[risk_level as RiskLevel]}`
    }));

const pickedOf = (values: Values, offer: Offer): string[] => {
  const picked = (values['cases'] ?? []) as readonly string[];
  return casesOf(values, offer).flatMap(({ key }) => (picked.includes(key) ? [key] : []));
};

export const MOVE_CASES: StepForm<'moved_cases'> = {
  kind: 'moved_cases',
  title: 'Move cases',
  start: () => ({ cases: [] }),
  fields: (values, offer) => [
    select('holder', 'Cases of', holdersOf(offer)),
    select('to', 'To', receiversOf(values, offer)),
    { name: 'cases', label: 'Which cases', kind: 'list', options: casesOf(values, offer) }
  ],
  from: ({ case_ids, to_officer_id }, { roster }) => ({
    holder: roster.cases.find(({ case_id }) => case_id === case_ids[0])?.officer_id ?? NO_LEAD,
    to: to_officer_id,
    cases: case_ids
  }),
  made(values, offer) {
    const [to, picked] = [oneOf(values, 'to', receiversOf(values, offer)), pickedOf(values, offer)];
    return to === '' || picked.length === 0
      ? null
      : { change: 'moved_cases', case_ids: picked, to_officer_id: to };
  }
};
