// The form of a column's values in words.
import type { Column } from '$lib/extracts/contract.ts';

const KINDS: Record<Column['kind'], string> = {
  id: 'pseudonym',
  text: 'text',
  code: 'one of',
  day: 'day',
  moment: 'day and time',
  month: 'month',
  yes_no: 'yes or no',
  number: 'number',
  whole_number: 'whole number',
  pattern: ''
};

const limits = ({ least, most, aboveLeast }: Column): string => {
  if (least === undefined && most === undefined) return '';
  if (most === undefined) return `${aboveLeast ? 'above' : 'at least'} ${least}`;
  return `${aboveLeast ? 'above ' : ''}${least} to ${most}`;
};

/** `whole number 0 to 48`, `day`, or the rule in its own words. */
export const formOf = (column: Column): string =>
  [KINDS[column.kind], limits(column), column.rule ?? ''].filter((part) => part !== '').join(' ');
