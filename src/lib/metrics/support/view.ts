// What a reader sees of support: how much of it there is for ten who hold cases, whether its posts are filled, and since when.
import type { BarRow } from '../../charts/bars.ts';
import type { NotePart } from '../../charts/notes.ts';
import { dayInWords, shortDay } from '../../shared/dates.ts';
import { decimal, percent } from '../../shared/format.ts';
import { scopeName, scopeNameFirst } from '../people.ts';
import type { BarsPlot } from '../pictures.ts';
import { unitName, unitScopeOf, type Part } from '../scope.ts';
import type { MetricView, TableView, View, ViewContext } from '../view.ts';
import { xmrOf, type XmrPlot } from '../xmr.ts';
import type { SupportRow } from './metric.ts';

export interface SupportPlot extends BarsPlot {
  readonly control: XmrPlot;
}

/** A ratio is said as so many for ten: "2.5 for 10" is easier to see than 0.25. */
const forTen = (ratio: number): string => `${decimal(10 * ratio)} for 10`;

const filledInWords = (filled: number | null, established: number | null): string => {
  if (filled === null || established === null) return 'posts not known';
  return established === 0
    ? 'no posts for support'
    : `${decimal(filled)} of ${decimal(established)} posts filled`;
};

/** "coordinator: 1.0 of 1.0 posts filled"; nothing where there is neither post nor person. */
function coordinatorInWords(row: SupportRow): string {
  const { coordinator_fte: people, coordinator_established_fte: posts, coordinator_filled_fte: filled } = row;
  if (posts !== null && filled !== null && posts > 0)
    return `coordinators: ${decimal(filled)} of ${decimal(posts)} posts filled`;
  return people > 0 ? `coordinators: ${decimal(people)} in post` : '';
}

function barOf({ key, name, row }: Part<SupportRow>): BarRow {
  const { support_ratio: ratio, support_fte, case_holding_fte, filled_fte, established_fte } = row;
  const posts = filledInWords(filled_fte, established_fte);
  const coordinator = coordinatorInWords(row);
  const also = [posts, coordinator].filter((text) => text !== '').join('; ');
  if (ratio === null) {
    const empty = `nobody holds cases${support_fte > 0 ? `; ${decimal(support_fte)} of support` : ''}`;
    return {
      key,
      label: name,
      values: {},
      note: coordinator === '' ? [] : [{ text: `· ${coordinator}`, isQuiet: true }],
      words: `${name}: ${empty}; ${also}.`,
      empty
    };
  }
  const note: NotePart[] = [
    { text: forTen(ratio), isStrong: true },
    { text: `· ${decimal(support_fte)} for ${decimal(case_holding_fte)} · ${posts}`, isQuiet: true }
  ];
  return {
    key,
    label: name,
    values: {
      administrators: (10 * row.administrator_fte) / case_holding_fte,
      intelligence: (10 * row.intelligence_fte) / case_holding_fte
    },
    note,
    words: `${name}: ${decimal(support_fte)} of support for ${decimal(case_holding_fte)} who hold cases, ${forTen(ratio)}; ${decimal(row.administrator_fte)} administrators, ${decimal(row.intelligence_fte)} intelligence; ${also}.`
  };
}

function headlineOf(whole: SupportRow | null, context: ViewContext): string {
  if (whole === null) return `${scopeNameFirst(context)} has nobody in post and no posts for support`;
  const { support_ratio: ratio, support_fte, case_holding_fte } = whole;
  if (ratio === null) return `Nobody in ${scopeName(context)} holds cases, so there is nothing to compare`;
  if (support_fte === 0)
    return `${scopeNameFirst(context)} has no administrators and no intelligence staff in post`;
  return `${decimal(support_fte)} full-time posts of support for ${decimal(case_holding_fte)} full-time officers who hold cases: ${forTen(ratio)}`;
}

/** "A MAPPA coordinator" is the guidance's own example of what a force provides; not every unit has one. */
function coordinatorNote(whole: SupportRow | null): string[] {
  if (whole === null) return [];
  const words = coordinatorInWords(whole);
  const named = 'The guidance names “providing a MAPPA coordinator”.';
  if (words !== '') return [`${words.charAt(0).toUpperCase()}${words.slice(1)}. ${named}`];
  return whole.level === 'force' ? [`No coordinator is in post, and no post for one is known. ${named}`] : [];
}

