// The columns with which every levelled metric begins, and the shapes its other columns share.
import { z } from 'zod';
import { STATES } from '../shared/measure.ts';

/** Ids above the row's own level are filled, those below are null. "No lead" rows are officer rows without an id. */
export const levelColumns = {
  level: z.enum(['force', 'unit', 'officer']),
  force_id: z.string(),
  unit_id: z.string().nullable(),
  officer_id: z.string().nullable()
} as const;

/** The columns with which metrics of places begin; a row of level `area` without an id is of cases whose area is not known. */
export const placeColumns = {
  level: z.enum(['force', 'unit', 'area']),
  force_id: z.string(),
  unit_id: z.string().nullable(),
  area_id: z.string().nullable(),
  area_name: z.string().nullable()
} as const;

export const state = z.enum(STATES);
export const wholeCount = z.number().int().nonnegative();
export const hours = z.number().nonnegative();
export const share = z.number().min(0).max(1);
export const day = z.iso.date();

/** The columns of counts that are protected already: words, as no number of them is a true one. */
export const shownColumns = {
  shown_count: z.string().nullable(),
  shown_denominator: z.string().nullable(),
  shown_percent: z.string().nullable(),
  state: z.enum(['ok', 'no_data', 'suppressed'])
} as const;
