// What the welfare lead sees of returns from sickness: who was seen after each spell, and who was not.
import type { BarRow } from '../../charts/bars.ts';
import { dayInWords, shortDay } from '../../shared/dates.ts';
import { count, countInWords, partOf, percent, plural } from '../../shared/format.ts';
import { forCount, scopeNameFirst } from '../people.ts';
import type { BarsPlot } from '../pictures.ts';
import { scopeOf, stated, sumOf, type Part, type Scope } from '../scope.ts';
import type { MetricView, TableView, View } from '../view.ts';
import type { ReturnToWorkRow } from './metric.ts';

function barOf({ key, name, row }: Part<ReturnToWorkRow>): BarRow {
  const { spells, held, last_missed_on: missed } = row;
  if (spells === null || held === null)
    return { key, label: name, values: {}, note: [], words: `${name}: not known.`, empty: 'not known' };
  if (spells === 0)
    return {
      key,
      label: name,
      values: {},
      note: [],
      words: `${name}: nobody came back.`,
      empty: 'nobody came back'
    };
  const without = missed === null ? '' : `none after ${shortDay(missed)}`;
  return {
    key,
    label: name,
    values: { held, missed: spells - held },
    note: [
      { text: partOf(held, spells), isStrong: true },
      ...(without === '' ? [] : [{ text: without, state: 'watch' as const }])
    ],
    words: `${name}: a meeting after ${count(held)} of ${plural(spells, 'spell')} of sickness${without === '' ? '' : `, ${without}`}.`
  };
}

function headlineOf({ parts, whole, name }: Scope<ReturnToWorkRow>): string {
  if (whole === null) return `Nobody in ${name} is in the scope of support`;
  if (whole.held === null || whole.spells === null)
    return 'Returns to work are not known: they need the absences and welfare contacts extracts';
  if (whole.spells === 0) return `Nobody in ${name} came back from sickness in 12 months`;
  if (whole.held === whole.spells)
    return `Everybody was seen after each of ${plural(whole.spells, 'spell')} of sickness`;
  const missing = parts.filter(({ row }) => row.state === 'watch').length;
  const whose = parts.some(({ row }) => row.level === 'unit') ? ['unit', 'units'] : ['person', 'people'];
  return `A meeting followed ${count(whole.held)} of ${plural(whole.spells, 'spell')} of sickness (${percent(whole.held / whole.spells)}); ${countInWords(missing).toLowerCase()} ${forCount(missing, `${whose[0]} has`, `${whose[1]} have`)} one without`;
}

function tableOf(parts: readonly Part<ReturnToWorkRow>[], where: string): TableView {
  const known = (value: number | null) => (value === null ? 'not known' : count(value));
  const day = (value: string | null) => (value === null ? '–' : shortDay(value));
  return {
    caption: `Return-to-work meetings after sickness, ${where}`,
    columns: [
      { key: 'who', title: 'Whose', align: 'start' },
      { key: 'spells', title: 'Spells that ended', align: 'end' },
      { key: 'held', title: 'Followed by a meeting', align: 'end' },
      { key: 'ended', title: 'Last ended', align: 'start' },
      { key: 'seen', title: 'Last meeting', align: 'start' },
      { key: 'missed', title: 'Last without one', align: 'start' }
    ],
    rows: parts.map(({ key, name, row }) => ({
      key,
      cells: {
        who: name,
        spells: known(row.spells),
        held: known(row.held),
        ended: day(row.last_ended_on),
        seen: day(row.last_held_on),
        missed: day(row.last_missed_on)
      }
    }))
  };
}

export const returnToWorkView: View<ReturnToWorkRow, BarsPlot> = (rows, context): MetricView<BarsPlot> => {
  const scope = scopeOf(rows, context);
  const { parts, whole, name } = scope;
  const sum = sumOf(scope);
  const each = scope.of === 'unit' ? 'person who came back' : 'unit';
  const missing = whole?.spells == null || whole.held === null ? null : whole.spells - whole.held;
  return {
    headline: headlineOf(scope),
    subtitle: `Spells of sickness that ended in 12 months, and how many a return-to-work meeting followed, one row per ${each}. ${scopeNameFirst(context)}, ${dayInWords(context.asOf)}.`,
    ...stated(
      whole?.state ?? 'not_applicable',
      missing === null ? {} : { watch: `${plural(missing, 'spell')} without` }
    ),
    notes: ['The guidance sets no time for it: a missing one is pointed out, not called a breach.'],
    ...(whole?.spells != null && whole.held !== null && whole.spells > 0
      ? {
          figure: {
            text: `${count(whole.held)} of ${count(whole.spells)}`,
            detail: 'spells followed by a meeting'
          }
        }
      : {}),
    table: tableOf(sum ? [...parts, sum] : parts, name),
    plot: {
      label: `Return-to-work meetings, one row per ${each}`,
      rows: parts.map(barOf),
      series: [
        { key: 'held', label: 'followed by a meeting', tone: 'series-1' },
        { key: 'missed', label: 'not', tone: 'not-assessed' }
      ],
      most: Math.max(1, ...parts.map(({ row }) => row.spells ?? 0))
    }
  };
};
