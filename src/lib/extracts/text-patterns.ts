// What each kind of column takes as it stands in the text of a file, as regular expressions that any schema interpreter
// understands: no flags, the whole value, blanks around it allowed.
import { FORMULA_ERROR, spellingsOf, takesOther, type Column } from './contract.ts';

const unanchored = (pattern: string): string => pattern.replace(/^\^/, '').replace(/\$$/, '');

/** Space, tab and no-break space: what the checker takes off both ends of a value. */
const BLANK = '[ \\t\\u00A0]*';
const INK = '[^ \\t\\u00A0]';

const NO_ERROR = `(?!${unanchored(FORMULA_ERROR.source)}[ \\t\\u00A0]*$)`;
const ANY_TEXT = `${NO_ERROR}${INK}(?:[\\s\\S]*${INK})?`;
const TEXT_OF_200 = `${NO_ERROR}${INK}(?:[\\s\\S]{0,198}${INK})?`;
const ID = '[A-Za-z0-9_.:\\-]{1,64}';

const YEAR = '(?!0000)[0-9]{4}';
const LEAP_YEAR = '(?!0000)(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)';
const DAY =
  `(?:${YEAR}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)` +
  `|02-(?:0[1-9]|1[0-9]|2[0-8]))|${LEAP_YEAR}-02-29)`;
const MOMENT = `${DAY}(?:[T ](?:[01][0-9]|2[0-3]):[0-5][0-9](?::[0-5][0-9])?)?`;
const MONTH = '[0-9]{4}-(?:0[1-9]|1[0-2])';

/** The letter in either case. */
const anyCase = (text: string): string =>
  text.replace(/[a-z]/gi, (letter) => `[${letter.toLowerCase()}${letter.toUpperCase()}]`);

const YES_NO = ['yes', 'y', 'true', '1', 'no', 'n', 'false', '0'].map(anyCase).join('|');

const GAP = '[\\s_\\-]';

/** Every spelling of every code, in any case, with any run of spaces, hyphens and `_` between its words. */
const codes = (column: Column): string => {
  const spellings = [...spellingsOf(column).keys()].map((one) => one.split('_').map(anyCase).join(`${GAP}+`));
  return `${GAP}*(?:${spellings.join('|')})${GAP}*`;
};

/** The digits of a whole number from 0 to `most`, zeros before it or not. */
export function upTo(most: number): string {
  const digits = [...String(most)].map(Number);
  const shorter = digits.length > 1 ? [`[0-9]{1,${digits.length - 1}}`] : [];
  const smaller = digits.flatMap((digit, place) => {
    if (digit === 0) return [];
    const rest = digits.length - place - 1;
    return [`${digits.slice(0, place).join('')}[0-${digit - 1}]${rest > 0 ? `[0-9]{${rest}}` : ''}`];
  });
  return `0*(?:${[...shorter, ...smaller, String(most)].join('|')})`;
}

const LARGEST_INTEGER = 2 ** 31 - 1;

interface Limits {
  readonly least: number;
  readonly most: number | undefined;
  readonly aboveLeast: boolean;
}

function limitsOf({ name, least, most, aboveLeast = false }: Column): Limits {
  if (least === undefined || least < 0 || ![least, most ?? 0].every(Number.isInteger))
    throw new Error(`${name}: only limits that are whole numbers from 0 on can be written as a pattern`);
  return { least, most, aboveLeast };
}

/** Refuses, looking ahead, what is below the least: a smaller whole part, or the least itself where it is left out. */
function notBelow({ least, aboveLeast }: Limits): string {
  const smaller = least > 0 ? `(?!\\+?${upTo(least - 1)}(?:[.]|[ \\t\\u00A0]|$))(?!\\+?[.])` : '';
  const itself = aboveLeast ? `(?!\\+?0*${least === 0 ? '' : least}[.]?0*(?:[ \\t\\u00A0]|$))` : '';
  return smaller + itself;
}

/** Minus zero, in the `forms` that it has, is zero, and is taken where zero is. */
const minusZero = ({ least, aboveLeast }: Limits, forms: string): string =>
  least === 0 && !aboveLeast ? `|-(?:${forms})` : '';

function number(column: Column): string {
  const limits = limitsOf(column);
  const { most } = limits;
  const whole = most === undefined ? '[0-9]+' : upTo(most - 1);
  const within = `${whole}(?:[.][0-9]*)?|[.][0-9]+`;
  const border = most === undefined ? '' : `|0*${most}(?:[.]0*)?`;
  return `${notBelow(limits)}\\+?(?:${within}${border})${minusZero(limits, '0+[.]?0*|[.]0+')}`;
}

function wholeNumber(column: Column): string {
  const limits = limitsOf(column);
  return `${notBelow(limits)}\\+?${upTo(limits.most ?? LARGEST_INTEGER)}(?:[.]0*)?${minusZero(limits, '0+[.]?0*')}`;
}

function inner(column: Column): string {
  switch (column.kind) {
    case 'id':
      return ID;
    case 'text':
      return TEXT_OF_200;
    case 'code':
      return takesOther(column) ? ANY_TEXT : codes(column);
    case 'day':
      return DAY;
    case 'moment':
      return MOMENT;
    case 'month':
      return MONTH;
    case 'yes_no':
      return YES_NO;
    case 'number':
      return number(column);
    case 'whole_number':
      return wholeNumber(column);
    case 'pattern':
      return unanchored(column.pattern ?? '');
  }
}

/** The pattern of a value as it stands in the file; blank is taken where the column may be blank. */
export const textPattern = (column: Column): string =>
  `^${BLANK}(?:${inner(column)})${column.required ? '' : '?'}${BLANK}$`;
