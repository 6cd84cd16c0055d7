// What the pictures of people and courses are drawn from, width apart.
import type { BarRow, BarSeries } from '../charts/bars.ts';
import type { MatrixColumn, MatrixRow } from '../charts/matrix.ts';
import type { TimeRow } from '../charts/timeline.ts';
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
  readonly from: Day;
  readonly to: Day;
  readonly asOf: Day;
}
