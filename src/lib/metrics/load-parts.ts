// The parts of the hours of work, in stacking order, as the picture of the work and that of the load draw them.
import type { BarSeries } from '../charts/bars.ts';

export const LOAD_PARTS = [
  { key: 'visits', column: 'visits_hours', label: 'visits', tone: 'series-1' },
  { key: 'assessments', column: 'assessments_hours', label: 'assessments', tone: 'series-2' },
  { key: 'meetings', column: 'meetings_hours', label: 'meetings', tone: 'series-3' },
  { key: 'records', column: 'records_hours', label: 'records', tone: 'series-4' },
  { key: 'premises', column: 'premises_hours', label: 'approved premises', tone: 'series-5' },
  { key: 'intake', column: 'intake_hours', label: 'new cases', tone: 'series-6' }
] as const satisfies readonly (BarSeries & { column: string })[];
