// A workbook's parts before its reader may see them: unpacked within the limits, XML only, no entities, no bombs.
import { zipSync } from 'fflate';
import { problem } from '../extracts/problems.ts';
import { hasDateCells, withDatesAsText } from './workbook-dates.ts';
import { unpack } from './archive.ts';
import { overLimit, Refused, unreadable } from './fault.ts';
import { WORKBOOK_LIMITS } from './limits.ts';

const NAMED = 'a workbook';
const isXml = (path: string): boolean => /(\.xml|\.rels|^mimetype)$/i.test(path);
/** Pictures and what belongs to them hold no cells. */
const isPicture = (path: string): boolean =>
  /(^|\/)(media|drawings|charts|embeddings|theme|Pictures)\//i.test(path);
const isWanted = (path: string): boolean => isXml(path) && !isPicture(path);

const DECLARATION = /<!(DOCTYPE|ENTITY|ELEMENT|ATTLIST|NOTATION)/i;
const TAG = /<(?:\w+:)?(table-row|table-cell)\b([^>]*)>/g;
const REPEATED = /number-(?:rows|columns)-repeated="(\d+)"/;
const MOST_CELLS = 30_000_000;

const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

/** What is looked through for marks of XML: bytes as UTF-8 and, as odd as it is, as UTF-16. */
const looked = (bytes: Uint8Array): string => {
  const isUtf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  const decoder = new TextDecoder(isUtf16 ? (bytes[0] === 0xff ? 'utf-16le' : 'utf-16be') : 'windows-1252');
  return decoder.decode(bytes);
};

/** How many cells a spreadsheet's repeats would make. */
function cellsIn(content: string): number {
  let cells = 0;
  let rows = 1;
  for (const [, tag, attributes = ''] of content.matchAll(TAG)) {
    const times = Number(REPEATED.exec(attributes)?.[1] ?? 1);
    if (tag === 'table-row') rows = times;
    else if (!attributes.endsWith('/')) cells += rows * times;
  }
  return cells;
}

/** Indexes of the sheets that an OpenDocument spreadsheet hides, which its reader does not tell. */
function hiddenTables(content: string): Set<number> {
  const hiddenStyles = new Set<string>();
  for (const [style, name = ''] of content.matchAll(
    /<style:style\b(?=[^>]*[^/]>)[^>]*style:name="([^"]*)".*?<\/style:style>/gs
  ))
    if (/table:display="false"/.test(style)) hiddenStyles.add(name);
  const hidden = new Set<number>();
  let index = 0;
  for (const [, attributes = ''] of content.matchAll(/<table:table\s([^>]*[^/>])>/g)) {
    if (hiddenStyles.has(/table:style-name="([^"]*)"/.exec(attributes)?.[1] ?? '')) hidden.add(index);
    index++;
  }
  return hidden;
}

export interface WorkbookParts {
  /** A stored archive of the parts that were looked at, and no others. */
  readonly archive: Uint8Array;
  readonly hidden: ReadonlySet<number>;
}

/** Throws `Refused` for what must not be read. */
export function workbookParts(file: string, bytes: Uint8Array): WorkbookParts {
  const parts: Record<string, Uint8Array> = Object.create(null) as Record<string, Uint8Array>;
  for (const part of unpack(file, bytes, NAMED, WORKBOOK_LIMITS, isWanted)) {
    const content = looked(part.bytes);
    if (DECLARATION.test(content))
      throw unreadable(file, NAMED, 'it declares a document type or an entity, which no workbook needs');
    parts[part.path] = hasDateCells(content) ? withDatesAsText(part.bytes) : part.bytes;
  }
  const manifest = parts['META-INF/manifest.xml'];
  if (manifest && /encryption-data/.test(text(manifest)))
    throw new Refused(problem('password-protected', { file }));
  const content = parts['content.xml'];
  const spreadsheet = content ? text(content) : '';
  if (cellsIn(spreadsheet) > MOST_CELLS)
    throw overLimit(file, `holds more than ${MOST_CELLS / 1_000_000} million cells`);
  // Optional in OpenDocument, and its reader stumbles without it.
  if (content) parts['styles.xml'] ??= new Uint8Array();
  return { archive: zipSync(parts, { level: 0 }), hidden: hiddenTables(spreadsheet) };
}
