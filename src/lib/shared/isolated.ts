// Text that somebody brought, among words of ours: whichever way it is written, it may not turn them round, and a name
// has to show.

const [OPEN, CLOSE] = ['\u2068', '\u2069'];
const ISOLATES = /[\u2066-\u2069]/g;
/** Letters that are written from the right, and marks that change the direction. */
const TURNS =
  /[\u0590-\u08ff\u200e\u200f\u202a-\u202e\u2066-\u2069\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;
const INVISIBLE = /^[\p{C}\p{Z}\p{Default_Ignorable_Code_Point}\u2800]*$/u;

/** To stand in a sentence: in an isolate of Unicode where it could turn its neighbours round, else as it is. */
export const isolated = (text: string): string =>
  TURNS.test(text) ? `${OPEN}${text.replace(ISOLATES, '')}${CLOSE}` : text;

/** Undoes `isolated`, wherever it stands in a text. */
export const withoutIsolates = (text: string): string =>
  text.replace(/\u2068([^\u2066-\u2069]*)\u2069/g, '$1');

/** A name to be shown; where nothing of it would be seen, or it could not be kept apart, what it is the name of. */
export const shownName = (name: string, of: string): string =>
  INVISIBLE.test(name) || name.search(ISOLATES) >= 0 ? `${of} (name can’t be shown)` : isolated(name);
