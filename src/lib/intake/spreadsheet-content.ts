// What is looked for in the content of an OpenDocument spreadsheet before its reader may see it: every look goes through
// it once, whatever stands in it.
import { ARCHIVE_LIMITS } from './limits.ts';

/** What a browser's worker has room for: a cell takes some 150 bytes. */
export const MOST_CELLS = 5_000_000;
/** Of them all: each has its text of its own. What holds no repeats can’t have more. */
export const MOST_CHARACTERS = ARCHIVE_LIMITS.partBytes;

/** Tags with their attributes, as the reader of spreadsheets finds them: by their names without prefixes. */
const TAG = /<(\/?)(?:[^\s?><!/:"]*:)?([^\s?<>:/"]+)((?:\s+[^<>=?"'\s]+="[^"]*")*)\s*\/?>/g;
const [ROW, CELL] = [/^(table-row|行)(_|$)/, /^(table-cell|数据)(_|$)/];
const REPEATED = /number-(rows|columns)-repeated="([^"]*)"/g;

/** What is repeated, as whichever way of reading it the most. */
function timesIn(attributes: string, what: 'rows' | 'columns'): number {
  const counts = [...attributes.matchAll(REPEATED)]
    .filter(([, repeated]) => repeated === what)
    .flatMap(([, , count = '']) => [Number(count), Number.parseInt(count, 10)]);
  return Math.max(1, ...counts.filter((count) => count > 0));
}

/** What its repeats would make: each end of a cell makes those of the tag before it, in every row, text and all. */
export function madeBy(content: string): { readonly cells: number; readonly characters: number } {
  let [cells, characters, rows, columns, start] = [0, 0, 1, 1, 0];
  for (const { 1: end, 2: tag = '', 3: attributes = '', index } of content.matchAll(TAG)) {
    if (ROW.test(tag)) rows = end ? 1 : timesIn(attributes, 'rows');
    else if (!CELL.test(tag)) continue;
    else if (end) {
      cells += rows * columns;
      characters += rows * columns * (index - start);
    } else [columns, start] = [timesIn(attributes, 'columns'), index];
  }
  return { cells, characters };
}

/** Its reader leaves comments out too: a tag may not be made of what stands around one. */
export function withoutComments(content: string): string {
  const [first = '', ...others] = content.split('<!--');
  return first + others.map((after) => /-->([^]*)/.exec(after)?.[1] ?? '').join('');
}

const STYLE = /<style:style\b([^<>]*)>|<\/style:style>|table:display="false"/g;
const TABLE = /<table:table\s([^<>]*)>/g;

function hiddenStyles(content: string): Set<string> {
  const hidden = new Set<string>();
  let open: string | null = null;
  for (const [found, attributes] of content.matchAll(STYLE)) {
    if (attributes !== undefined)
      open = attributes.endsWith('/') ? null : (/style:name="([^"]*)"/.exec(attributes)?.[1] ?? null);
    else if (found.startsWith('<')) open = null;
    else if (open !== null) hidden.add(open);
  }
  return hidden;
}

/** Indexes of the sheets that it hides, which its reader does not tell. */
export function hiddenTables(content: string): Set<number> {
  const styles = hiddenStyles(content);
  const hidden = new Set<number>();
  let index = 0;
  for (const [, attributes = ''] of content.matchAll(TABLE)) {
    if (attributes.endsWith('/')) continue;
    if (styles.has(/table:style-name="([^"]*)"/.exec(attributes)?.[1] ?? '')) hidden.add(index);
    index++;
  }
  return hidden;
}
