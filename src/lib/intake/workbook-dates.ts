// Cells of a workbook that say themselves that they hold a date, in ISO form: the reader of workbooks makes numbers of
// them, which are dates again only where a format says so. They are handed to it as text instead.

// No tag is looked through for longer than to the next, nor than any is, so that no file makes this take long.
const DATE_CELL =
  /(<(?:\w+:)?c\s(?:[^<>]{0,400}\s)?t=)(?:"d"|'d')([^<>]{0,400}>)(?:((?:(?!<\/?(?:\w+:)?c[\s>]).)*?<(?:\w+:)?v>)([^<]*))?/gs;
const ISO = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d)(:\d\d)?(?:\.\d*)?Z?$/;

/** As other dates are written: no time where it is midnight, no seconds where they are none. */
function isoText(value: string): string {
  const [, day, time, seconds = ':00'] = ISO.exec(value.trim()) ?? [];
  if (day === undefined) return value;
  if (seconds !== ':00') return `${day}T${time}${seconds}`;
  return time === '00:00' ? day : `${day}T${time}`;
}

/** Most sheets have none, which is seen sooner without a pattern. */
export const hasDateCells = (xml: string): boolean =>
  (xml.includes('t="d"') || xml.includes("t='d'")) && /<(?:\w+:)?c\s(?:[^<>]*\s)?t=["']d["']/.test(xml);

/** Rows whose dates in ISO form are text. */
export const withDatesAsText = (rows: string): string =>
  rows.replace(
    DATE_CELL,
    (_, start: string, end: string, between = '', value = '') =>
      `${start}"str"${end}${between}${isoText(value)}`
  );
