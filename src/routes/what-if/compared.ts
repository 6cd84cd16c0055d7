// The facts and what would be, side by side: the same metrics asked of both.
import { entryOf } from '$lib/metrics/registry.ts';
import { whatIfView, type WhatIfRows, type WhatIfView } from '$lib/metrics/what-if.ts';
import { PLACE_METRICS } from '$lib/metrics/what-if-places.ts';
import { scenariosView, type ScenariosView } from '$lib/metrics/what-if-scenarios.ts';
import type { Session, TrialAnswer } from '$lib/session/session.svelte.ts';

/** What is compared for each officer of a unit. */
const OF_OFFICERS = { share: 'high-risk-share', load: 'load-percent', loss: 'resilience' } as const;

type Kind = keyof typeof OF_OFFICERS;
type Answers = TrialAnswer['rows'];

export interface Compared {
  readonly places: ScenariosView;
  /** Each officer of the unit in the scenario that is being made; null where it supposes nothing, or for a force. */
  readonly officers: { readonly title: string; readonly view: WhatIfView } | null;
  readonly misfits: readonly (TrialAnswer['misfits'][number] & { readonly title: string })[];
  /** What is not known, since an extract that it needs is not loaded. */
  readonly missing: readonly { readonly title: string; readonly extracts: readonly string[] }[];
}

const officerRows = (answers: Answers): WhatIfRows =>
  Object.fromEntries(
    (Object.keys(OF_OFFICERS) as Kind[]).map((kind) => [kind, answers.get(OF_OFFICERS[kind]) ?? []])
  ) as unknown as WhatIfRows;

/** Everything reactive is read before the first wait, so that another change asks again. */
export async function comparedFor(session: Session): Promise<Compared> {
  const { viewContext: context, scope: inScope, whatIf } = session;
  const { drafts, titles, chosen } = whatIf;
  const supposed = drafts
    .map(({ changes }, at) => ({ at, changes, title: titles[at] ?? '' }))
    .filter(({ changes }) => changes.length > 0);
  const ids = session.lens === 'unit' ? [...Object.values(OF_OFFICERS), ...PLACE_METRICS] : PLACE_METRICS;
  const metrics = [...new Set(ids)].map((id) => entryOf(id).metric);
  const known = metrics.filter((metric) => session.missingFor(metric) === undefined);
  const missing = metrics.flatMap((metric) => {
    const why = session.missingFor(metric);
    return why?.because === 'extracts' ? [{ title: metric.title, extracts: why.extracts }] : [];
  });
  const then = whatIf.askEach(
    known,
    supposed.map(({ changes }) => changes)
  );
  const asked = known.map((metric) => session.questions.ask(metric));
  const [answers, now] = await Promise.all([then, Promise.all(asked)]);
  const seen = (rows: Answers): Answers =>
    new Map(known.map((metric) => [metric.id, inScope(metric, rows.get(metric.id) ?? [])]));
  const facts = seen(new Map(known.map(({ id }, index) => [id, now[index] ?? []])));
  const each = supposed.map(({ at, title }, index) => ({ at, title, rows: seen(answers[index]!.rows) }));
  const own = session.lens === 'unit' ? each.find(({ at }) => at === chosen) : undefined;
  return {
    places: scenariosView(facts, each, context),
    officers: own
      ? { title: own.title, view: whatIfView(officerRows(facts), officerRows(own.rows), context) }
      : null,
    misfits: supposed.flatMap(({ title }, index) =>
      answers[index]!.misfits.map((misfit) => ({ ...misfit, title }))
    ),
    missing
  };
}
