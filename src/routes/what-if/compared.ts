// The facts and what would be, side by side: the same metrics asked of both.
import { entryOf } from '$lib/metrics/registry.ts';
import { whatIfView, type WhatIfRows, type WhatIfView } from '$lib/metrics/what-if.ts';
import type { Session, TrialAnswer } from '$lib/session/session.svelte.ts';

const IDS = { share: 'high-risk-share', load: 'load-percent', loss: 'resilience' } as const;

type Kind = keyof typeof IDS;

export interface Compared {
  readonly view: WhatIfView;
  readonly misfits: TrialAnswer['misfits'];
  /** What is not known, since an extract that it needs is not loaded. */
  readonly missing: readonly { readonly title: string; readonly extracts: readonly string[] }[];
}

/** Everything reactive is read before the first wait, so that another change asks again. */
export async function comparedFor(session: Session): Promise<Compared> {
  const { viewContext: context, scope: inScope } = session;
  const kinds = Object.keys(IDS) as Kind[];
  const metrics = kinds.map((kind) => entryOf(IDS[kind]).metric);
  const known = metrics.filter((metric) => session.missingFor(metric) === undefined);
  const missing = metrics.flatMap((metric) => {
    const why = session.missingFor(metric);
    return why?.because === 'extracts' ? [{ title: metric.title, extracts: why.extracts }] : [];
  });
  const then = session.whatIf.ask(known, { supposed: session.whatIf.changes });
  const now = await Promise.all(known.map((metric) => session.questions.ask(metric)));
  const { rows, misfits } = await then;
  const byId = new Map(known.map(({ id }, index) => [id, now[index] ?? []]));
  const rowsOf = (answers: ReadonlyMap<string, readonly unknown[]>): WhatIfRows =>
    Object.fromEntries(
      kinds.map((kind) => [
        kind,
        inScope(entryOf(IDS[kind]).metric, (answers.get(IDS[kind]) ?? []) as Parameters<typeof inScope>[1])
      ])
    ) as unknown as WhatIfRows;
  return { view: whatIfView(rowsOf(byId), rowsOf(rows), context), misfits, missing };
}
