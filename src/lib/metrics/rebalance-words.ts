// How a proposal of moves speaks: what comes of it, and which limit stops it.
import type { RebalanceOutcome } from '../shared/rebalancing.ts';
import { PROPOSAL } from '../shared/proposal.ts';
import { dayInWords } from '../shared/dates.ts';
import { byName, count, decimal, listed, plural } from '../shared/format.ts';
import type { State } from '../shared/measure.ts';
import { ceilingWords } from './absorption-words.ts';
import { limitWords } from './risk-words.ts';
import { unitName } from './scope.ts';
import type { ViewContext } from './view.ts';

/** What is known of a unit’s proposal: its row of “What the moves would change”. */
export interface Outcome {
  readonly outcome: RebalanceOutcome | null;
  readonly load_in: 'hours' | 'cases';
  readonly moves: number | null;
  readonly moves_at_least: number | null;
  readonly room_short: number | null;
  readonly high_risk_over: number | null;
}

/** "12.4 hours", "3 cases". */
export const loadInWords = (load: number, load_in: 'hours' | 'cases'): string =>
  load_in === 'hours' ? `${decimal(load)} hours` : plural(load, 'case');

const numbers = ({ room_short, high_risk_over, load_in }: Outcome) => ({
  room: loadInWords(room_short as number, load_in),
  high: plural(high_risk_over as number, 'high-risk case')
});

/** The finding: what moves would do, or what stops it and by how much. */
export function outcomeHeadline(unit: Outcome | undefined): string {
  switch (unit?.outcome) {
    case undefined:
    case null:
      return 'There are no officers who hold cases';
    case 'nothing_to_do':
      return 'Nobody who works this month is above a limit: no case has to change hands';
    case 'balanced':
      return `Proposal: ${plural(unit.moves as number, 'case')} changing hands would bring everybody within both limits`;
    case 'ceiling':
      return `No moves bring everybody within the limits: at least ${numbers(unit).room} stay above the ceilings`;
    case 'ratio':
      return `No moves bring everybody within the limits: at least ${numbers(unit).high} too many for the high-risk limit`;
    case 'ceiling_and_ratio':
      return `No moves bring everybody within the limits: at least ${numbers(unit).high} too many, and ${numbers(unit).room} above the ceilings`;
    case 'search_stopped':
      return 'The search for moves stopped at its limit before it found any that do';
  }
}

/** "Northern unit, as of …: nobody above 110 per cent of the hours they have this month, or 20 per cent high-risk." */
export const proposalSubtitle = (unitId: string, context: ViewContext): string =>
  `${unitName(unitId, context)}, as of ${dayInWords(context.asOf)}. Within the limits: nobody above ` +
  `${ceilingWords(context)}, or ${limitWords(context).text} high-risk.`;

/** What must stand beside every proposal. */
export function proposalNotes(unit: Outcome | undefined): string[] {
  const standing = `This is ${PROPOSAL}: who knows the case, the person and the place decides.`;
  if (unit?.outcome !== 'balanced' || unit.moves === null || unit.moves_at_least === null) return [standing];
  return unit.moves_at_least === unit.moves
    ? [standing]
    : [standing, `The search stopped at its limit: at least ${count(unit.moves_at_least)} moves are needed.`];
}

/** What is known of an officer of the unit: a row of “What the moves would change”. */
export interface Away {
  readonly officer_id: string | null;
  readonly cases_before: number;
  readonly state: State;
}

/** Cases that the proposal leaves alone, since who leads them is away and they need cover. */
export function awayNote(officers: readonly Away[]): string[] {
  const away = officers.filter(({ state, cases_before }) => state === 'absent' && cases_before > 0);
  if (away.length === 0) return [];
  const cases = away.reduce((sum, officer) => sum + officer.cases_before, 0);
  const names = away.map(({ officer_id }) => officer_id ?? '').sort(byName);
  const who = away.length === 1 ? 'who is' : 'who are';
  return [
    `Not in it: ${plural(cases, 'case')} of ${listed(names)}, ${who} away for nearly all of the month. They need cover.`
  ];
}
