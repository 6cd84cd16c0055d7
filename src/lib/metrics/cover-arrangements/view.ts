// What a reader sees of the arrangements: who cover for each other, and where cover does not hold, listed and drawn.
import type { Tone } from '../../charts/colours.ts';
import type { TimeRow } from '../../charts/timeline.ts';
import { addDays, addMonths, dayInWords, firstOfMonth, shortDay } from '../../shared/dates.ts';
import { byName, count, countInWords, percent, plural } from '../../shared/format.ts';
import { coverSpells, isBetween, linkOf, spellInWords, type CoverSpell } from '../cover-words.ts';
import { forCount, scopeName, scopeNameFirst } from '../people.ts';
import type { TimelinePlot } from '../pictures.ts';
import { stated, unitName } from '../scope.ts';
import type { MetricView, TableView, View, ViewContext } from '../view.ts';
import type { CoverArrangementsRow } from './metric.ts';

export interface CoverArrangementsPlot {
  readonly mutual: TimelinePlot;
  readonly broken: TimelinePlot;
  readonly brokenHeadline: string;
  readonly where: string;
}

type Pick = (spell: CoverSpell) => boolean;

const isReciprocal: Pick = ({ rows }) => rows.some((row) => (row as CoverArrangementsRow).reciprocal);

const isNotHeld: Pick = ({ isBroken, first }) => isBroken || first.is_of_oneself;

/** "A-02 and A-07", each two people once. */
function pairsOf(spells: readonly CoverSpell[]): string[] {
  const pairs = spells
    .filter(isReciprocal)
    .map(({ first }) => [first.absent_officer_id, first.covering_officer_id].toSorted(byName).join(' and '));
  return [...new Set(pairs)].toSorted(byName);
}

/** A row for everybody concerned, with a span where they cover. */
function timelineOf(
  spells: readonly CoverSpell[],
  label: string,
  tone: Tone,
  { asOf }: ViewContext
): TimelinePlot {
  const [from, to] = [addMonths(firstOfMonth(asOf), -11), addDays(asOf, 90)];
  const shown = spells.filter(({ first }) => isBetween(first, from, to));
  const officers = new Set(
    shown.flatMap(({ first }) => [first.absent_officer_id, first.covering_officer_id])
  );
  const rows = [...officers].toSorted(byName).map((officer): TimeRow => ({
    key: officer,
    label: officer,
    spans: shown
      .filter(({ first }) => first.covering_officer_id === officer)
      .map((spell) => ({
        key: spell.key,
        from: spell.first.starts_on,
        to: spell.first.ends_on,
        tone,
        words: spellInWords(spell),
        label: `for ${spell.first.absent_officer_id}`,
        isTentative: spell.first.starts_on > asOf
      })),
    // A span is no state: on paper those with one come first, and here all have the same.
    moments: []
  }));
  const links = shown.filter(({ first }) => !first.is_of_oneself).map((spell) => linkOf(spell, from));
  return { label, rows, links, from, to, asOf };
}

/** At most so many are said beside the picture; the table has them all. */
const SAID = 4;

function said(sentences: readonly string[]): string[] {
  const left = sentences.length - SAID;
  return [...sentences.slice(0, SAID), ...(left > 0 ? [`And ${count(left)} more, in the table.`] : [])];
}

const chainOf = (row: CoverArrangementsRow): string =>
  row.chain_length === null ? '' : plural(row.chain_length, 'link');

function stateOf(row: CoverArrangementsRow): string {
  if (row.is_of_oneself) return 'of oneself: nobody covers';
  if (row.broken) return 'broken today';
  return row.holds_today ? 'holds today' : '';
}

