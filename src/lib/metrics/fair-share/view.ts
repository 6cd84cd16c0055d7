// What a reader sees of a fair share: each unit's part of the force's people, with its part of the work as the tick.
import type { BarRow } from '../../charts/bars.ts';
import type { NotePart } from '../../charts/notes.ts';
import { dayInWords } from '../../shared/dates.ts';
import { count, countInWords, decimal, listed, percent } from '../../shared/format.ts';
import { forCount, scopeNameFirst } from '../people.ts';
import type { BarsPlot } from '../pictures.ts';
import { numberSetting, sumOf, unitScopeOf, type Part, type Scope } from '../scope.ts';
import type { MetricView, TableView, View, ViewContext } from '../view.ts';
import type { FairShareRow } from './metric.ts';

type Line = Part<FairShareRow>;

/** Less than this of a full-time post is called as much as its share. */
const AS_MUCH = 0.05;

const differenceInWords = (difference: number): string => {
  if (Math.abs(difference) < AS_MUCH) return 'as many people as its share of the work';
  return `${decimal(Math.abs(difference))} ${difference > 0 ? 'more' : 'fewer'} than its share of the work`;
};

function unknownWords({ state, deployable_fte, cases }: FairShareRow): string {
  if (state === 'no_data') return 'not known';
  return deployable_fte !== null && deployable_fte > 0 && cases === 0
    ? 'no work to share'
    : 'nothing to compare';
}

function barOf({ key, name, row }: Line): BarRow {
  const { fte_share, demand_share, fair_share, difference_fte, deployable_fte } = row;
  if (fte_share === null || demand_share === null || fair_share === null || difference_fte === null) {
    const empty = unknownWords(row);
    return { key, label: name, values: {}, note: [], words: `${name}: ${empty}.`, empty };
  }
  const figures = `${decimal(deployable_fte as number)} deployable, ${percent(fte_share)} of the force’s people and ${percent(demand_share)} of its work`;
  const note: NotePart[] = [
    { text: percent(fte_share), isStrong: true },
    { text: `of ${percent(demand_share)} · ${decimal(fair_share, 2)}`, isQuiet: true }
  ];
  if (Math.abs(difference_fte) >= AS_MUCH)
    note.push({ text: `${decimal(Math.abs(difference_fte))} ${difference_fte > 0 ? 'more' : 'fewer'}` });
  return {
    key,
    label: name,
    values: { people: 100 * fte_share },
    limit: 100 * demand_share,
    note,
    words: `${name}: ${figures}, ${decimal(fair_share, 2)} times; ${differenceInWords(difference_fte)}.`
  };
}

const DRIVERS = [
  ['area', 'area'],
  ['population', 'population'],
  ['premises', 'approved premises'],
  ['offenders', 'offenders']
] as const;

/** "the hours that cases and areas need"; "a mix of area ×1, population ×2". */
function workInWords(context: ViewContext): string {
  if (context.settings['fair_share_by'] !== 'mix') return 'the hours that cases and areas need';
  const weights = DRIVERS.map(([id, name]) => {
    const weight = numberSetting(context, `fair_share_weight_${id}`);
    return `${name} ×${decimal(weight, Number.isInteger(weight) ? 0 : 1)}`;
  });
  return `a mix of ${listed(weights)}, the force’s own weights`;
}

function headlineOf({ of, parts }: Scope<FairShareRow>, context: ViewContext): string {
  if (parts.length === 0) return `${scopeNameFirst(context)} has no work and nobody to share it`;
  const known = parts.flatMap(({ name, row: { difference_fte: difference, fair_share: ratio } }) =>
    difference === null || ratio === null ? [] : [{ name, difference }]
  );
  const [only] = known;
  if (!only)
    return parts.some(({ row }) => row.state === 'no_data')
      ? 'How the force’s people lie against its work is not known'
      : 'Nothing to compare: no people can be deployed, or there is no work to share';
  if (of === 'unit') return `${only.name} has ${differenceInWords(only.difference)}`;
  const fewer = known.filter(({ difference }) => difference <= -1);
  const more = known.filter(({ difference }) => difference >= 1);
  if (fewer.length === 0 && more.length === 0)
    return 'Every unit has its share of the people, to less than one full-time officer';
  const [first, second] = fewer.length > 0 ? ([fewer, 'fewer'] as const) : ([more, 'more'] as const);
  const said = `${countInWords(first.length)} of ${count(known.length)} units ${forCount(first.length, 'has', 'have')} at least one full-time officer ${second} than ${forCount(first.length, 'its', 'their')} share of the work`;
  return fewer.length === 0 || more.length === 0
    ? said
    : `${said}, ${countInWords(more.length).toLowerCase()} at least one more`;
}

