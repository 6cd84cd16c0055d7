// The rule of a column in words: what a right value looks like. Shared by the problems and the dictionary.
import type { Column } from './contract.ts';

/** `a`, `a or b`, `a, b or c`. */
export const either = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`;

function limits({ least, most, aboveLeast }: Column): string {
  const parts: string[] = [];
  if (least !== undefined) parts.push(aboveLeast ? `above ${least}` : `${least} or more`);
  if (most !== undefined) parts.push(`${most} or less`);
  return parts.length > 0 ? `, ${parts.join(' and ')}` : '';
}

/** What a value of this column must be, to follow "must be": `one of very_high, high or low`. */
export function ruleOf(column: Column): string {
  switch (column.kind) {
    case 'id':
      return '1 to 64 letters, digits, or - _ . :';
    case 'text':
      return 'text of 200 characters or fewer';
    case 'code':
      return `one of ${either(column.codes ?? [])}`;
    case 'day':
      return 'a day written YYYY-MM-DD';
    case 'moment':
      return 'a day and time written YYYY-MM-DDTHH:MM, or a day alone';
    case 'month':
      return 'a month written YYYY-MM';
    case 'yes_no':
      return 'yes or no (y, n, true, false, 1 and 0 are taken too), or blank for not known';
    case 'number':
      return `a number${limits(column)}`;
    case 'whole_number':
      return `a whole number${limits(column)}`;
    case 'pattern':
      return column.rule ?? `of the form ${column.example}`;
  }
}
