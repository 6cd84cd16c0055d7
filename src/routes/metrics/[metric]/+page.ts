import { error } from '@sveltejs/kit';
import { DEFINITIONS } from '$lib/metrics/definitions.ts';
import type { EntryGenerator, PageLoad } from './$types';

export const entries: EntryGenerator = () => DEFINITIONS.map(({ id }) => ({ metric: id }));

export const load: PageLoad = async ({ params }) => {
  const { ENTRIES } = await import('$lib/metrics/registry.ts');
  const at = ENTRIES.findIndex(({ metric }) => metric.id === params.metric);
  const entry = ENTRIES[at];
  if (!entry) error(404, `There is no figure called ${params.metric}.`);
  return { entry, before: ENTRIES[at - 1]?.metric, after: ENTRIES[at + 1]?.metric };
};
