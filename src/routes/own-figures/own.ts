// One officer's rows of each figure, as their table has them: no row of anybody else is read into it.
import { entryOf } from '$lib/metrics/registry.ts';
import type { TableColumn, TableView } from '$lib/metrics/view.ts';
import type { Session } from '$lib/session/session.svelte.ts';
import { byName } from '$lib/shared/format.ts';
import { extractsInWords, missingInWords } from '../words.ts';
import { OWN, type Own } from './shown.ts';

type Row = Readonly<Record<string, unknown>>;
type Answers = ReadonlyMap<string, readonly Row[]>;

export interface OwnFigure extends Pick<Own, 'means'> {
  readonly id: string;
  readonly title: string;
  readonly limit: string;
  /** `the cases and officers extracts`: where a wrong figure is put right. */
  readonly from: string;
  /** Without the column that names the officer; no rows where nothing is held of them. */
  readonly columns: readonly TableColumn[];
  readonly rows: TableView['rows'];
  /** What the figure needs, where there is none for anybody; else blank. */
  readonly why: string;
}

const isOfficer = ({ level, officer_id }: Row): boolean =>
  level === 'officer' && typeof officer_id === 'string';

const besideOf = (metric: string): readonly string[] => entryOf(metric).beside ?? [];

/** Rows of the unit by metric, of those that can be asked. Everything reactive is read before the first wait. */
export async function answersOf(session: Session): Promise<Answers> {
  const { scope } = session;
  const ids = [...new Set(OWN.flatMap(({ metric }) => [metric, ...besideOf(metric)]))];
  const metrics = ids.map((id) => entryOf(id).metric).filter((one) => session.missingFor(one) === undefined);
  const rows = await Promise.all(metrics.map((metric) => session.questions.ask(metric)));
  return new Map(metrics.map((metric, at) => [metric.id, scope(metric, rows[at] ?? [])]));
}

/** Who has a row in any of the figures, by name. */
export const peopleIn = (answers: Answers): string[] =>
  [
    ...new Set(
      OWN.flatMap(({ metric }) => answers.get(metric) ?? [])
        .filter(isOfficer)
        .map(({ officer_id }) => String(officer_id))
    )
  ].toSorted(byName);

/** What is held of one officer, figure by figure. */
export function ownFigures(
  session: Pick<Session, 'viewContext' | 'missingFor'>,
  answers: Answers,
  officer: string
): OwnFigure[] {
  const context = session.viewContext;
  const ownRows = (metric: string): Row[] =>
    (answers.get(metric) ?? []).filter((row) => isOfficer(row) && row['officer_id'] === officer);
  return OWN.map(({ metric: id, means, limit, leaves = [] }) => {
    const entry = entryOf(id);
    const missing = session.missingFor(entry.metric);
    const beside = new Map(besideOf(id).map((other) => [other, ownRows(other)]));
    const { columns, rows } = missing
      ? { columns: [], rows: [] }
      : entry.view(ownRows(id), { ...context, beside }).table;
    const isName = ({ key }: TableColumn) => rows.every(({ cells }) => cells[key] === officer);
    return {
      id,
      title: entry.metric.title,
      means,
      limit: limit(context.settings),
      from: extractsInWords(entry.metric.needs),
      columns: columns.filter((column) => !isName(column) && !leaves.includes(column.key)),
      rows,
      why: missing ? missingInWords(missing) : ''
    };
  });
}
