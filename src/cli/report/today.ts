// today.csv: the same list of exceptions as on the page, by the same rules over the same rows.
import { DEFINITIONS } from '../../lib/metrics/definitions.ts';
import type { Choices, Force } from '../../lib/pipeline/force.ts';
import { readLog, type Log } from '../../lib/scrutiny/log.ts';
import { snoozesOn } from '../../lib/scrutiny/reviews.ts';
import { settingsInForce } from '../../lib/settings/settings.ts';
import { csvText } from '../../lib/shared/csv.ts';
import { exceptionsIn, METRICS_OF_TODAY, todayRows, type FigureRow } from '../../lib/today/today.ts';
import { WrongCall, type Call } from './call.ts';
import { readText, type Write } from './folders.ts';

/** The log that the call names; empty where it names none. Throws `WrongCall`. */
export async function logOf({ scrutinyLog }: Call): Promise<Log> {
  if (scrutinyLog === null) return [];
  const read = await readLog(await readText(scrutinyLog));
  if (!read.ok) throw new WrongCall(`${scrutinyLog}: ${read.because}`);
  return read.log;
}

/** A metric that this reader is not shown, or whose extracts are missing, is not looked at. */
export async function writeToday(log: Log, force: Force, choices: Choices, write: Write): Promise<void> {
  const { asOf, settings } = choices;
  const rows = new Map<string, readonly FigureRow[]>();
  for (const metric of DEFINITIONS) {
    const isThere = metric.needs.every((id) => (force.loaded as ReadonlySet<string>).has(id));
    if (!METRICS_OF_TODAY.includes(metric.id) || !isThere || force.sightOf(metric) === 'none') continue;
    rows.set(metric.id, await force.ask(metric));
  }
  const looking = { asOf, settings: settingsInForce(settings, asOf) };
  await write('today.csv', csvText(todayRows(exceptionsIn(rows, looking, snoozesOn(log, asOf)))));
}
