// Several units at once: of how many of its officers each could place all cases.
import type { BarSeries } from '../../charts/bars.ts';
import { byName, count, partOf, plural } from '../../shared/format.ts';
import type { BarsPlot } from '../pictures.ts';
import { unitName } from '../scope.ts';
import type { TableView, ViewContext } from '../view.ts';
import type { Loss } from './losses.ts';

interface UnitLosses {
  readonly unit: string;
  readonly name: string;
  readonly officers: number;
  readonly placed: number;
}

const SERIES: readonly BarSeries[] = [
  { key: 'placed', label: 'all of their cases placed', tone: 'shade-3' },
  { key: 'others', label: 'some with nobody', tone: 'watch' }
];

/** Units by name, of those with cases. */
function unitsOf(losses: readonly Loss[], context: ViewContext): UnitLosses[] {
  const held = losses.filter(({ cases }) => cases > 0);
  return [...new Set(held.map(({ unit }) => unit))]
    .map((unit) => {
      const own = held.filter((loss) => loss.unit === unit);
      const placed = own.filter(({ unplaced }) => unplaced === 0).length;
      return { unit, name: unitName(unit, context), officers: own.length, placed };
    })
    .sort((a, b) => byName(a.name, b.name));
}

export function unitBars(losses: readonly Loss[], context: ViewContext): BarsPlot {
  const units = unitsOf(losses, context);
  return {
    label: 'Officers of each unit all of whose cases the others could take',
    rows: units.map(({ unit, name, officers, placed }) => ({
      key: unit,
      label: name,
      values: { placed, others: officers - placed },
      note: [{ text: partOf(placed, officers) }],
      words: `${name}: the others could take all cases of ${count(placed)} of ${plural(officers, 'officer')} with cases.`
    })),
    series: SERIES,
    most: Math.max(1, ...units.map(({ officers }) => officers))
  };
}

export const unitTable = (losses: readonly Loss[], context: ViewContext, caption: string): TableView => ({
  caption,
  columns: [
    { key: 'name', title: 'Unit', align: 'start' },
    { key: 'placed', title: 'Officers all of whose cases others could take', align: 'end' },
    { key: 'officers', title: 'Officers with cases', align: 'end' }
  ],
  rows: unitsOf(losses, context).map(({ unit, name, officers, placed }) => ({
    key: unit,
    cells: { name, placed: count(placed), officers: count(officers) }
  }))
});
