// What a reader sees of selection: each element of the procedure, and all four together.
import { dayInWords } from '../../shared/dates.ts';
import { count, countInWords, percent, plural } from '../../shared/format.ts';
import { partsPlot, partsTable, shareIn, unitsInView, withForce } from '../parts-view.ts';
import { scopeName, scopeNameFirst } from '../people.ts';
import type { BarsPlot } from '../pictures.ts';
import { stated } from '../scope.ts';
import type { MetricView, ViewContext } from '../view.ts';
import type { SelectionRow } from './metric.ts';

const ELEMENTS = ['skills', 'motivation', 'suitability', 'capacity', 'all_four'] as const;

const NAMES: Readonly<Record<(typeof ELEMENTS)[number], string>> = {
  skills: 'Skills',
  motivation: 'Motivation',
  suitability: 'Suitability',
  capacity: 'Capacity',
  all_four: 'All four'
};

interface Element {
  readonly assessed: number | null;
  readonly appointed: number;
}

function headlineOf(whole: SelectionRow | null, context: ViewContext): string {
  if (whole === null || whole.appointed === 0)
    return `Nobody in ${scopeName(context)} is in a role that must be vetted`;
  if (whole.all_four === null) return 'Selection is not known: its columns are not in the officers extract';
  const others = whole.appointed - whole.all_four;
  return others === 0
    ? `All four elements of selection are recorded for everybody in ${scopeName(context)}`
    : `For ${countInWords(others).toLowerCase()} of ${plural(whole.appointed, 'officer')} not all four elements of selection are recorded`;
}

/** For seven of 47 officers not all four elements of selection are recorded. */
export function selectionView(rows: readonly SelectionRow[], context: ViewContext): MetricView<BarsPlot> {
  const { whole, lines } = unitsInView(rows, context);
  const elements =
    whole === null || whole.appointed === 0
      ? []
      : ELEMENTS.map((element) => ({
          key: element,
          name: NAMES[element],
          row: { assessed: whole[element], appointed: whole.appointed }
        }));
  return {
    headline: headlineOf(whole, context),
    subtitle: `Officers in post in roles that must be vetted, by element recorded as assessed. ${scopeNameFirst(context)}, ${dayInWords(context.asOf)}.`,
    ...stated(whole?.state ?? 'not_applicable', {
      watch: 'not all recorded',
      no_data: 'needs columns of officers'
    }),
    notes: [],
    ...(whole !== null && whole.share !== null
      ? {
          figure: {
            text: percent(whole.share),
            detail: `${count(Number(whole.all_four))} of ${count(whole.appointed)} with all four`
          }
        }
      : {}),
    table: partsTable(`Selection by unit, ${dayInWords(context.asOf)}`, 'Unit', withForce(lines, whole), [
      { key: 'appointed', title: 'Officers', of: (row) => count(row.appointed) },
      ...ELEMENTS.map((element) => ({
        key: element,
        title: NAMES[element],
        of: (row: SelectionRow) => shareIn(row[element], row.appointed)
      }))
    ]),
    plot: partsPlot<Element>(elements, {
      label: 'Elements of the selection procedure by how many officers they are recorded for',
      series: [
        { key: 'recorded', label: 'recorded', tone: 'shade-4', of: ({ assessed }) => assessed },
        {
          key: 'other',
          label: 'not recorded',
          tone: 'not-assessed',
          of: ({ assessed, appointed }) => appointed - Number(assessed)
        }
      ],
      note: ({ assessed, appointed }) => [{ text: shareIn(assessed, appointed), isStrong: true }],
      words: ({ assessed, appointed }) => `recorded for ${shareIn(assessed, appointed)}`,
      empty: ({ assessed }) => (assessed === null ? 'not known' : null)
    })
  };
}
