// A change of a scenario as a person would say it.
import { dayInWords } from '../shared/dates.ts';
import { decimal, listed, plural } from '../shared/format.ts';
import type { Change } from './scenario.ts';

const FEW = 4;

const risk = (level: string): string => level.replaceAll('_', ' ');

function casesInWords(ids: readonly string[]): string {
  if (ids.length > FEW) return plural(ids.length, 'case');
  return `${ids.length === 1 ? 'Case' : 'Cases'} ${listed(ids)}`;
}

/** `2 more high cases for O-12, in area AR-3`. */
export function changeInWords(change: Change): string {
  switch (change.change) {
    case 'more_cases': {
      const what = `${plural(change.count, `more ${risk(change.risk_level)} case`)} for ${change.officer_id}`;
      return change.area_id === null ? what : `${what}, in area ${change.area_id}`;
    }
    case 'moved_cases':
      return `${casesInWords(change.case_ids)} moved to ${change.to_officer_id}`;
    case 'absent_officer': {
      const end = change.ends_on === null ? ', without an end' : ` to ${dayInWords(change.ends_on)}`;
      return `${change.officer_id} away from ${dayInWords(change.starts_on)}${end}`;
    }
    case 'filled_vacancy': {
      const hours = `${decimal(change.contracted_hours)} hours a week`;
      const post = change.post_id === null ? 'One more officer' : `Post ${change.post_id} filled`;
      const ready = change.is_ready ? 'vetted and trained' : 'not yet vetted or trained';
      return `${post} from ${dayInWords(change.starts_on)}, ${hours}, ${ready}`;
    }
  }
}
