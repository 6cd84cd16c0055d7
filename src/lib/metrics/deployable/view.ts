// What a reader sees of the officers who can be deployed: each unit's establishment, cut by what keeps people from work.
import type { BarRow, BarSeries } from '../../charts/bars.ts';
import { dayInWords } from '../../shared/dates.ts';
import { byName, decimal } from '../../shared/format.ts';
import { scopeName, scopeNameFirst } from '../people.ts';
import type { BarsPlot } from '../pictures.ts';
import { unitName } from '../scope.ts';
import type { MetricView, TableView, ViewContext } from '../view.ts';
import type { DeployableRow } from './metric.ts';

const SEGMENTS = [
  { key: 'deployable', column: 'deployable_fte', label: 'deployable', tone: 'series-1' },
  { key: 'not_trained', column: 'not_trained_fte', label: 'not trained', tone: 'series-2' },
  { key: 'not_vetted', column: 'not_vetted_fte', label: 'not vetted', tone: 'series-3' },
  { key: 'absent', column: 'absent_fte', label: 'absent', tone: 'series-4' },
  { key: 'unworked', column: 'unworked_fte', label: 'not worked', tone: 'series-6' },
  { key: 'vacant', column: 'vacant_fte', label: 'vacant', tone: 'not-assessed' }
] as const satisfies readonly (BarSeries & { column: keyof DeployableRow })[];

/** Every number in a whole: the posts that there should be, or the people there are where posts are not known. */
const wholeOf = ({ established_fte: established, in_post_fte: inPost }: DeployableRow): number =>
  established === null ? inPost : Math.max(established, inPost);

const ofWhat = ({ established_fte: established, in_post_fte: inPost }: DeployableRow): string =>
  established === null ? `${decimal(inPost)} in post` : `${decimal(established)} established`;

function lossesInWords(row: DeployableRow): string[] {
  return SEGMENTS.filter(({ key }) => key !== 'deployable').flatMap(({ column, label }) => {
    const fte = row[column];
    if (fte === null || fte === 0) return [];
    return fte < 0 ? [`${decimal(-fte)} worked beyond the posts`] : [`${decimal(fte)} ${label}`];
  });
}

function barOf(row: DeployableRow, name: string): BarRow {
  const base = { key: row.unit_id ?? row.force_id, label: name };
  const { deployable_fte: deployable } = row;
  if (deployable === null) {
    const empty = 'not known';
    return { ...base, values: {}, note: [], words: `${name}: ${empty}, ${ofWhat(row)}.`, empty };
  }
  const whole = wholeOf(row);
  if (whole === 0)
    return { ...base, values: {}, note: [], words: `${name}: no posts and nobody in post.`, empty: 'nobody' };
  const losses = lossesInWords(row);
  return {
    ...base,
    values: Object.fromEntries(SEGMENTS.map(({ key, column }) => [key, Math.max(0, row[column] ?? 0)])),
    note: [
      { text: `${decimal(deployable)} of ${decimal(whole)}`, isStrong: true },
      ...(row.established_fte === null ? [{ text: 'in post; posts not known', isQuiet: true }] : [])
    ],
    words: `${name}: ${decimal(deployable)} deployable of ${ofWhat(row)}${losses.length > 0 ? `; ${losses.join(', ')}` : ''}.`
  };
}

const COLUMNS: readonly (readonly [keyof DeployableRow, string])[] = [
  ['established_fte', 'Established'],
  ['vacant_fte', 'Vacant'],
  ['unworked_fte', 'Not worked'],
  ['in_post_fte', 'In post'],
  ['absent_fte', 'Absent'],
  ['not_vetted_fte', 'Not vetted'],
  ['not_trained_fte', 'Not trained'],
  ['deployable_fte', 'Deployable']
];

function tableOf(rows: readonly (readonly [DeployableRow, string])[], context: ViewContext): TableView {
  return {
    caption: `Full-time posts, from established to deployable, ${scopeName(context)}`,
    columns: [
      { key: 'name', title: 'Unit', align: 'start' },
      ...COLUMNS.map(([key, title]) => ({ key, title, align: 'end' as const }))
    ],
    rows: rows.map(([row, name]) => ({
      key: `${row.level} ${row.unit_id ?? row.force_id}`,
      cells: {
        name,
        ...Object.fromEntries(
          COLUMNS.map(([key]) => [key, row[key] === null ? 'not known' : decimal(row[key] as number)])
        )
      }
    }))
  };
}

function headlineOf(whole: DeployableRow | undefined, context: ViewContext): string {
  if (whole === undefined || wholeOf(whole) === 0)
    return `${scopeNameFirst(context)} has no posts and nobody in post`;
  if (whole.deployable_fte === null)
    return `${decimal(whole.in_post_fte)} officers in post; how many can be deployed is not known`;
  const of =
    whole.established_fte === null
      ? `${decimal(whole.in_post_fte)} full-time officers in post`
      : `${decimal(whole.established_fte)} established full-time posts`;
  return `${decimal(whole.deployable_fte)} of ${of} can be deployed`;
}

/** 7.4 of 12.0 established full-time posts can be deployed. */
export function deployableView(rows: readonly DeployableRow[], context: ViewContext): MetricView<BarsPlot> {
  const { unitId } = context;
  const level = unitId === null ? 'force' : 'unit';
  const wholes = rows.filter((row) => row.level === level && (unitId === null || row.unit_id === unitId));
  const whole = wholes.length === 1 ? wholes[0] : undefined;
  const units = rows
    .filter((row) => row.level === 'unit' && (unitId === null || row.unit_id === unitId))
    .map((row) => [row, unitName(row.unit_id ?? '', context)] as const)
    .toSorted(([, a], [, b]) => byName(a, b));
  const bars = units.map(([row, name]) => barOf(row, name));
  const shown = whole && level === 'force' ? [...units, [whole, 'The force'] as const] : units;
  return {
    headline: headlineOf(whole ?? (units.length === 1 ? units[0]?.[0] : undefined), context),
    subtitle: `Full-time posts in roles that hold cases, by what keeps officers from being deployed. ${scopeNameFirst(context)}, ${dayInWords(context.asOf)}.`,
    state: whole?.state ?? 'not_applicable',
    notes: context.loaded.has('posts')
      ? []
      : [
          'Vacancies are not known: they need the posts extract. The figure starts from the officers in post.'
        ],
    ...(whole && whole.deployable_fte !== null
      ? { figure: { text: decimal(whole.deployable_fte), detail: `of ${ofWhat(whole)}` } }
      : {}),
    table: tableOf(shown, context),
    plot: {
      label: 'Full-time posts by what keeps officers from being deployed',
      rows: bars,
      series: SEGMENTS.filter(({ column }) => units.some(([row]) => (row[column] ?? 0) > 0)),
      most: Math.max(1, ...units.map(([row]) => wholeOf(row))),
      format: (value) => decimal(value)
    }
  };
}