function tableOf(scope: Scope<FairShareRow>): TableView {
  const whole = sumOf(scope);
  const known = (value: number | null, written: (value: number) => string) =>
    value === null ? 'not known' : written(value);
  const lines = whole === null ? scope.parts : [...scope.parts, whole];
  return {
    caption: `People and work, ${scope.name}`,
    columns: [
      { key: 'name', title: 'Unit', align: 'start' },
      { key: 'people', title: 'Deployable, full-time', align: 'end' },
      { key: 'people_share', title: 'Share of people', align: 'end' },
      { key: 'work_share', title: 'Share of work', align: 'end' },
      { key: 'ratio', title: 'People ÷ work', align: 'end' },
      { key: 'fair', title: 'Its share in people', align: 'end' },
      { key: 'difference', title: 'Difference', align: 'end' },
      { key: 'hours', title: 'Hours a month', align: 'end' },
      { key: 'area', title: 'km²', align: 'end' },
      { key: 'population', title: 'Population', align: 'end' },
      { key: 'premises', title: 'Approved premises', align: 'end' },
      { key: 'cases', title: 'Cases', align: 'end' }
    ],
    rows: lines.map(({ key, name, row }) => {
      const compared = (value: number | null, written: (value: number) => string) =>
        value === null && row.state !== 'no_data' ? '' : known(value, written);
      return {
        key,
        cells: {
          name,
          people: known(row.deployable_fte, decimal),
          people_share: compared(row.fte_share, percent),
          work_share: compared(row.demand_share, percent),
          ratio: compared(row.fair_share, (value) => decimal(value, 2)),
          fair: compared(row.fair_fte, decimal),
          difference: compared(row.difference_fte, decimal),
          hours: known(row.hours_needed, decimal),
          area: known(row.area_km2, (value) => decimal(value, 0)),
          population: known(row.population, count),
          premises: known(row.premises, count),
          cases: count(row.cases)
        }
      };
    })
  };
}

/** Of 6 units, two have at least one full-time officer fewer than their share of the work, one has at least one more. */
export const fairShareView: View<FairShareRow, BarsPlot> = (rows, context): MetricView<BarsPlot> => {
  const scope = unitScopeOf(rows, context);
  const { parts, whole } = scope;
  const ends = parts.flatMap(({ row }) => [row.fte_share ?? 0, row.demand_share ?? 0]);
  const own = scope.of === 'unit' ? whole : null;
  return {
    headline: headlineOf(scope, context),
    subtitle: `Each unit’s share of the force’s people who can be deployed; the tick is its share of the work: ${workInWords(context)}. ${scopeNameFirst(context)}, ${dayInWords(context.asOf)}.`,
    state: whole?.state ?? (parts.some(({ row }) => row.state === 'ok') ? 'ok' : 'not_applicable'),
    notes: [
      'The guidance gives no weights and no ratio: shown, not graded. Units are in order of their names.',
      ...(context.settings['fair_share_by'] === 'mix' && !context.loaded.has('approved_premises')
        ? [
            'Approved premises are part of the mix and not loaded: it needs the approved premises extract, or no weight for them.'
          ]
        : [])
    ],
    ...(own && own.fair_share !== null && own.fte_share !== null && own.demand_share !== null
      ? {
          figure: {
            text: decimal(own.fair_share, 2),
            detail: `${percent(own.fte_share)} of the people, ${percent(own.demand_share)} of the work`
          }
        }
      : {}),
    table: tableOf(scope),
    plot: {
      label: `Share of the force’s people, with the share of its work, ${scope.name}`,
      rows: parts.map(barOf),
      series: [{ key: 'people', label: 'share of people', tone: 'series-1' }],
      most: Math.max(1, ...ends.map((share) => 100 * share)),
      format: (value) => `${decimal(value)} %`,
      limitLabel: 'its share of the work'
    }
  };
};
