// What a scenario would change: ratio, load and resilience of each officer as they are and as they would be.
import { endsOf, type Arrow, type ArrowEnd } from '../charts/arrows.ts';
import { firstOfMonth } from '../shared/dates.ts';
import { count, listed, plural } from '../shared/format.ts';
import type { State } from '../shared/measure.ts';
import type { HighRiskShareRow } from './high-risk-share/metric.ts';
import type { LoadPercentRow } from './load-percent/metric.ts';
import type { ResilienceRow } from './resilience/metric.ts';
import { limitWords } from './risk-words.ts';
import { numberSetting } from './scope.ts';
import type { TableView, ViewContext } from './view.ts';
import {
  changeOf,
  figured,
  isChanged,
  lossFigure,
  loadFigure,
  shareFigure,
  uncertain,
  type Figure,
  type Pair
} from './what-if-figures.ts';

/** Rows of the three metrics, as they are or as they would be. */
export interface WhatIfRows {
  readonly share: readonly HighRiskShareRow[];
  readonly load: readonly LoadPercentRow[];
  readonly loss: readonly ResilienceRow[];
}

export interface WhatIfLine {
  readonly key: string;
  readonly name: string;
  readonly load: Pair;
  readonly share: Pair;
  readonly loss: Pair;
}

export interface ArrowsPlot {
  readonly label: string;
  readonly arrows: readonly Arrow[];
  readonly limit: { readonly at: number; readonly label: string };
  readonly least: number;
  readonly most: number;
}

export interface WhatIfView {
  readonly headline: string;
  /** One for each officer whose figures would change: "O-12: load from 92.0 % to 97.0 %". */
  readonly sentences: readonly string[];
  readonly table: TableView;
  readonly load: ArrowsPlot;
  readonly share: ArrowsPlot;
}

function linesOf(before: WhatIfRows, after: WhatIfRows, context: ViewContext): WhatIfLine[] {
  const limit = limitWords(context).percent;
  const most = numberSetting(context, 'load_breach_percent');
  const month = firstOfMonth(context.asOf);
  const all = (rows: WhatIfRows) => ({
    share: figured(rows.share, context, (row) => shareFigure(row, limit)),
    load: figured(
      rows.load.filter(({ grain, period_start }) => grain === 'month' && period_start === month),
      context,
      (row) => loadFigure(row, most)
    ),
    loss: figured(rows.loss, context, lossFigure)
  });
  const [now, then] = [all(before), all(after)];
  const names = new Map(
    [then.share, then.load, now.share, now.load].flatMap((figures) =>
      [...figures].map(([key, { name }]) => [key, name])
    )
  );
  return [...names].map(([key, name]) => ({
    key,
    name,
    load: changeOf(now.load, then.load, key),
    share: changeOf(now.share, then.share, key),
    loss: changeOf(now.loss, then.loss, key)
  }));
}

const said = (figure: Figure | null): string => figure?.text ?? 'nobody';

/** With what the cases not assessed could make of it. */
const withRange = (figure: Figure | null): string =>
  figure === null ? '' : figure.range === '' ? figure.text : `${figure.text} (${figure.range})`;

function sentenceOf({ name, load, share, loss }: WhatIfLine): string | null {
  const withParts = (figure: Figure | null) =>
    figure === null || figure.detail === '' ? said(figure) : `${figure.text} (${figure.detail})`;
  const parts = [
    ...(load.before?.text === load.after?.text
      ? []
      : [`load from ${said(load.before)} to ${said(load.after)}${uncertain(load.after)}`]),
    ...(isChanged(share)
      ? [`high-risk share from ${withParts(share.before)} to ${withParts(share.after)}`]
      : []),
    ...(loss.before?.text === loss.after?.text
      ? []
      : [`if away, cases that others could take from ${said(loss.before)} to ${said(loss.after)}`])
  ];
  return parts.length === 0 ? null : `${name}: ${parts.join('; ')}`;
}

const WHOLE = ' whole';

