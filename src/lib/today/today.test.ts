// Given rows of the metrics, expect the lines of the list, worst first, and what is snoozed among them.
import { describe, expect, it } from 'vitest';
import { exceptionsIn, metricOf, RULES, todayRows, type FigureRow, type Snoozed } from './today.ts';

const LOOKING = {
  asOf: '2026-09-30',
  settings: {
    high_risk_levels: ['very_high', 'high'],
    high_risk_limit_percent: 20,
    unassessed_denominator: 'all'
  }
};

const officer = (officer_id: string | null, row: FigureRow = {}, unit_id = 'N'): FigureRow => ({
  level: 'officer',
  force_id: 'F',
  unit_id,
  officer_id,
  ...row
});

const unit = (unit_id: string, row: FigureRow): FigureRow => ({
  level: 'unit',
  force_id: 'F',
  unit_id,
  officer_id: null,
  ...row
});

const found = (rows: Readonly<Record<string, readonly FigureRow[]>>, snoozed: readonly Snoozed[] = []) =>
  exceptionsIn(new Map(Object.entries(rows)), LOOKING, snoozed);

const said = (rows: Readonly<Record<string, readonly FigureRow[]>>) =>
  found(rows).map(
    ({ officer_id, unit_id, finding, since }) => `${officer_id ?? unit_id}: ${finding} | ${since}`
  );

const leaderless = (case_id: string, risk_level: string, since: string | null, lead = 'N-01'): FigureRow => ({
  unit_id: 'N',
  case_id,
  lead_officer_id: lead,
  risk_level,
  reason: 'left',
  since
});

const breach = (row: FigureRow = {}): FigureRow => ({
  state: 'breach',
  share: 0.22,
  high_risk_cases: 11,
  cases: 50,
  must_shed: 2,
  ...row
});

describe('cases without an effective lead', () => {
  it('are counted by lead and reason, the high-risk ones alone, since the first of them', () => {
    const rows = [
      leaderless('C1', 'high', '2026-09-03'),
      leaderless('C2', 'very_high', '2026-08-01'),
      leaderless('C3', 'low', '2026-01-01'),
      leaderless('C4', 'high', null, 'N-02')
    ];
    expect(said({ 'no-effective-lead': rows })).toEqual([
      'N-01: 2 high-risk cases, 1 very high: lead has left | 2026-08-01',
      'N-02: 1 high-risk case: lead has left | null'
    ]);
  });
});

describe('the high-risk share', () => {
  const trend = (who: FigureRow, states: readonly string[]): FigureRow[] =>
    states.map((state, month) => ({ ...who, as_of: `2026-0${month + 1}-30`, state }));

  it('above the model is told of officers, since the unbroken row of breaches began', () => {
    const rows = [officer('N-01', breach()), officer('N-02', { state: 'ok' }), officer(null, breach())];
    const past = trend(officer('N-01'), ['breach', 'ok', 'breach', 'breach']);
    expect(said({ 'high-risk-share': [...rows, unit('N', breach())], 'risk-trend': past })).toEqual([
      'N-01: 11 of 50, 22.0 % high risk; model 20 %, to pass on at least 2 | 2026-03-30'
    ]);
  });

  it('may be older than the history that begins with it', () => {
    const past = trend(officer('N-01'), ['breach', 'breach']);
    const [line] = found({ 'high-risk-share': [officer('N-01', breach())], 'risk-trend': past });
    expect(line).toMatchObject({ since: '2026-01-30', orBefore: true });
    const [other] = found({ 'high-risk-share': [officer('N-01', breach())], 'risk-trend': past.slice(1) });
    expect(other).toMatchObject({ since: null });
  });

  it('is told of units where no officers are shown', () => {
    expect(said({ 'high-risk-share': [unit('N', breach()), unit('S', { state: 'ok' })] })).toEqual([
      'N: 11 of 50, 22.0 % high risk; model 20 %, to pass on at least 2 | null'
    ]);
  });
});

it('load that lasts is told once, by the longer of weeks and months, with no review since', () => {
  const load = (grain: string, snapshot_on: string, breaches_in_a_row: number): FigureRow =>
    officer('N-03', {
      grain,
      snapshot_on,
      breaches_in_a_row,
      load_percent: 124.04,
      is_persistent: breaches_in_a_row >= 4,
      state: 'breach'
    });
  const months = [1, 2, 3, 4, 5].map((month) => load('month', `2026-0${month + 4}-28`, month));
  const weeks = [1, 2, 3].map((week) => load('week', `2026-09-1${week}`, week));
  const review = officer('N-03', { breach: 'load', state: 'breach' });
  expect(said({ 'load-percent': [...months, ...weeks], 'workload-review': [review] })).toEqual([
    'N-03: 124.0 % of the hours, above the limit at 5 snapshots in a row; no workload review since | 2026-05-28'
  ]);
  expect(said({ 'load-percent': weeks })).toEqual([]);
});

