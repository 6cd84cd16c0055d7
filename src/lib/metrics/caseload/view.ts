// What the reader sees of the caseload: cases by risk level, what stands beside them, and cases per full-time officer.
import type { BarRow } from '../../charts/bars.ts';
import { levelTone } from '../../charts/colours.ts';
import type { NotePart } from '../../charts/notes.ts';
import { dayInWords } from '../../shared/dates.ts';
import { count, countInWords, decimal, plural } from '../../shared/format.ts';
import type { BarsPlot } from '../pictures.ts';
import { RISK_LEVELS, RISK_WORDS } from '../risk-words.ts';
import { isNoLead, scopeInView, sumOf, worstOf, type Part, type Scope } from '../scope.ts';
import type { MetricView, TableView, ViewContext } from '../view.ts';
import type { CaseloadRow } from './metric.ts';

export type CaseloadPlot = BarsPlot;

/** The force's own reference, in cases per full-time officer; null where it set none. */
const referenceOf = ({ settings }: ViewContext): number | null =>
  typeof settings['caseload_reference_per_fte'] === 'number' ? settings['caseload_reference_per_fte'] : null;

const isAboveReference = (row: CaseloadRow, reference: number): boolean =>
  row.cases_per_fte !== null && row.cases_per_fte > reference;

/** "3 reactive, 1 custody, 2 missing", without those of which there are none. */
const besideInWords = (row: CaseloadRow): string =>
  (['reactive', 'custody', 'missing'] as const)
    .filter((management) => row[management] > 0)
    .map((management) => `${count(row[management])} ${management}`)
    .join(', ');

function perFteInWords(row: CaseloadRow): string {
  if (row.state === 'no_data') return 'contracted hours are 0: no figure per full-time officer';
  if (row.cases_per_fte === null) return '';
  return `${decimal(row.cases_per_fte)} per full-time officer`;
}

function noteOf(row: CaseloadRow): NotePart[] {
  const perFte = perFteInWords(row);
  const beside = besideInWords(row);
  const perFtePart: NotePart =
    row.state === 'no_data' ? { text: perFte, state: 'no_data' } : { text: `· ${perFte}`, isQuiet: true };
  return [
    ...(row.cases > 0 ? [{ text: count(row.cases), isStrong: true }] : []),
    ...(row.cases > 0 && perFte !== '' ? [perFtePart] : []),
    ...(beside === '' ? [] : [{ text: `· beside: ${beside}`, isQuiet: true }])
  ];
}

function barOf({ key, name, row }: Part<CaseloadRow>, reference: number | null): BarRow {
  const levels = RISK_LEVELS.filter((level) => row[level] > 0).map(
    (level) => `${count(row[level])} ${RISK_WORDS[level]}`
  );
  const facts = [perFteInWords(row), besideInWords(row)].filter((words) => words !== '');
  const whole = row.cases === 0 ? 'no cases' : `${plural(row.cases, 'case')} (${levels.join(', ')})`;
  return {
    key,
    label: name,
    values: Object.fromEntries(RISK_LEVELS.map((level) => [level, row[level]])),
    note: noteOf(row),
    words: `${name}: ${[whole, ...facts].join('; ')}`,
    limit: reference === null || row.fte === null || row.fte === 0 ? null : reference * row.fte,
    ...(row.cases === 0 ? { empty: 'no cases' } : {})
  };
}

function headlineOf({ parts, whole, of }: Scope<CaseloadRow>, reference: number | null): string {
  if (parts.length === 0) return 'There are no officers who hold cases, and no cases';
  const holders = parts.filter(({ row }) => !isNoLead(row));
  const noun = of === 'unit' ? 'officer' : 'unit';
  const cases = parts.reduce((sum, { row }) => sum + row.cases, 0);
  const perFte = whole?.cases_per_fte ?? null;
  const rest = perFte === null ? '' : `, ${decimal(perFte)} per full-time officer`;
  if (reference !== null) {
    const over = holders.filter(({ row }) => isAboveReference(row, reference));
    const who = over.length === 1 ? `${over[0]?.name} leads` : `${countInWords(over.length)} ${noun}s lead`;
    return `${over.length === 0 ? `No ${noun} leads` : who} more than ${count(reference)} cases per full-time officer`;
  }
  if (cases === 0) return 'Nobody leads any cases';
  const held = `${countInWords(holders.length)} ${noun}${holders.length === 1 ? ' leads' : 's lead'}`;
  const noLead = parts.find(({ row }) => isNoLead(row))?.row.cases ?? 0;
  const led = cases - noLead;
  return noLead === 0
    ? `${held} ${plural(led, 'case')}${rest}`
    : `${held} ${plural(led, 'case')}, and ${count(noLead)} ${noLead === 1 ? 'has' : 'have'} no lead`;
}

