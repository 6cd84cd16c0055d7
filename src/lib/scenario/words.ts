// A change of a scenario as a person would say it, with what is assumed.
import { dayInWords } from '../shared/dates.ts';
import { decimal, listed, plural } from '../shared/format.ts';
import { monthsAhead, type Change, type ChangeOf, type Role } from './changes.ts';

/** Names for ids; an id that none is known for stands for itself. */
export interface Names {
  readonly unit: (id: string) => string;
  readonly area: (id: string) => string;
}

export const BARE: Names = { unit: (id) => id, area: (id) => id };

const FEW = 4;

const ROLE_WORDS: Readonly<Record<Role, readonly [one: string, many: string]>> = {
  mosovo_officer: ['MOSOVO officer', 'MOSOVO officers'],
  visor_officer: ['ViSOR officer', 'ViSOR officers'],
  supervisor: ['supervisor', 'supervisors'],
  manager: ['manager', 'managers'],
  administrator: ['administrator', 'administrators'],
  intelligence: ['intelligence officer', 'intelligence officers'],
  coordinator: ['coordinator', 'coordinators']
};

/** "2 supervisors", "1 vacant post of a supervisor" is made of it. */
export const roleInWords = (role: Role, count = 1): string => ROLE_WORDS[role][count === 1 ? 0 : 1];

const risk = (level: string): string => level.replaceAll('_', ' ');

const exact = (value: number): string => decimal(value, Number.isInteger(value) ? 0 : 1);

function casesInWords(ids: readonly string[]): string {
  if (ids.length > FEW) return plural(ids.length, 'case');
  return `${ids.length === 1 ? 'Case' : 'Cases'} ${listed(ids)}`;
}

function hiredInWords(change: ChangeOf<'hired'>, ahead: number, { unit }: Names): string {
  const { count, role, contracted_hours: hours, months_until_ready: months } = change;
  const who = `${count} ${roleInWords(role, count)} hired to ${unit(change.unit_id)}, ${exact(hours)} hours a week`;
  const posts = change.fills_posts ? 'in vacant posts where there are some' : 'beyond the posts there are';
  if (months === 0) return `${who}, ${posts}, vetted and trained`;
  const ready = `vetted and trained after ${plural(months, 'month')}`;
  return months <= ahead
    ? `${who}, ${posts}, ${ready}: before the ${plural(ahead, 'month')} that this looks ahead are over`
    : `${who}, ${posts}, ${ready}: until then in post, but without cases or hours for them`;
}

function movedPostsInWords(change: ChangeOf<'moved_posts'>, { unit }: Names): string {
  const { count, role, which } = change;
  const where = `moved from ${unit(change.from_unit_id)} to ${unit(change.to_unit_id)}`;
  if (which === 'vacant')
    return `${count} vacant ${count === 1 ? 'post' : 'posts'} (${roleInWords(role)}) ${where}`;
  const cases =
    change.leads === 'kept'
      ? 'with the cases that they lead'
      : 'while their cases stay, without a lead until allocated';
  return `${count} ${roleInWords(role, count)} ${where}, those with the fewest cases, ${cases}`;
}

function residentsInWords(change: ChangeOf<'opened_premises'>): string {
  if (change.residents === 0) return 'without residents of the caseload yet';
  const cases = plural(change.residents, `more ${risk(change.risk_level)} case`);
  return `with ${cases} living there, without a lead until allocated`;
}

function growthInWords(change: ChangeOf<'growth'>, { unit }: Names): string {
  const { unit_id: id, percent_per_year: yearly, years } = change;
  const where = id === null ? 'every unit' : unit(id);
  const total = exact(Math.round(1000 * ((1 + yearly / 100) ** years - 1)) / 10);
  return `Cases in ${where} grow by ${exact(yearly)} per cent a year for ${plural(years, 'year')}, ${total} per cent in all, alike in risk, place and lead`;
}

/** `2 more high cases for O-12, in area AR-3`. `all` are the changes of its scenario. */
export function changeInWords(change: Change, all: readonly Change[] = [change], names = BARE): string {
  switch (change.change) {
    case 'more_cases': {
      const what = `${plural(change.count, `more ${risk(change.risk_level)} case`)} for ${change.officer_id}`;
      return change.area_id === null ? what : `${what}, in area ${names.area(change.area_id)}`;
    }
    case 'moved_cases':
      return `${casesInWords(change.case_ids)} moved to ${change.to_officer_id}`;
    case 'absent_officer': {
      const end = change.ends_on === null ? ', without an end' : ` to ${dayInWords(change.ends_on)}`;
      return `${change.officer_id} away from ${dayInWords(change.starts_on)}${end}`;
    }
    case 'hired':
      return hiredInWords(change, monthsAhead(all), names);
    case 'moved_posts':
      return movedPostsInWords(change, names);
    case 'expected_absence': {
      const where = change.unit_id === null ? 'every unit' : names.unit(change.unit_id);
      return `${exact(change.percent)} per cent of everybody’s hours in ${where} lost to absence, in place of who is away this month`;
    }
    case 'growth':
      return growthInWords(change, names);
    case 'opened_premises':
      return `Approved premises with ${plural(change.beds, 'bed')} open in ${names.area(change.area_id)}, ${residentsInWords(change)}`;
    case 'closed_premises': {
      const residents = change.residents === 'stay' ? 'stay in the area' : 'leave the force';
      return `Approved premises ${change.premises_id} close, and their residents ${residents}`;
    }
    case 'moved_area': {
      const where = `${names.area(change.area_id)} moved to ${names.unit(change.to_unit_id)}, with its population and premises`;
      return change.leads === 'kept'
        ? `${where}; its cases stay with the officers who lead them, and count in their units`
        : `${where}; its cases go too, without a lead there until allocated`;
    }
  }
}
