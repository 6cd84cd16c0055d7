// The states that the picture of the training of all staff involved must survive. All invented.
import { assuranceContext, assuranceExamples, type UnitLevel } from '../example-assurance.ts';
import { examplePeople, varied } from '../example-people.ts';
import { staffTraining, type StaffTrainingRow } from './metric.ts';

const NOT_KNOWN: Partial<StaffTrainingRow> = {
  trained: null,
  share: null,
  others_trained: null,
  missing_courses: null,
  state: 'no_data'
};

const unitRow = (unit: UnitLevel, place: number, involved: number): StaffTrainingRow => {
  const trained = involved < 3 ? involved : involved - varied(place, Math.ceil(involved / 3));
  const unknown = involved < 3 ? 0 : varied(place + 1, 3);
  const others = involved < 3 ? 0 : varied(place + 2, 3);
  return {
    ...unit,
    role: null,
    visits: involved * 90,
    assessments: involved * 40,
    involved,
    trained,
    share: involved === 0 ? null : trained / involved,
    others,
    others_trained: Math.min(others, trained) > 0 ? 1 : 0,
    unknown,
    missing_courses: null,
    state: involved === 0 ? 'not_applicable' : trained < involved ? 'breach' : unknown > 0 ? 'watch' : 'ok'
  };
};

/** The people of a unit, and the unit. */
const peopleOf = (size: number): StaffTrainingRow[] => {
  const people = examplePeople(size).map((person, index): StaffTrainingRow => {
    const isTrained = varied(index, 5) > 0;
    const isOther = index % 11 === 10;
    return {
      ...person,
      role: isOther ? 'visor_officer' : 'mosovo_officer',
      visits: 20 + varied(index, 180),
      assessments: varied(index + 1, 120),
      involved: 1,
      trained: isTrained ? 1 : 0,
      share: isTrained ? 1 : 0,
      others: isOther ? 1 : 0,
      others_trained: isOther && isTrained ? 1 : 0,
      unknown: 0,
      missing_courses: isTrained ? null : index % 2 === 0 ? 'srp' : 'mosovo, visor',
      state: isTrained ? 'ok' : 'breach'
    };
  });
  const sum = (of: (row: StaffTrainingRow) => number | null) =>
    people.reduce((total, row) => total + Number(of(row)), 0);
  const trained = sum((row) => row.trained);
  const whole: StaffTrainingRow = {
    ...unitRow({ level: 'unit', force_id: 'F1', unit_id: 'U1', officer_id: null }, 1, size),
    visits: sum((row) => row.visits),
    assessments: sum((row) => row.assessments),
    trained,
    share: trained / size,
    others: sum((row) => row.others),
    others_trained: sum((row) => row.others_trained),
    state: trained < size ? 'breach' : 'ok'
  };
  return [whole, ...people];
};

export const examples = [
  { name: 'Two people', rows: peopleOf(2), context: assuranceContext() },
  { name: 'Two hundred people', rows: peopleOf(200), context: assuranceContext() },
  {
    name: 'Training not known',
    rows: peopleOf(6).map((row) => ({ ...row, ...NOT_KNOWN })),
    context: assuranceContext()
  },
  ...assuranceExamples<StaffTrainingRow>(
    staffTraining.together!,
    (unit, place, size) => [unitRow(unit, place, Math.round(size / 10))],
    NOT_KNOWN
  )
];
