// Rows as text, right and wrong: for the checker and for a schema interpreter alike.
import fc from 'fast-check';
import { columnsOf, spellingsOf, type Column, type Extract } from '../../src/lib/extracts/contract.ts';

export type TextRow = Readonly<Record<string, string>>;

/** The row of the contract's own examples. */
export const exampleRow = (extract: Extract): TextRow =>
  Object.fromEntries(columnsOf(extract).map(({ name, example }) => [name, example]));

const pick = <Value>(...values: Value[]) => fc.constantFrom(...values);
const blanks = pick('', '', '', ' ', '\t', '\u00a0 ');
const joined = (...parts: fc.Arbitrary<string>[]) => fc.tuple(...parts).map((all) => all.join(''));
const padded = (numbers: fc.Arbitrary<number>, width = 2) =>
  fc.tuple(numbers, pick(width, width, width, 1)).map(([value, to]) => String(value).padStart(to, '0'));
const sized = (character: fc.Arbitrary<string>, ...lengths: number[]) =>
  pick(...lengths).chain((length) => fc.string({ unit: character, minLength: length, maxLength: length }));

const idCharacter = pick('A', 'z', '0', '-', '_', '.', ':');
const year = padded(pick(0, 1, 4, 99, 100, 1900, 2000, 2023, 2024, 2100, 9999), 4);
const month = padded(pick(0, 1, 2, 2, 4, 9, 11, 12, 13));
const monthDay = padded(pick(0, 1, 28, 29, 30, 31, 32));
const separator = pick('-', '-', '-', '-', '-', '-', '/', '');
const day = joined(year, separator, month, separator, monthDay);
const clock = joined(
  pick('T', ' ', 'T', ' ', '', 't', '  '),
  padded(pick(0, 9, 12, 23, 24)),
  pick(':', ':', ':', '.'),
  padded(pick(0, 5, 59, 60)),
  pick('', '', ':00', ':59', ':60', ':5', 'Z')
);
const fraction = pick('', '', '.', '.0', '.00', '.5', '.000001', '.0x', 'e1', ',5');

const numbersAround = ({ least = 0, most = 2 ** 31 - 1 }: Column) =>
  joined(
    pick('', '', '', '+', '-', '--'),
    pick('', '', '0', '00'),
    pick(
      '',
      ...[0, 1, least - 1, least, least + 1, most - 1, most, most + 1].map((at) => String(Math.abs(at)))
    ),
    fraction
  );

const errors = pick('#N/A', '#REF!', '#NAME?', 'Err:502', '#n/a', '#N/A!', '#', 'Err:5', "'#N/A");

const respelled = (column: Column) =>
  fc
    .tuple(
      pick(...spellingsOf(column).keys(), ...(column.codes ?? [])),
      pick('_', '-', ' ', ' - ', '  ', ''),
      pick('lower', 'upper', 'as it is', 'first'),
      pick('', '', '', '', 'x', '_', '.')
    )
    .map(([spelling, gap, style, more]) => {
      const text = spelling.replaceAll('_', gap) + more;
      if (style === 'upper') return text.toUpperCase();
      if (style === 'lower') return text.toLowerCase();
      return style === 'first' ? text.replace(/^./, (letter) => letter.toUpperCase()) : text;
    });

function bare(column: Column): fc.Arbitrary<string> {
  switch (column.kind) {
    case 'id':
      return fc.oneof(
        sized(idCharacter, 1, 2, 63, 64, 65),
        joined(sized(idCharacter, 1, 3), pick(' ', 'é', '/', ',', '"'))
      );
    case 'text':
      return fc.oneof(
        { weight: 5, arbitrary: sized(pick('a', 'é', '😀', ' ', "'", '"', ','), 1, 2, 199, 200, 201) },
        errors
      );
    case 'code':
      return fc.oneof({ weight: 5, arbitrary: respelled(column) }, errors);
    case 'day':
      return fc.oneof(day, joined(day, clock));
    case 'moment':
      return fc.oneof(day, joined(day, clock));
    case 'month':
      return joined(year, separator, month);
    case 'yes_no':
      return pick('yes', 'Y', 'TRUE', '1', 'no', 'N', 'fAlse', '0', 'ye', 'yess', '2', 't', 'f', 'oui');
    case 'number':
    case 'whole_number':
      return numbersAround(column);
    case 'pattern':
      return pick(
        column.example,
        column.example.toLowerCase(),
        `${column.example}X`,
        'Mon-Fri',
        'MTWTf--',
        '-------'
      );
  }
}

/** Values at the borders of what the column takes, on both sides. */
export const nearBorder = (column: Column): fc.Arbitrary<string> =>
  fc.oneof({ weight: 1, arbitrary: blanks }, { weight: 9, arbitrary: joined(blanks, bare(column), blanks) });

/** A row that differs from the examples in `column` alone, apart from its key and from the order of its days. */
export function rowWith(extract: Extract, column: Column, value: string, index: number): TextRow {
  const row: Record<string, string> = { ...exampleRow(extract) };
  for (const { name, kind } of columnsOf(extract))
    if (kind === 'id' && extract.primaryKey.includes(name)) row[name] = `K-${index}`;
  for (const { from, to } of extract.orderedDays) {
    if (column.name === to) row[from] = '0001-01-01';
    if (column.name === from) row[to] = '';
  }
  return { ...row, [column.name]: value };
}
