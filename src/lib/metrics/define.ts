// What a metric is: a question, the words of the guidance it serves, the SQL that answers it and the rows it gives.
import type { z } from 'zod';
import type { Lens } from '../shared/lens.ts';
import type { Together } from './together.ts';

/** Words quoted from the guidance, with the line of its text. */
export interface Provision {
  readonly quote: string;
  readonly line: string;
}

/** What a lens may see of a metric: all its rows, only unit and force rows, or nothing. */
export type Sight = 'rows' | 'units' | 'none';

export interface Metric<Schema extends z.ZodObject = z.ZodObject> {
  /** Also the name of its folder and its files: `high-risk-share`. */
  readonly id: string;
  /** Number in the specification: `M2`. */
  readonly number: string;
  readonly title: string;
  /** The reader's question, with its question mark. */
  readonly question: string;
  /** The formula in words. */
  readonly formula: string;
  /** "one row per …" */
  readonly grain: string;
  readonly provisions: readonly Provision[];
  readonly caveats: readonly string[];
  /** Extract ids without which there is no figure at all. */
  readonly needs: readonly string[];
  /** Extract ids that make it fuller when they are there. */
  readonly uses: readonly string[];
  /** Tables that the SQL reads, held equal to the engine's own answer by a test. */
  readonly reads: readonly string[];
  readonly sight: Readonly<Record<Lens, Sight>>;
  /** Columns about people’s health or family, which are null outside the welfare lens. */
  readonly welfareColumns?: readonly string[];
  /** The force's rows from those of its units, for packs; null = they don't follow from them, absent = there are none. */
  readonly together?: Together | null;
  /** Units are compared with their own force: of several forces each is told alone. */
  readonly isWithinForce?: true;
  /** Column names in export order; strict. */
  readonly row: Schema;
  readonly sql: string;
}

export type RowOf<M> = M extends Metric<infer Schema> ? z.infer<Schema> : never;

/** Whether it is told by area: of several forces too, where other figures are one level up. */
export const isOfAreas = ({ row }: Metric): boolean => 'area_id' in row.shape;

export const defineMetric = <Schema extends z.ZodObject>(metric: Metric<Schema>): Metric<Schema> => metric;
