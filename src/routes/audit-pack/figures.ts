// Every figure of an audit pack: what it says, how complete it is, what it is made from, and the hash of its rows.
import type { Metric } from '$lib/metrics/define.ts';
import type { AnyMetricEntry } from '$lib/metrics/view.ts';
import { contentHash } from '$lib/scrutiny/log.ts';
import type { Session } from '$lib/session/session.svelte.ts';
import { linesOf, type Line } from '../figure-lines.ts';
import { topicOf, TOPICS } from '../pages.ts';
import { extractsInWords } from '../words.ts';

export interface Figure extends Line {
  readonly number: string;
  /** Title of the page that shows it. */
  readonly page: string;
  /** `the officers and cases extracts`. */
  readonly madeFrom: string;
  /** Its rows in view, and the SHA-256 of them; null where there is no figure. */
  readonly rows: { readonly count: number; readonly hash: string } | null;
  /** Sentences that stand beside the figure, and extracts that would make it fuller. */
  readonly completeness: readonly string[];
}

/** Stands in place of a page's title. */
const OTHERS = 'Other figures';

/** What the metric is answered from, and of that which makes it fuller what is not there. */
export function sourcesOf({ needs, uses }: Metric, loaded: ReadonlySet<string>) {
  const fuller = uses.filter((id) => !needs.includes(id));
  return {
    from: [...needs, ...fuller.filter((id) => loaded.has(id))],
    without: fuller.filter((id) => !loaded.has(id))
  };
}

async function figureOf(session: Session, { metric }: AnyMetricEntry, line: Line): Promise<Figure> {
  const { from, without } = sourcesOf(metric, session.loaded.ids);
  const isThere = line.view !== null;
  const rows = isThere ? session.scope(metric, await session.questions.ask(metric)) : null;
  return {
    ...line,
    number: metric.number,
    page: topicOf(metric.id)?.title ?? OTHERS,
    madeFrom: extractsInWords(from),
    rows: rows && { count: rows.length, hash: await contentHash(rows) },
    completeness: [
      ...(line.view?.notes ?? []),
      ...(isThere && without.length > 0
        ? [`Without ${extractsInWords(without)}, which would tell more.`]
        : [])
    ]
  };
}

export interface Figures {
  readonly all: readonly Figure[];
  /** Over the hashes of all figures, with the day, the reader and the unit. */
  readonly hash: string;
}

/** Everything reactive is read before the first wait. */
export async function figuresOf(session: Session, entries: readonly AnyMetricEntry[]): Promise<Figures> {
  const { asOf, lens, unitId } = session;
  const lines = await linesOf(session, entries);
  const all: Figure[] = [];
  // One after another, so that the page can be used while many rows are hashed.
  for (const [at, entry] of entries.entries()) all.push(await figureOf(session, entry, lines[at]!));
  const figures = Object.fromEntries(all.map(({ id, rows }) => [id, rows?.hash ?? null]));
  return { all, hash: await contentHash({ as_of: asOf, lens, unit_id: unitId, figures }) };
}

/** By the page that shows them, in the order of the pages. */
export const byPage = (all: readonly Figure[]) =>
  [...Object.values(TOPICS).map(({ title }) => title), OTHERS]
    .map((page) => ({ page, figures: all.filter((figure) => figure.page === page) }))
    .filter(({ figures }) => figures.length > 0);
