// The states that the picture of the pressure of cover must survive. All invented.
import { exampleContext, examplePeople, varied, type ExamplePerson } from '../example-people.ts';
import type { Example, ViewContext } from '../view.ts';
import type { CoverPressureRow } from './metric.ts';

const stateOf = (load: number): 'breach' | 'watch' | 'ok' =>
  load > 110 ? 'breach' : load >= 90 ? 'watch' : 'ok';

/** Every sixth is away themselves, every fifth covers for somebody who covers for them. */
function rowOf(person: ExamplePerson, index: number): CoverPressureRow {
  const own_cases = 30 + varied(index, 20);
  const covered_cases = 6 + varied(index + 30, 36);
  const [ownHigh, coveredHigh] = [4 + varied(index + 2, 5), varied(index + 8, 9)];
  const [own, covered] = [own_cases * 3, covered_cases * (index % 2 === 0 ? 3 : 1.5)];
  const broken = index % 6 === 5;
  const available = broken ? 0 : 120 + varied(index + 4, 40);
  const not_assessed = index % 4 === 1 ? 3 : 0;
  const [least, most] = [own + covered - 2 * not_assessed, own + covered + 6 * not_assessed];
  const load = (100 * (own + covered)) / Math.max(1, available);
  const cases = own_cases + covered_cases;
  const high_risk_cases = ownHigh + coveredHigh;
  const share = high_risk_cases / cases;
  const load_state = broken ? 'absent' : stateOf(load);
  const share_state = share > 0.2 ? 'breach' : 'ok';
  return {
    ...person,
    officers_covered: 1 + (index % 3),
    own_cases,
    covered_cases,
    own_hours_needed: own,
    covered_hours_needed: covered,
    hours_least: least,
    hours_most: most,
    covered_to_own: covered / own,
    cases,
    high_risk_cases,
    not_assessed,
    own_share: ownHigh / own_cases,
    share,
    share_least: share,
    share_most: (high_risk_cases + not_assessed) / cases,
    share_state,
    available_hours: available,
    own_load_percent: broken ? null : (100 * own) / available,
    load_percent: broken ? null : load,
    load_percent_least: broken ? null : (100 * least) / available,
    load_percent_most: broken ? null : (100 * most) / available,
    load_state,
    reciprocal: index % 5 === 0,
    chain_length: 1 + (index % 3 === 2 ? 1 : 0),
    broken,
    state: broken ? 'absent' : share_state === 'breach' || load_state === 'breach' ? 'breach' : load_state
  };
}

const rowsOf = (size: number) => examplePeople(size).map(rowOf);

const withoutHours = (row: CoverPressureRow): CoverPressureRow => ({
  ...row,
  own_hours_needed: null,
  covered_hours_needed: null,
  covered_to_own: null,
  own_load_percent: null,
  hours_least: null,
  hours_most: null,
  load_percent: null,
  load_percent_least: null,
  load_percent_most: null,
  load_state: 'no_data',
  state: row.broken ? 'absent' : row.share_state === 'breach' ? 'breach' : 'no_data'
});

const settings = {
  ...exampleContext().settings,
  high_risk_limit_percent: 20,
  load_watch_percent: 90,
  load_breach_percent: 110
};
const loaded = new Set(['officers', 'cases', 'units', 'areas', 'absences', 'cover']);
const contextOf = (over: Partial<ViewContext> = {}): ViewContext =>
  exampleContext({ loaded, settings, ...over });

const helper: CoverPressureRow = {
  ...rowOf(examplePeople(1)[0]!, 0),
  officer_id: 'S-01',
  own_cases: 0,
  own_hours_needed: 0,
  covered_to_own: null,
  own_share: null,
  own_load_percent: 0,
  covered_cases: 0,
  covered_hours_needed: 0,
  hours_least: 0,
  hours_most: 0,
  cases: 0,
  high_risk_cases: 0,
  not_assessed: 0,
  share: null,
  share_least: null,
  share_most: null,
  share_state: 'not_applicable',
  load_percent: 0,
  load_percent_least: 0,
  load_percent_most: 0,
  load_state: 'ok',
  state: 'ok'
};

export const examples: readonly Example<CoverPressureRow>[] = [
  { name: 'Two officers', rows: rowsOf(2), context: contextOf() },
  { name: 'Twelve officers', rows: rowsOf(12), context: contextOf() },
  { name: 'Two hundred officers', rows: rowsOf(200), context: contextOf() },
  { name: 'Covers for somebody without cases', rows: [helper], context: contextOf() },
  { name: 'The whole force', rows: rowsOf(4), context: contextOf({ unitId: null }) },
  {
    name: 'Areas not loaded',
    rows: rowsOf(6).map(withoutHours),
    context: contextOf({ loaded: new Set(['officers', 'cases', 'absences', 'cover']) })
  },
  { name: 'Nobody covers', rows: [], context: contextOf() }
];
