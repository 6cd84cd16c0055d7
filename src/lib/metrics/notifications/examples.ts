// The states that the picture of notification duties must survive. All invented.
import { assuranceExamples, type UnitLevel } from '../example-assurance.ts';
import { varied } from '../example-people.ts';
import { notifications, type NotificationsRow } from './metric.ts';

function rowsOf(unit: UnitLevel, place: number, size: number): readonly NotificationsRow[] {
  const met = size < 10 ? size : size - varied(place, 6);
  const in_time = size < 10 ? met : met - varied(place + 1, 9);
  return [
    {
      ...unit,
      due: size,
      met,
      in_time,
      share: size === 0 ? null : met / size,
      state: size === 0 ? 'not_applicable' : met < size ? 'breach' : in_time < size ? 'watch' : 'ok'
    }
  ];
}

export const examples = assuranceExamples<NotificationsRow>(notifications.together!, rowsOf, {
  due: null,
  met: null,
  in_time: null,
  share: null,
  state: 'no_data'
});
