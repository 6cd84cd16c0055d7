// The hours to expect in the weeks ahead, worked out before a lens takes out which absences were sickness.
import { sicknessForecast } from '../shared/sickness-forecast.ts';
import { forecastBasis, storeForecast } from '../warehouse/forecast.ts';
import type { Warehouse } from '../warehouse/warehouse.ts';

/** Built tables from which the forecast is made, and the setting by which small units are not shown. */
export const FORECAST_FROM = ['int_days_ahead', 'int_officer_days', 'suppression_threshold'];

/** Fills `int_sickness_forecast`. */
export async function forecastSickness(warehouse: Warehouse, suppressionThreshold: number): Promise<void> {
  const { histories, sickWeeks, ahead } = await forecastBasis(warehouse);
  await storeForecast(warehouse, sicknessForecast(histories, sickWeeks, ahead, 2 * suppressionThreshold));
}
