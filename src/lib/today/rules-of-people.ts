// Rules of the people and of those who look after them: vetting, cover, counselling, scrutiny.
import { REVIEW_WORDS, type ReviewScope } from '../metrics/review-scopes.ts';
import { dayInWords } from '../shared/dates.ts';
import { count, listed, plural } from '../shared/format.ts';
import {
  aboutOf,
  figure,
  rowsOfThose,
  text,
  textOrNone,
  type FigureRow,
  type Finding,
  type Rule
} from './exception.ts';

const casesInWords = (cases: number, high: number): string =>
  `${plural(cases, 'case')}, ${count(high)} high risk`;

const isAtStake = (row: FigureRow, column: string): boolean =>
  row[column] !== null && figure(row, column) > 0;

export const lapsedVetting: Rule = {
  id: 'vetting',
  title: 'Vetting lapsed or missing, with cases',
  looksAt: ['vetting', 'vetting-share'],
  find: (rows) => {
    const officers = rows.get('vetting');
    if (officers)
      return officers
        .filter(({ state, cases }) => state === 'breach' && Number(cases) > 0)
        .map((row): Finding => {
          const due = textOrNone(row, 'due_on');
          const lapsed = due === null ? 'no vetting that counts' : 'vetting lapsed';
          const cases = casesInWords(figure(row, 'cases'), figure(row, 'high_risk_cases'));
          return { ...aboutOf(row), finding: `${lapsed}; leads ${cases}`, since: due };
        });
    return (rows.get('vetting-share') ?? [])
      .filter((row) => row['level'] === 'unit' && isAtStake(row, 'cases_at_stake'))
      .map((row): Finding => {
        const cases = casesInWords(figure(row, 'cases_at_stake'), figure(row, 'high_risk_at_stake'));
        const who = `${count(figure(row, 'overdue_or_missing'))} of ${plural(figure(row, 'in_scope'), 'officer')} not vetted`;
        return { ...aboutOf(row), finding: `${who}; ${cases} depend on it`, since: null };
      });
  }
};

export const brokenCover: Rule = {
  id: 'cover-arrangements',
  title: 'Cover that does not hold',
  looksAt: ['cover-arrangements'],
  find: (rows) =>
    (rows.get('cover-arrangements') ?? [])
      .filter(({ broken }) => broken === true)
      .map((row): Finding => {
        const coverer = text(row, 'covering_officer_id');
        const why =
          row['is_of_oneself'] === true
            ? 'is to cover for themselves'
            : `is covered by ${coverer}, who is away or has left`;
        return {
          key: text(row, 'cover_id'),
          unit_id: text(row, 'unit_id'),
          officer_id: text(row, 'absent_officer_id'),
          finding: `${why}; ${plural(figure(row, 'cases'), 'case')}`,
          since: text(row, 'starts_on')
        };
      })
};

export const overdueCounselling: Rule = {
  id: 'counselling',
  title: 'Counselling overdue',
  looksAt: ['counselling'],
  find: (rows) =>
    rowsOfThose(rows.get('counselling') ?? [])
      .filter(({ state }) => state === 'breach')
      .map((row): Finding => {
        const last = textOrNone(row, 'last_attended_on');
        const offered = textOrNone(row, 'last_offered_on');
        const seen = last === null ? 'no session on record' : `last session ${dayInWords(last)}`;
        return {
          ...aboutOf(row),
          finding: `${seen}; ${plural(figure(row, 'days_overdue'), 'day')} overdue${offered === null ? ', none offered' : ''}`,
          since: textOrNone(row, 'due_on')
        };
      })
};

function scrutinyFinding(row: FigureRow): Finding {
  const [overdue, actions] = [figure(row, 'overdue'), figure(row, 'overdue_actions')];
  const wrong = [
    ...(figure(row, 'unscheduled') > 0 ? ['no review is scheduled'] : []),
    ...(overdue > 0 ? [`${plural(overdue, 'review')} overdue`] : []),
    ...(actions > 0 ? [`${plural(actions, 'agreed action')} overdue`] : [])
  ];
  const days = [textOrNone(row, 'overdue_since'), textOrNone(row, 'action_overdue_since')];
  return {
    key: `${text(row, 'unit_id')} ${text(row, 'scope')}`,
    unit_id: text(row, 'unit_id'),
    officer_id: null,
    finding: `${REVIEW_WORDS[text(row, 'scope') as ReviewScope]}: ${listed(wrong)}`,
    since: days.filter((one) => one !== null).toSorted()[0] ?? null
  };
}

export const overdueScrutiny: Rule = {
  id: 'scrutiny',
  title: 'Scrutiny overdue',
  looksAt: ['scrutiny'],
  find: (rows) =>
    (rows.get('scrutiny') ?? [])
      .filter(({ level, state }) => level === 'unit' && state === 'breach')
      .map(scrutinyFinding)
};
