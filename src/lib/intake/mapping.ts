// How one table is to be read where its own names do not say it. The reader's choice, and what a mapping file keeps.
import type { DayOrder, ValueReadings } from '../extracts/records.ts';
import type { ExtractId } from '../extracts/registry.ts';

export interface FileMapping {
  readonly extract?: ExtractId;
  /** Sheet of a workbook. */
  readonly sheet?: string;
  /** Line or row of the header in the reader's file, counting from 1. */
  readonly headerRow?: number;
  /** `day_first` takes DD/MM/YYYY beside YYYY-MM-DD. */
  readonly dayOrder?: DayOrder;
  /** Header as the reader wrote it → contract column; null = left out, its values never read in. */
  readonly columns?: ReadonlyMap<string, string | null>;
  readonly values?: ValueReadings;
}