function tableOf(rows: readonly SupportRow[], context: ViewContext): TableView {
  const known = (value: number | null) => (value === null ? 'not known' : decimal(value));
  return {
    caption: `Administrative and intelligence support by month, ${scopeName(context)}`,
    columns: [
      { key: 'name', title: 'Whose', align: 'start' },
      { key: 'day', title: 'On', align: 'start' },
      { key: 'administrators', title: 'Administrators', align: 'end' },
      { key: 'intelligence', title: 'Intelligence', align: 'end' },
      { key: 'holders', title: 'Hold cases', align: 'end' },
      { key: 'ratio', title: 'Support for 10', align: 'end' },
      { key: 'posts', title: 'Posts for support filled', align: 'end' },
      { key: 'share', title: 'Filled', align: 'end' },
      { key: 'coordinators', title: 'Coordinators', align: 'end' },
      { key: 'coordinator_posts', title: 'Posts for coordinators filled', align: 'end' }
    ],
    rows: rows.map((row) => ({
      key: `${row.level} ${row.force_id} ${row.unit_id ?? ''} ${row.month}`,
      cells: {
        name: row.level === 'force' ? 'The force' : unitName(row.unit_id ?? '', context),
        day: shortDay(row.as_of),
        administrators: decimal(row.administrator_fte),
        intelligence: decimal(row.intelligence_fte),
        holders: decimal(row.case_holding_fte),
        ratio: row.support_ratio === null ? 'nobody holds cases' : decimal(10 * row.support_ratio),
        posts:
          row.filled_fte === null ? 'not known' : `${known(row.filled_fte)} of ${known(row.established_fte)}`,
        share: row.filled_share === null ? '' : percent(row.filled_share),
        coordinators: decimal(row.coordinator_fte),
        coordinator_posts:
          row.coordinator_filled_fte === null
            ? 'not known'
            : `${known(row.coordinator_filled_fte)} of ${known(row.coordinator_established_fte)}`
      }
    }))
  };
}

/** 6.5 full-time posts of support for 41.2 full-time officers who hold cases: 1.6 for 10. */
export const supportView: View<SupportRow, SupportPlot> = (rows, context): MetricView<SupportPlot> => {
  const latest = rows.filter(({ as_of }) => as_of === context.asOf);
  const { of, name, parts, whole } = unitScopeOf(latest, context);
  const months = rows.filter(({ level, unit_id }) =>
    of === 'force' ? level === 'force' : level === 'unit' && unit_id === context.unitId
  );
  const bars = parts.map(barOf);
  const ends = parts.map(({ row }) => 10 * (row.support_ratio ?? 0));
  return {
    headline: headlineOf(whole, context),
    subtitle: `Administrators and intelligence staff for ten full-time officers who hold cases. ${scopeNameFirst(context)}, ${dayInWords(context.asOf)}.`,
    state: whole?.state ?? (parts.some(({ row }) => row.state === 'ok') ? 'ok' : 'not_applicable'),
    notes: [
      'The guidance asks for “adequate” support and gives no number: shown, not graded.',
      ...coordinatorNote(whole),
      ...(context.loaded.has('posts')
        ? []
        : ['Which posts are filled is not known: needs the posts extract.'])
    ],
    ...(whole && whole.support_ratio !== null
      ? {
          figure: {
            text: forTen(whole.support_ratio),
            detail: `${decimal(whole.support_fte)} for ${decimal(whole.case_holding_fte)} · ${filledInWords(whole.filled_fte, whole.established_fte)}`
          }
        }
      : {}),
    table: tableOf(rows, context),
    plot: {
      label: `Support for ten full-time officers who hold cases, ${name}`,
      rows: bars,
      series: [
        { key: 'administrators', label: 'administrators', tone: 'series-1' },
        { key: 'intelligence', label: 'intelligence', tone: 'series-2' }
      ],
      most: Math.max(1, ...ends),
      format: (value) => decimal(value),
      control: xmrOf(
        {
          name: 'Support for ten who hold cases',
          where: `${scopeNameFirst(context)}, to ${dayInWords(context.asOf)}`,
          months: months.map(({ as_of: day, support_ratio: ratio }) => ({
            day,
            value: ratio === null ? null : 10 * ratio
          })),
          format: (value) => decimal(value, 2)
        },
        context
      )
    }
  };
};
