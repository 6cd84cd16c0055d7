// The finding in one sentence: who is above the model, and whether chance alone could easily give it.
import { countInWords, plural } from '../../shared/format.ts';
import type { LimitWords } from '../risk-words.ts';
import { isNoLead, type Part, type Scope } from '../scope.ts';
import type { ViewContext } from '../view.ts';
import type { Chance } from './binomial.ts';
import type { HighRiskShareRow } from './metric.ts';
import { chanceOfRow } from './standing.ts';

const lowerCase = (value: number): string => countInWords(value).toLowerCase();

function chanceClause(chances: readonly (Chance | null)[]): string {
  const beyond = chances.filter((chance) => chance === 'beyond').length;
  const unusual = chances.filter((chance) => chance === 'unusual').length;
  const words = beyond > 0 ? 'beyond chance' : 'more than chance would usually give';
  if (chances.length === 1) return beyond + unusual > 0 ? `, ${words}` : ', which chance alone could give';
  const standing = beyond > 0 ? beyond : unusual;
  if (standing === 0) return '; chance alone could give each of them';
  if (standing === chances.length) return `; ${standing === 2 ? 'both' : 'all'} of them ${words}`;
  return `; ${lowerCase(standing)} of them ${words}`;
}

const named = (parts: readonly Part<HighRiskShareRow>[], noun: string): string =>
  parts.length === 1 ? (parts[0]?.name ?? '') : `${countInWords(parts.length)} ${noun}s`;

/** "4 officers above the model": who is, in a few words; of the whole, or of cases without a lead, only that it is so. */
export function aboveInWords(scope: Scope<HighRiskShareRow>, limit: LimitWords): string {
  const over = scope.parts.filter(({ row }) => !isNoLead(row) && row.state === 'breach').length;
  const who = over === 0 ? '' : `${plural(over, scope.of === 'unit' ? 'officer' : 'unit')} `;
  return `${who}above ${limit.name}`;
}

/** The headline for officers of a unit or units of the force. */
export function headlineOf(scope: Scope<HighRiskShareRow>, context: ViewContext, limit: LimitWords): string {
  const noun = scope.of === 'unit' ? 'officer' : 'unit';
  const held = scope.parts.filter(({ row }) => !isNoLead(row));
  if (scope.parts.length === 0) return 'There are no officers who hold cases, and no cases';
  if (scope.parts.every(({ row }) => row.cases === 0)) return 'Nobody holds any cases';
  const over = held.filter(({ row }) => row.state === 'breach');
  if (over.length > 0) {
    const chances = over.map(({ row }) => chanceOfRow(row, context, limit));
    const verb = over.length === 1 ? 'holds' : 'hold';
    return `${named(over, noun)} ${verb} more high-risk cases than ${limit.name}${chanceClause(chances)}`;
  }
  const depends = held.filter(({ row }) => row.state === 'watch').length;
  const rest = depends > 0 ? `; for ${lowerCase(depends)} it depends on cases not assessed` : '';
  const whole =
    scope.whole?.state === 'breach'
      ? `, but ${scope.whole.level === 'unit' ? 'the unit' : 'the force'} as a whole does`
      : '';
  return `No ${noun} ${depends > 0 ? 'is known to hold' : 'holds'} more high-risk cases than ${limit.name}${whole}${rest}`;
}