function headlineOf(lines: readonly WhatIfLine[], context: ViewContext): string {
  const people = lines.filter(({ key }) => key !== WHOLE && key !== '');
  const instead = (kind: 'load' | 'share' | 'loss', state: State, words: string): string[] => {
    const [now, then] = (['before', 'after'] as const).map(
      (when) => people.filter((line) => line[kind][when]?.state === state).length
    ) as [number, number];
    if (now === then) return [];
    const many = then === 1 ? 'officer' : 'officers';
    return [`${count(then)} ${many} ${words} instead of ${count(now)}`];
  };
  const parts = [
    ...instead('share', 'breach', `would be above ${limitWords(context).name}`),
    ...instead('load', 'breach', 'would have too much work'),
    ...instead('load', 'absent', 'would be absent with cases'),
    ...instead('loss', 'watch', 'could not be away without cases being with nobody')
  ];
  if (parts.length > 0) return `In this what-if, ${listed(parts)}`;
  const changed = people.filter(({ load, share, loss }) => [load, share, loss].some(isChanged)).length;
  return changed === 0
    ? 'In this what-if, nobody’s figures would change'
    : `In this what-if, the figures of ${plural(changed, 'officer')} would change, and no limit would be passed or kept anew`;
}

const COLUMNS = [
  ['load', 'Load'],
  ['share', 'High-risk share'],
  ['loss', 'Taken over if away']
] as const;

/** A figure that is known of nobody has no column. */
function tableOf(lines: readonly WhatIfLine[]): TableView {
  const columns = COLUMNS.filter(([kind]) =>
    lines.some((line) => line[kind].before !== null || line[kind].after !== null)
  );
  return {
    caption:
      'What if: figures as they are, and as they would be; in brackets, if all cases not assessed were low, or all very high',
    columns: [
      { key: 'name', title: 'Officer', align: 'start' },
      ...columns.flatMap(([key, title]) => [
        { key: `${key} before`, title: `${title}, as it is`, align: 'end' as const },
        { key: `${key} after`, title: `${title}, what if`, align: 'end' as const }
      ])
    ],
    rows: lines.map((line) => ({
      key: line.key,
      cells: {
        name: line.name,
        ...Object.fromEntries(
          columns.flatMap(([key]) => [
            [`${key} before`, withRange(line[key].before)],
            [`${key} after`, withRange(line[key].after)]
          ])
        )
      }
    }))
  };
}

const endOf = (figure: Figure | null): ArrowEnd | null =>
  figure?.at === null || figure === null ? null : { at: figure.at, text: figure.text };

function arrowsOf(lines: readonly WhatIfLine[], kind: 'load' | 'share'): Arrow[] {
  return lines
    .filter((line) => isChanged(line[kind]))
    .flatMap((line) => {
      const { before, after } = line[kind];
      const [from, to] = [endOf(before), endOf(after)];
      if (from === null && to === null) return [];
      const parts = (figure: Figure | null) =>
        figure === null ? 'nobody' : figure.at === null ? figure.text : figure.detail;
      const change = `${parts(before)} → ${parts(after)}`;
      const words = `${line.name}: from ${said(before)} to ${said(after)}${uncertain(after)}, ${change}`;
      return [{ key: line.key, name: line.name, remark: '', from, to, change, words }];
    });
}

function plotOf(
  lines: readonly WhatIfLine[],
  kind: 'load' | 'share',
  limit: number,
  label: string
): ArrowsPlot {
  const arrows = arrowsOf(lines, kind);
  return {
    label,
    arrows,
    limit: { at: limit, label: `${count(limit)} per cent` },
    ...endsOf(arrows, limit, { least: 0, most: Infinity, room: 2 })
  };
}

/** In this what-if, four officers would be above the model instead of 3. */
export function whatIfView(before: WhatIfRows, after: WhatIfRows, context: ViewContext): WhatIfView {
  const lines = linesOf(before, after, context);
  return {
    headline: headlineOf(lines, context),
    sentences: lines.flatMap((line) => sentenceOf(line) ?? []),
    table: tableOf(lines),
    load: plotOf(
      lines,
      'load',
      numberSetting(context, 'load_breach_percent'),
      'Load, as it is and as it would be'
    ),
    share: plotOf(lines, 'share', limitWords(context).percent, 'High-risk share, as it is and as it would be')
  };
}
