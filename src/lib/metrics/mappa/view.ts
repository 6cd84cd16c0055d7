// What a reader sees of the MAPPA mix: cases by category and level, and whether licence and eligibility are known.
import { levelTone } from '../../charts/colours.ts';
import { dayInWords } from '../../shared/dates.ts';
import { byName, count, countInWords, percent, plural } from '../../shared/format.ts';
import { partsPlot, partsTable, shareIn } from '../parts-view.ts';
import { forCount, scopeName, scopeNameFirst } from '../people.ts';
import type { BarsPlot } from '../pictures.ts';
import { RISK_LEVELS, RISK_WORDS } from '../risk-words.ts';
import { stated, unitName, type Part } from '../scope.ts';
import type { MetricView, ViewContext } from '../view.ts';
import type { MappaRow } from './metric.ts';

export interface MappaPlot extends BarsPlot {
  readonly knownOf: BarsPlot;
  readonly knownHeadline: string;
  readonly where: string;
}

const CATEGORY_NAMES: Readonly<Record<MappaRow['category'], string>> = {
  '1': 'Category 1',
  '2': 'Category 2',
  '3': 'Category 3',
  '4': 'Category 4',
  pdp: 'PDP',
  other: 'Other'
};

const levelName = (level: MappaRow['mappa_level']): string =>
  level === 'not_known' ? 'level not known' : `Level ${level}`;

type Group = readonly MappaRow[];

const total = (rows: Group, of: (row: MappaRow) => number): number =>
  rows.reduce((sum, row) => sum + of(row), 0);
const casesOf = (rows: Group): number => total(rows, ({ cases }) => cases);

/** The rows in order, together where they have the same key. */
function grouped(rows: readonly MappaRow[], nameOf: (row: MappaRow) => string): Part<Group>[] {
  const groups = new Map<string, MappaRow[]>();
  for (const row of rows) groups.set(nameOf(row), [...(groups.get(nameOf(row)) ?? []), row]);
  return [...groups].map(([name, row]) => ({ key: name, name, row }));
}

const mixPlot = (lines: readonly Part<Group>[]): BarsPlot =>
  partsPlot(lines, {
    label: 'Counted cases by category and MAPPA level, by risk level',
    series: RISK_LEVELS.map((level) => ({
      key: level,
      label: RISK_WORDS[level],
      tone: levelTone(level),
      of: (rows: Group) => casesOf(rows.filter(({ risk_level }) => risk_level === level))
    })),
    note: (rows) => [{ text: count(casesOf(rows)), isStrong: true }],
    words: (rows) =>
      `${plural(casesOf(rows), 'case')}: ${rows.map(({ cases, risk_level }) => `${count(cases)} ${RISK_WORDS[risk_level]}`).join(', ')}`,
    empty: () => null
  });

const knownPlot = (lines: readonly Part<Group>[]): BarsPlot =>
  partsPlot(lines, {
    label: 'Counted cases by whether licence and eligibility are known',
    series: [
      {
        key: 'known',
        label: 'both known',
        tone: 'shade-4',
        of: (rows) => total(rows, ({ both_known }) => both_known)
      },
      {
        key: 'other',
        label: 'one or both not known',
        tone: 'not-assessed',
        of: (rows) => total(rows, ({ cases, both_known }) => cases - both_known)
      }
    ],
    note: (rows) => [
      {
        text: shareIn(
          total(rows, ({ both_known }) => both_known),
          casesOf(rows)
        ),
        isStrong: true
      }
    ],
    words: (rows) =>
      `both known of ${shareIn(
        total(rows, ({ both_known }) => both_known),
        casesOf(rows)
      )}`,
    empty: () => null
  });

function notesOf(whole: Group): string[] {
  if (whole.length === 0) return [];
  const others = total(whole, ({ led_for_another }) => led_for_another);
  const category4 = casesOf(whole.filter(({ category }) => category === '4'));
  return [
    ...(others > 0
      ? [
          `Led by an officer though another agency is recorded as the lead: ${shareIn(
            others,
            total(whole, ({ agency_known }) => agency_known)
          )} of cases whose lead agency is known.`
        ]
      : []),
    ...(category4 > 0
      ? [`${plural(category4, 'case')} of category 4, for which others are usually responsible.`]
      : [])
  ];
}

