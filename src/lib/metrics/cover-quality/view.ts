// What a reader sees of cover and the quality of work: days of cover beside other days. What went together, not why.
import { dayInWords } from '../../shared/dates.ts';
import { count, percent, plural } from '../../shared/format.ts';
import { known, partsPlot, partsTable, shareIn, unitsInView, withForce } from '../parts-view.ts';
import { scopeName, scopeNameFirst } from '../people.ts';
import type { BarsPlot } from '../pictures.ts';
import { stated, worstOf, type Part } from '../scope.ts';
import type { MetricView, ViewContext } from '../view.ts';
import type { CoverQualityRow } from './metric.ts';

const KINDS = [
  ['covering', 'visits', 'Own visits late, while covering others'],
  ['covering', 'records', 'Own entries late, while covering others'],
  ['covered', 'visits', 'Visits late, while the lead was covered'],
  ['covered', 'records', 'Entries late, while the lead was covered']
] as const;

interface Side {
  readonly row: CoverQualityRow;
  readonly share: number | null;
  readonly isDuring: boolean;
}

const nounOf = ({ measure }: CoverQualityRow): string => (measure === 'visits' ? 'visits' : 'entries');

const whyNot = ({ officers }: CoverQualityRow): string =>
  officers === null ? 'not known: needs cover, and visits or records' : 'too few to compare';

/** Two bars for each kind: days of cover, and other days of the same officers. */
function linesOf(rows: readonly CoverQualityRow[]): Part<Side>[] {
  return KINDS.flatMap(([side, measure, name]): Part<Side>[] => {
    const row = rows.find((one) => one.side === side && one.measure === measure);
    if (row === undefined) return [];
    return [
      { key: `${side} ${measure} during`, name, row: { row, share: row.during_share, isDuring: true } },
      {
        key: `${side} ${measure} outside`,
        name: 'and on other days',
        row: { row, share: row.outside_share, isDuring: false }
      }
    ];
  });
}

function headlineOf(rows: readonly CoverQualityRow[], context: ViewContext): string {
  const row = KINDS.map(([side, measure]) =>
    rows.find((one) => one.side === side && one.measure === measure)
  ).find((one) => one !== undefined && one.during_share !== null);
  if (!row || row.during_share === null || row.outside_share === null)
    return rows.some(({ officers }) => officers !== null)
      ? `Too little work of ${scopeName(context)} fell on days of cover to compare it`
      : 'Cover and the quality of work are not known: they need cover, and visits or records';
  const [during, outside] = [percent(row.during_share), percent(row.outside_share)];
  const more = during === outside ? 'as many' : row.during_share > row.outside_share ? 'more' : 'fewer';
  const whose = row.side === 'covering' ? 'Covering others' : 'Being covered';
  return more === 'as many'
    ? `${whose} went with as many late ${nounOf(row)} as other days, ${during}`
    : `${whose} went with ${more} late ${nounOf(row)}: ${during}, against ${outside} on other days`;
}

/** Covering others went with more late visits: 18.0 %, against 14.7 % on other days. */
export function coverQualityView(
  rows: readonly CoverQualityRow[],
  context: ViewContext
): MetricView<BarsPlot> {
  const inView = KINDS.flatMap(([side, measure, name]) => {
    const own = rows.filter((row) => row.side === side && row.measure === measure);
    const { whole, lines } = unitsInView(own, context);
    return withForce(lines, whole).map((line) => ({
      ...line,
      key: `${line.key} ${side} ${measure}`,
      kind: name,
      isWhole: line.row === whole
    }));
  });
  const wholes = inView.filter(({ isWhole }) => isWhole).map(({ row }) => row);
  return {
    headline: headlineOf(wholes, context),
    subtitle: `Late visits and entries of the same officers on days of cover and on other days, 12 months. ${scopeNameFirst(context)}, ${dayInWords(context.asOf)}.`,
    ...stated(wholes.some(({ state }) => state === 'ok') ? 'ok' : worstOf(wholes.map(({ state }) => state)), {
      ok: 'an association',
      not_applicable: 'too few to compare'
    }),
    notes: ['What went together, not why: cover comes with absence, which has reasons of its own.'],
    table: partsTable(`Cover and the quality of work, ${dayInWords(context.asOf)}`, 'Whose', inView, [
      {
        key: 'side',
        title: 'Who',
        of: ({ side }) => (side === 'covering' ? 'who covered' : 'who was covered')
      },
      { key: 'what', title: 'What', of: nounOf },
      { key: 'officers', title: 'Officers compared', of: ({ officers }) => known(officers) },
      { key: 'during', title: 'Late on days of cover', of: (row) => shareIn(row.during_late, row.during) },
      { key: 'outside', title: 'Late on other days', of: (row) => shareIn(row.outside_late, row.outside) },
      {
        key: 'weighted',
        title: 'Each with themselves: days of cover',
        of: (row) => (row.during_share === null ? whyNot(row) : percent(row.during_share))
      },
      {
        key: 'other',
        title: 'Each with themselves: other days',
        of: (row) => (row.outside_share === null ? whyNot(row) : percent(row.outside_share))
      }
    ]),
    plot: {
      ...partsPlot(linesOf(wholes), {
        label: 'Late visits and entries on days of cover and on other days',
        series: [
          {
            key: 'during',
            label: 'days of cover',
            tone: 'series-1',
            of: ({ isDuring, share }) => (isDuring ? 100 * Number(share) : 0)
          },
          {
            key: 'outside',
            label: 'other days',
            tone: 'quiet',
            of: ({ isDuring, share }) => (isDuring ? 0 : 100 * Number(share))
          }
        ],
        note: ({ share, row, isDuring }) => [
          { text: percent(Number(share)), isStrong: true },
          ...(isDuring
            ? [
                {
                  text: `${plural(Number(row.officers), 'officer')}, ${count(Number(row.during))} ${nounOf(row)}`,
                  isQuiet: true
                }
              ]
            : [])
        ],
        words: ({ share, row, isDuring }) =>
          `${percent(Number(share))} of ${nounOf(row)} of ${plural(Number(row.officers), 'officer')} late${isDuring ? ' on days of cover' : ' on other days'}`,
        empty: ({ share, row }) => (share === null ? whyNot(row) : share === 0 ? 'none late' : null)
      }),
      format: (value) => `${count(Math.round(value))} %`
    }
  };
}
