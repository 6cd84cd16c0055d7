// What the pictures of people and courses are drawn from, width apart.
import type { BarRow, BarSeries } from '../charts/bars.ts';
import type { NotePart } from '../charts/notes.ts';
import type { MatrixColumn, MatrixRow } from '../charts/matrix.ts';
import type { TimeLink, TimeRow } from '../charts/timeline.ts';
import type { Day } from '../shared/dates.ts';

export interface BarsPlot {
  /** What the picture is, for those who don't see it. */
  readonly label: string;
  readonly rows: readonly BarRow[];
  readonly series: readonly BarSeries[];
  /** The end of the scale; above 0. */
  readonly most: number;
  readonly format?: (value: number) => string;
  /** Says what the tick on the bars is. */
  readonly limitLabel?: string | null;
  /** Stands in place of the picture where there are no rows. */
  readonly none?: string;
}

export interface MatrixPlot {
  readonly label: string;
  readonly rows: readonly MatrixRow[];
  readonly columns: readonly MatrixColumn[];
  /** px; cells of words need more than the default. */
  readonly mostCellWidth?: number;
}

export interface TimelinePlot {
  readonly label: string;
  readonly rows: readonly TimeRow[];
  /** Arrows between rows. */
  readonly links?: readonly TimeLink[];
  readonly from: Day;
  readonly to: Day;
  readonly asOf: Day;
}

/** A point of a line over days. */
export interface PanelPoint {
  readonly key: string;
  /** Days since the first day of all. */
  readonly at: number;
  /** In the picture's unit; null = a gap. */
  readonly height: number | null;
  /** Least and most that it could be: a whisker. */
  readonly range?: readonly [number, number] | null;
}

/** One small line. */
export interface Panel {
  readonly key: string;
  readonly name: string;
  readonly points: readonly PanelPoint[];
  /** Points to be seen apart from the line: those of a lasting breach. */
  readonly dots?: readonly { readonly at: number; readonly height: number }[];
  /** The last value, with its state. */
  readonly latest: NotePart;
  /** What the last value could be, under it: a whisker of a few per cent is hard to see. */
  readonly latestRange?: string;
  /** Under the line, or nothing. */
  readonly remark: string;
  readonly words: string;
}

export interface PanelsPlot {
  readonly label: string;
  readonly panels: readonly Panel[];
  /** Days between the first and the last of all. */
  readonly days: number;
  /** End of every panel's scale; lines above it run along the top. */
  readonly most: number;
}
