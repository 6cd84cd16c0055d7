// The states that the picture of visits and records over time must survive. All invented.
import { assuranceExamples, type UnitLevel } from '../example-assurance.ts';
import { addMonths } from '../../shared/dates.ts';
import { varied } from '../example-people.ts';
import { assuranceTrend, type AssuranceTrendRow } from './metric.ts';

/** Two years, without a month, the last of them with few visits in time. */
const rowsOf = (unit: UnitLevel, place: number, size: number): readonly AssuranceTrendRow[] =>
  size === 0
    ? []
    : Array.from({ length: 24 }, (_, index) => index)
        .filter((index) => index !== 9)
        .map((index): AssuranceTrendRow => {
          const due = 40 + varied(index + place, 12);
          const inTime = due - (index === 23 ? 20 : 3 + varied(index + place + 1, 5));
          const before = due - varied(index + place + 2, 6);
          const within = 2 * due - varied(index + place + 3, 12);
          return {
            ...unit,
            period_start: addMonths('2024-10-01', index),
            visits_due: due,
            visits_in_time: inTime,
            in_time_share: inTime / due,
            visits_made: due,
            assessed_before: before,
            assessed_share: before / due,
            entries: 2 * due,
            within_limit: within,
            within_share: within / (2 * due)
          };
        });

export const examples = assuranceExamples<AssuranceTrendRow>(assuranceTrend.together!, rowsOf, {
  in_time_share: null,
  assessed_share: null,
  within_share: null
});