function tableOf(rows: readonly CoverArrangementsRow[], context: ViewContext): TableView {
  const days = (value: number | null) => (value === null ? 'not known' : count(value));
  return {
    caption: `Arrangements of cover, 12 months and 90 days ahead, ${scopeName(context)}`,
    columns: [
      { key: 'away', title: 'Away', align: 'start' },
      { key: 'by', title: 'Covered by', align: 'start' },
      ...(context.unitId === null ? [{ key: 'unit', title: 'Unit', align: 'start' as const }] : []),
      { key: 'from', title: 'From', align: 'start' },
      { key: 'to', title: 'To', align: 'start' },
      { key: 'what', title: 'What', align: 'start' },
      { key: 'share', title: 'Share', align: 'end' },
      { key: 'cases', title: 'Cases now', align: 'end' },
      { key: 'mutual', title: 'Cover for each other', align: 'start' },
      { key: 'chain', title: 'Chain today', align: 'end' },
      { key: 'needed', title: 'Days needed', align: 'end' },
      { key: 'broken', title: 'Days not there', align: 'end' },
      { key: 'state', title: 'State', align: 'start' }
    ],
    rows: rows.map((row) => ({
      key: row.cover_id,
      cells: {
        away: row.absent_officer_id,
        by: row.covering_officer_id,
        ...(context.unitId === null ? { unit: unitName(row.unit_id, context) } : {}),
        from: shortDay(row.starts_on),
        to: row.ends_on === null ? 'open' : shortDay(row.ends_on),
        what: row.is_whole_caseload ? 'whole caseload' : 'one case',
        share: percent(row.share),
        cases: count(row.cases),
        mutual: row.reciprocal ? 'yes' : 'no',
        chain: chainOf(row),
        needed: days(row.needed_days),
        broken: days(row.broken_days),
        state: stateOf(row)
      }
    }))
  };
}

function headlineOf(total: number, pairs: number, chain: number): string {
  if (total === 0) return 'No cover is recorded';
  const mutual =
    pairs === 0
      ? 'Nobody covers for somebody who covers for them'
      : `${countInWords(pairs)} ${forCount(pairs, 'pair of officers covers', 'pairs of officers cover')} for each other`;
  return chain > 1 ? `${mutual}; today’s longest chain of cover has ${count(chain)} links` : mutual;
}

function brokenHeadline(broken: readonly CoverSpell[]): string {
  const today = broken.filter(({ rows }) => rows.some((row) => row.broken)).length;
  if (broken.length === 1 && today === 1) return 'One arrangement of cover does not hold today';
  const all = `${countInWords(broken.length)} ${forCount(broken.length, 'arrangement of cover does', 'arrangements of cover do')} not hold on every day`;
  return today === 0 ? all : `${all}, ${count(today)} of them today`;
}

/** Two pairs of officers cover for each other; today’s longest chain of cover has 2 links. */
export const coverArrangementsView: View<CoverArrangementsRow, CoverArrangementsPlot> = (
  rows,
  context
): MetricView<CoverArrangementsPlot> => {
  const shown = rows.filter(({ unit_id }) => context.unitId === null || unit_id === context.unitId);
  const spells = coverSpells(shown);
  const broken = spells.filter(isNotHeld);
  const pairs = pairsOf(spells);
  const chain = Math.max(
    0,
    ...shown.flatMap(({ chain_length }) => (chain_length === null ? [] : [chain_length]))
  );
  const isBrokenToday = shown.some((row) => row.broken);
  return {
    headline: headlineOf(shown.length, pairs.length, chain),
    subtitle: `Who cover for each other within 12 months, with an arrow from who is away to who covers. ${scopeNameFirst(context)}, ${dayInWords(context.asOf)}.`,
    ...stated(isBrokenToday ? 'breach' : broken.length > 0 || pairs.length > 0 ? 'watch' : 'ok', {
      breach: 'cover that does not hold today',
      watch: broken.length > 0 ? 'cover that does not hold on every day' : 'cover for each other'
    }),
    notes: [
      ...said(pairs.map((pair) => `${pair} cover for each other.`)),
      ...said(broken.map(spellInWords)),
      ...(context.loaded.has('absences')
        ? []
        : ['Whether whoever covers is there can’t be known without the absences extract.'])
    ],
    table: tableOf(shown, context),
    plot: {
      mutual: timelineOf(
        spells.filter(isReciprocal),
        'Officers who cover for each other',
        'series-2',
        context
      ),
      broken: timelineOf(broken, 'Cover that does not hold', 'series-4', context),
      brokenHeadline: brokenHeadline(broken),
      where: scopeNameFirst(context)
    }
  };
};
