// What the navigation lists for a reader, with what is in view kept in each address.
import { resolve } from '$app/paths';
import { queryFor, type Filters } from '$lib/session/filters.ts';
import type { Lens } from '$lib/shared/lens.ts';
import type { NavigationLink } from '$lib/ui/navigation.ts';
import { BRIEFING } from './briefing/shown.ts';
import { CHECKS, DATA_PROTECTION, SECURITY, TOPICS, WHAT_IF, WHO_SEES_WHAT } from './pages.ts';
import { READERS } from './readers.ts';

const REFERENCE = [
  { path: 'data', title: 'Data' },
  { path: 'guidance', title: 'Guidance' },
  { path: 'catalogue', title: 'Catalogue' },
  { path: 'dictionary', title: 'Dictionary' },
  { path: 'settings', title: 'Settings' },
  { path: 'gallery', title: 'Gallery' },
  WHO_SEES_WHAT,
  DATA_PROTECTION,
  SECURITY,
  CHECKS
] as const;

/** `isPacked`: the figures are handed on, and nothing can be supposed of them. */
export function linkGroups(lens: Lens, here: string, inView: Filters, isPacked: boolean): NavigationLink[][] {
  const query = queryFor(inView);
  const link = ({ path, title }: { path: string; title: string }): NavigationLink => {
    const address = resolve(`/${path}` as '/');
    return { href: `${address}${query}`, title, isCurrent: here === address };
  };
  return [
    [link({ path: '', title: 'Bring extracts' }), link(READERS[lens]), link(BRIEFING)],
    [...Object.values(TOPICS), ...(lens !== 'welfare' && !isPacked ? [WHAT_IF] : [])].map(link),
    REFERENCE.map(link)
  ];
}
