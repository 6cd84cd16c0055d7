// From rows to what a reader sees. Pure: the same rows and context always give the same words and marks.
import type { Component } from 'svelte';
import type { z } from 'zod';
import type { AreaGeometry } from '../shared/area-shapes.ts';
import type { Day } from '../shared/dates.ts';
import type { Lens } from '../shared/lens.ts';
import type { State } from '../shared/measure.ts';
import type { Metric } from './define.ts';

export interface TableColumn {
  readonly key: string;
  readonly title: string;
  readonly align: 'start' | 'end';
}

/** The table behind a chart: the same figures, as the reader would say them. */
export interface TableView {
  readonly caption: string;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly { readonly key: string; readonly cells: Readonly<Record<string, string>> }[];
}

/** What the rows are about: the reader's scope, names for ids, and the settings in force. */
export interface ViewContext {
  readonly asOf: Day;
  /** The unit in view; null = the whole force. */
  readonly unitId: string | null;
  readonly unitNames: ReadonlyMap<string, string>;
  /** What is in view where no unit is and several forces are loaded: "Force 7"; absent = the one force. */
  readonly wholeName?: string;
  /** Settings in force on the as-of date, by id. */
  readonly settings: Readonly<Record<string, unknown>>;
  /** Extract ids that were loaded. */
  readonly loaded: ReadonlySet<string>;
  /** Who is reading; absent = whoever holds everything. Some figures are shown to the welfare lead only. */
  readonly lens?: Lens;
  /** Boundaries by area, where some were brought. */
  readonly shapes?: ReadonlyMap<string, AreaGeometry>;
  /** Of the entry's `choice`, what the reader has chosen; absent = the first. */
  readonly choice?: string;
  /** Rows of the metrics that the entry names in `beside`, by id, in the same scope; absent = not asked for. */
  readonly beside?: ReadonlyMap<string, readonly Readonly<Record<string, unknown>>[]>;
}

export interface MetricView<Plot> {
  /** Says the finding: "Three officers hold more high-risk cases than the model". */
  readonly headline: string;
  /** Says what, where, as of when. */
  readonly subtitle: string;
  /** Worst state among what is shown. */
  readonly state: State;
  /** That state in the metric's own words: "4 officers above the model". */
  readonly stateWords?: string;
  /** Plain sentences that must stand beside the figure: what was not checked, what is left out. */
  readonly notes: readonly string[];
  /** The one figure of the scope, for the readers' first pages: "18.3 %", "60 of 328 · model 20 %". */
  readonly figure?: { readonly text: string; readonly detail: string };
  readonly table: TableView;
  readonly plot: Plot;
}

export type View<Row, Plot> = (rows: readonly Row[], context: ViewContext) => MetricView<Plot>;

/** A named state that a metric's picture must survive; the gallery and the tests share it. */
export interface Example<Row> {
  readonly name: string;
  readonly rows: readonly Row[];
  readonly context: ViewContext;
}

/** Another picture of the same plot, with a finding of its own; the table is the view's. */
export interface Picture<Plot> {
  /** Unique within the metric: `funnel`. */
  readonly id: string;
  readonly headline: (plot: Plot) => string;
  readonly subtitle: (plot: Plot) => string;
  /** Drawn on the metric's own page alone: the others print on two sides. */
  readonly isOwnPageOnly?: boolean;
  /** False where there is nothing to draw, and the picture with its headline is left out. Default true. */
  readonly isWorthDrawing?: (plot: Plot) => boolean;
  /** Draws `plot` in `width` CSS pixels and decides its own height. */
  readonly Chart: Component<{ plot: Plot; width: number }>;
}

/** A metric as the pages use it: definition, view, picture and examples. */
export interface MetricEntry<Schema extends z.ZodObject = z.ZodObject, Plot = unknown> {
  readonly metric: Metric<Schema>;
  readonly view: View<z.infer<Schema>, Plot>;
  /** Draws `plot` in `width` CSS pixels and decides its own height. */
  readonly Chart: Component<{ plot: Plot; width: number }>;
  readonly examples: readonly Example<z.infer<Schema>>[];
  /** More pictures of the same plot, drawn after the first. */
  readonly more?: readonly Picture<Plot>[];
  /** What the reader can choose between, above the picture: the view gets the id. The first is shown unless chosen. */
  readonly choice?: {
    readonly label: string;
    readonly options: readonly { readonly id: string; readonly title: string }[];
  };
  /** Ids of metrics whose rows make the picture fuller; the view does without where they are not there. */
  readonly beside?: readonly string[];
}

// Heterogeneous entries share one registry: each entry was checked whole where it was made.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type AnyMetricEntry = MetricEntry<any, any>;

export const metricEntry = <Schema extends z.ZodObject, Plot>(
  entry: MetricEntry<Schema, Plot>
): AnyMetricEntry => entry;
