// The hours to expect in the weeks ahead, worked out before a lens takes out which absences were sickness.
import { sicknessForecast } from '../shared/sickness-forecast.ts';
import { forecastBasis, storeForecast } from '../warehouse/forecast.ts';
import type { Warehouse } from '../warehouse/warehouse.ts';

/** Fills `int_sickness_forecast`. */
export async function forecastSickness(warehouse: Warehouse, suppressionThreshold: number): Promise<void> {
  const { histories, sickWeeks, ahead } = await forecastBasis(warehouse);
  await storeForecast(warehouse, sicknessForecast(histories, sickWeeks, ahead, 2 * suppressionThreshold));
}