function notesOf(parts: readonly Part<CaseloadRow>[], reference: number | null): string[] {
  const withoutHours = parts.filter(({ row }) => row.state === 'no_data').map(({ name }) => name);
  return [
    'The guidance gives no number of cases per officer.' +
      (reference === null ? '' : ` The reference of ${count(reference)} is the force’s own choice.`),
    ...(withoutHours.length > 0
      ? [
          `Contracted hours are 0, with cases, for ${withoutHours.join(', ')}: an error in the officers extract.`
        ]
      : [])
  ];
}

const COLUMNS: readonly (readonly [keyof CaseloadRow, string])[] = [
  ['cases', 'Cases'],
  ...RISK_LEVELS.map(
    (level) => [level, RISK_WORDS[level].replace(/^./, (first) => first.toUpperCase())] as const
  ),
  ['reactive', 'Reactive'],
  ['custody', 'Custody'],
  ['missing', 'Missing'],
  ['second_officer_cases', 'As second officer'],
  ['fte', 'Full-time officers'],
  ['cases_per_fte', 'Per full-time officer']
];

function cellsOf(name: string, row: CaseloadRow): Record<string, string> {
  const { fte, cases_per_fte, state } = row;
  return {
    name,
    ...Object.fromEntries(COLUMNS.map(([key]) => [key, count(Number(row[key]))])),
    fte: fte === null ? '' : decimal(fte, 2),
    cases_per_fte:
      cases_per_fte === null ? (state === 'no_data' ? 'no data' : 'not applicable') : decimal(cases_per_fte)
  };
}

function tableOf(scope: Scope<CaseloadRow>): TableView {
  const { parts, of, name } = scope;
  const sum = sumOf(scope);
  const title = of === 'unit' ? 'Officer' : 'Unit';
  return {
    caption: `Cases by ${title.toLowerCase()}, ${name}`,
    columns: [
      { key: 'name', title, align: 'start' },
      ...COLUMNS.map(([key, heading]) => ({ key, title: heading, align: 'end' as const }))
    ],
    rows: [
      ...parts.map(({ key, name: part, row }) => ({ key, cells: cellsOf(part, row) })),
      ...(sum ? [{ key: sum.key, cells: cellsOf(sum.name, sum.row) }] : [])
    ]
  };
}

/** Twelve officers lead 328 cases, 29.8 per full-time officer. */
export function caseloadView(rows: readonly CaseloadRow[], context: ViewContext): MetricView<CaseloadPlot> {
  const scope = scopeInView(rows, context);
  const { parts, whole } = scope;
  const reference = referenceOf(context);
  const bars = parts.map((part) => barOf(part, reference));
  const each = scope.of === 'unit' ? 'officer' : 'unit';
  return {
    headline: headlineOf(scope, reference),
    subtitle: `Counted cases by risk level, one row per ${each}, ${scope.name}, ${dayInWords(context.asOf)}`,
    state: whole?.state ?? worstOf(parts.map(({ row }) => row.state)),
    notes: notesOf(parts, reference),
    ...(whole ? { figure: { text: count(whole.cases), detail: perFteInWords(whole) || 'cases' } } : {}),
    table: tableOf(scope),
    plot: {
      label: `Cases by risk level, one row per ${each}, ${scope.name}`,
      rows: bars,
      series: RISK_LEVELS.filter((level) => parts.some(({ row }) => row[level] > 0)).map((level) => ({
        key: level,
        label: RISK_WORDS[level],
        tone: levelTone(level)
      })),
      most: Math.max(1, ...bars.map(({ limit }) => limit ?? 0), ...parts.map(({ row }) => row.cases)),
      limitLabel:
        reference === null
          ? null
          : `${count(reference)} cases per full-time officer, the force’s own reference`
    }
  };
}
