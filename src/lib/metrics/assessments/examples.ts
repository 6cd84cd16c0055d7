// The states that the picture of assessments and plans must survive. All invented.
import { assuranceExamples, type UnitLevel } from '../example-assurance.ts';
import { varied } from '../example-people.ts';
import { assessments, type AssessmentsRow } from './metric.ts';

function rowsOf(unit: UnitLevel, place: number, size: number): readonly AssessmentsRow[] {
  const missing = size < 10 ? 0 : varied(place, 1 + Math.ceil(size / 8));
  const late = size < 10 ? 0 : varied(place + 1, 1 + Math.ceil(size / 20));
  const with_all = size - missing;
  const complete = with_all - late;
  const share = size === 0 ? null : complete / size;
  return [
    {
      ...unit,
      cases: size,
      with_srp: with_all,
      with_arms: size - Math.floor(missing / 2),
      with_plan: with_all,
      with_all,
      complete,
      share,
      past_due: late,
      plans_after_both: complete,
      plan_share: with_all === 0 ? null : complete / with_all,
      not_reviewed: Math.floor(size / 3),
      level_older: Math.floor(size / 5),
      done_again: Math.floor(size / 2),
      in_time: Math.floor(size / 3),
      in_time_share: size < 2 ? null : Math.floor(size / 3) / Math.floor(size / 2),
      state: size === 0 ? 'not_applicable' : complete < size ? 'breach' : 'ok'
    }
  ];
}

export const examples = assuranceExamples<AssessmentsRow>(assessments.together!, rowsOf, {
  with_srp: null,
  with_arms: null,
  with_plan: null,
  with_all: null,
  complete: null,
  share: null,
  past_due: null,
  plans_after_both: null,
  plan_share: null,
  not_reviewed: null,
  level_older: null,
  done_again: null,
  in_time: null,
  in_time_share: null,
  state: 'no_data'
});