it('vetting counts where cases depend on it, and for units as a share', () => {
  const vetting = (officer_id: string, cases: number, due_on: string | null) =>
    officer(officer_id, { state: 'breach', cases, high_risk_cases: 1, due_on });
  expect(
    said({ vetting: [vetting('N-04', 12, '2026-04-03'), vetting('N-05', 0, null), vetting('N-06', 1, null)] })
  ).toEqual([
    'N-04: vetting lapsed; leads 12 cases, 1 high risk | 2026-04-03',
    'N-06: no vetting that counts; leads 1 case, 1 high risk | null'
  ]);
  const share = { in_scope: 9, overdue_or_missing: 2, cases_at_stake: 60, high_risk_at_stake: 7 };
  expect(said({ 'vetting-share': [unit('N', share), unit('S', { ...share, cases_at_stake: 0 })] })).toEqual([
    'N: 2 of 9 officers not vetted; 60 cases, 7 high risk depend on it | null'
  ]);
});

it('cover that does not hold, counselling and scrutiny say whom, how much and since when', () => {
  const cover = {
    unit_id: 'N',
    cover_id: 'CV-1',
    absent_officer_id: 'N-07',
    covering_officer_id: 'N-08',
    is_of_oneself: false,
    cases: 40,
    starts_on: '2026-09-01',
    broken: true
  };
  expect(said({ 'cover-arrangements': [cover, { ...cover, cover_id: 'CV-2', broken: false }] })).toEqual([
    'N-07: is covered by N-08, who is away or has left; 40 cases | 2026-09-01'
  ]);
  const session = {
    state: 'breach',
    last_attended_on: '2026-01-03',
    last_offered_on: null,
    due_on: '2026-07-04'
  };
  expect(said({ counselling: [officer('N-09', { ...session, days_overdue: 88 })] })).toEqual([
    'N-09: last session 3 January 2026; 88 days overdue, none offered | 2026-07-04'
  ]);
  const review = { scope: 'cover', state: 'breach', unscheduled: 0, overdue: 1, overdue_actions: 2 };
  const days = { overdue_since: '2026-09-01', action_overdue_since: '2026-08-12' };
  expect(said({ scrutiny: [unit('N', { ...review, ...days })] })).toEqual([
    'N: cover: 1 review overdue and 2 agreed actions overdue | 2026-08-12'
  ]);
});

describe('the list', () => {
  const rows = {
    scrutiny: [
      unit('N', {
        scope: 'welfare',
        state: 'breach',
        unscheduled: 1,
        overdue: 0,
        overdue_actions: 0,
        overdue_since: null,
        action_overdue_since: null
      })
    ],
    'high-risk-share': [officer('N-02', breach()), officer('S-01', breach(), 'S')],
    'no-effective-lead': [leaderless('C1', 'high', '2026-09-03')]
  };

  it('is worst first, whatever the order of the figures', () => {
    expect(found(rows).map(({ rule }) => rule)).toEqual([
      'no-effective-lead',
      'high-risk-share',
      'high-risk-share',
      'scrutiny'
    ]);
  });

  it('keeps what is snoozed, with its reason, in its place', () => {
    const snooze = {
      rule: 'high-risk-share',
      unit_id: 'S',
      until: '2026-10-31',
      reason: 'Agreed',
      role: 'Manager'
    };
    const lines = found(rows, [snooze]);
    expect(lines.map(({ snoozed }) => snoozed?.reason ?? null)).toEqual([null, null, 'Agreed', null]);
    expect(found(rows, [{ ...snooze, unit_id: null }]).filter((one) => one.snoozed !== null)).toHaveLength(2);
    expect(todayRows(lines)[3]).toEqual([
      3,
      'high-risk-share',
      'Above the model’s high-risk share',
      'S',
      'S-01',
      expect.stringContaining('11 of 50'),
      null,
      null,
      'high-risk-share',
      '2026-10-31',
      'Agreed'
    ]);
  });

  it('looks at the first figure of a rule that its reader is shown', () => {
    const vetting = RULES.find(({ id }) => id === 'vetting')!;
    expect(metricOf(vetting, () => true)).toBe('vetting');
    expect(metricOf(vetting, (id) => id === 'vetting-share')).toBe('vetting-share');
    expect(metricOf(vetting, () => false)).toBeUndefined();
  });
});