function headlineOf(whole: Group, context: ViewContext): string {
  if (whole.length === 0) return `There are no counted cases in ${scopeName(context)}`;
  const cases = casesOf(whole);
  const most = grouped(whole, ({ category }) => CATEGORY_NAMES[category]).toSorted(
    (a, b) => casesOf(b.row) - casesOf(a.row)
  )[0]!;
  const levels = casesOf(whole.filter(({ mappa_level }) => mappa_level === '2' || mappa_level === '3'));
  return `${percent(casesOf(most.row) / cases)} of ${plural(cases, 'case')} are ${most.name}; ${count(levels)} ${forCount(levels, 'is', 'are')} at Level 2 or 3`;
}

function knownHeadlineOf(whole: Group): string {
  const cases = casesOf(whole);
  const unknown = cases - total(whole, ({ both_known }) => both_known);
  return unknown === 0
    ? 'Licence and MAPPA eligibility are known of every case'
    : `Of ${countInWords(unknown).toLowerCase()} of ${plural(cases, 'case')} licence or MAPPA eligibility is not known`;
}

/** 82.1 % of 2,027 cases are Category 1; 201 are at Level 2 or 3. */
export function mappaView(rows: readonly MappaRow[], context: ViewContext): MetricView<MappaPlot> {
  const level = context.unitId === null ? 'force' : 'unit';
  const whole = rows.filter(
    (row) => row.level === level && (context.unitId === null || row.unit_id === context.unitId)
  );
  const units =
    context.unitId === null
      ? grouped(
          rows.filter((row) => row.level === 'unit'),
          ({ unit_id }) => unitName(unit_id ?? '', context)
        ).toSorted((a, b) => byName(a.name, b.name))
      : grouped(whole, ({ unit_id }) => unitName(unit_id ?? '', context));
  const mix = grouped(
    whole,
    ({ category, mappa_level }) => `${CATEGORY_NAMES[category]}, ${levelName(mappa_level)}`
  );
  const unknown = total(whole, ({ cases, both_known }) => cases - both_known);
  const where = `${scopeNameFirst(context)}, ${dayInWords(context.asOf)}`;
  return {
    headline: headlineOf(whole, context),
    subtitle: `Counted cases by category and MAPPA level. ${where}.`,
    ...stated(whole.length === 0 ? 'not_applicable' : unknown > 0 ? 'watch' : 'ok', {
      watch: `${count(unknown)} not fully known`
    }),
    notes: notesOf(whole),
    ...(whole.length > 0
      ? {
          figure: {
            text: percent((casesOf(whole) - unknown) / casesOf(whole)),
            detail: 'of cases with licence and eligibility known'
          }
        }
      : {}),
    table: partsTable(
      `Counted cases by category, level and risk, ${dayInWords(context.asOf)}`,
      'Category and level',
      mix.flatMap(({ name, row }) =>
        row.map((one) => ({ key: `${name} ${one.risk_level}`, name, row: one }))
      ),
      [
        { key: 'risk', title: 'Risk level', of: ({ risk_level }) => RISK_WORDS[risk_level] },
        { key: 'cases', title: 'Cases', of: ({ cases }) => count(cases) },
        { key: 'licence', title: 'Licence known', of: (row) => shareIn(row.licence_known, row.cases) },
        {
          key: 'eligible',
          title: 'Eligibility known',
          of: (row) => shareIn(row.eligibility_known, row.cases)
        },
        { key: 'both', title: 'Both known', of: (row) => shareIn(row.both_known, row.cases) },
        {
          key: 'another',
          title: 'Led for another agency',
          of: (row) => shareIn(row.led_for_another, row.agency_known)
        }
      ]
    ),
    plot: {
      ...mixPlot(mix),
      knownOf: knownPlot(units),
      knownHeadline: knownHeadlineOf(whole),
      where
    }
  };
}
