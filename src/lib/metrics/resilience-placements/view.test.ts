// What the reader is told about who could take whose cases.
import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import { sampleContext } from '../absorption-samples.ts';
import { resiliencePlacementsEntry } from './index.ts';
import type { ResiliencePlacementRow } from './metric.ts';
import { placementLayout } from './placement-matrix.ts';
import { resiliencePlacementsView } from './view.ts';

type Given = Partial<ResiliencePlacementRow>;

const rowOf = (officer_id: string, receiver_id: string, given: Given = {}): ResiliencePlacementRow => ({
  unit_id: 'U-1',
  officer_id,
  receiver_id,
  cases: 0,
  high_risk_cases: 0,
  why_not: null,
  loss_cases: 10,
  loss_placed: 10,
  loss_unplaced: 0,
  loss_placed_at_most: given.loss_placed ?? 10,
  limiting: null,
  ...given
});

const short: Given = { loss_cases: 20, loss_placed: 8, loss_unplaced: 12, limiting: 'ceiling' };
const full: Given = { why_not: 'in_breach' };

const three = [
  rowOf('A-1', 'A-2', { cases: 10, high_risk_cases: 2 }),
  rowOf('A-1', 'A-10', full),
  rowOf('A-2', 'A-1', { ...short, cases: 8 }),
  rowOf('A-2', 'A-10', { ...short, ...full }),
  rowOf('A-10', 'A-1', { cases: 4 }),
  rowOf('A-10', 'A-2', { cases: 6, high_risk_cases: 1 })
];

const layoutOf = (rows: readonly ResiliencePlacementRow[], width: number) => {
  const { matrix } = resiliencePlacementsView(rows, sampleContext()).plot;
  if (matrix === null) throw new Error('There is no matrix');
  return placementLayout(matrix, width);
};

it('has who is away in rows and who would take how many in columns, by name', () => {
  const { cells, columns, rows } = layoutOf(three, 900);
  expect(columns.map(({ label }) => label)).toEqual(['A-1', 'A-2', 'A-10']);
  expect(rows.map(({ label }) => label)).toEqual(['A-1 · 10', 'A-2 · 20', 'A-10 · 10']);
  expect(cells.map(({ text }) => text)).toEqual([
    'away',
    '10',
    'full',
    '8',
    'away',
    'full',
    '4',
    '6',
    'away'
  ]);
  expect(rows.map(({ notes }) => notes[0]?.parts.map(({ text }) => text).join())).toEqual([
    'all placed',
    '12 with nobody: no more room',
    'all placed'
  ]);
  expect(cells[1]?.words).toBe('A-1 away: A-2 would take 10 of the 10 cases, 2 of them high-risk.');
  expect(cells[2]?.words).toBe('A-1 away: A-10 takes none, already above the high-risk limit.');
});

it('says at least and at most where the search stopped at its limit', () => {
  const given: Given = { ...short, cases: 8, loss_placed_at_most: 10 };
  const { notes, plot } = resiliencePlacementsView([rowOf('A-2', 'A-1', given)], sampleContext());
  expect(notes).toContain(
    'The search stopped at its limit. Cases that others could take if away: A-2 at least 8, at most 10 of 20.'
  );
  expect(plot.bars.rows[0]?.words).toBe(
    'A-2 away: others could take at least 8, at most 10 of 20 (A-1 8). 12 would be with nobody: no more room.'
  );
});

it('says that the high-risk limit leaves one case with nobody', () => {
  const given: Given = { cases: 49, loss_cases: 50, loss_placed: 49, loss_unplaced: 1, limiting: 'ratio' };
  const { rows } = layoutOf([rowOf('A-1', 'A-2', given), rowOf('A-2', 'A-1', { cases: 10 })], 900);
  expect(rows[0]?.notes[0]?.parts.map(({ text }) => text).join()).toBe('1 with nobody: high-risk limit');
});

it('puts a reason into the head of its column where the cells have no room for words', () => {
  const { columns, cells } = layoutOf(three, 180);
  expect(columns.map(({ label }) => label)).toEqual(['A-1', 'A-2', 'A-10 (full)']);
  expect(cells.map(({ text }) => text)).toEqual(['', '10', '–', '8', '', '–', '4', '6', '']);
});

describe('the headline', () => {
  const headlineOf = (rows: ResiliencePlacementRow[]) =>
    resiliencePlacementsView(rows, sampleContext()).headline;
  const lost = (officer_id: string, given: Given) => rowOf(officer_id, officer_id === 'z' ? 'y' : 'z', given);

  it('names up to three officers', () => {
    expect(headlineOf(three)).toBe('Losing A-2 leaves cases with nobody');
    const rows = [lost('a', short), lost('b', short), lost('c', short), lost('z', {})];
    expect(headlineOf(rows)).toBe('Losing a, b or c leaves cases with nobody');
    expect(headlineOf([...rows, lost('d', short)])).toBe(
      'Four of the five officers could not be away without leaving cases with nobody'
    );
  });

  it('says all, none, nobody eligible, and one alone', () => {
    const nobody: Given = { loss_placed: 0, loss_unplaced: 10, limiting: 'nobody_eligible' };
    expect(headlineOf([lost('a', {}), lost('z', {})])).toBe(
      'Whoever is away, the others could take all of their cases'
    );
    expect(headlineOf([lost('y', short), lost('z', short)])).toBe(
      'Whoever is away, some of their cases would be with nobody'
    );
    expect(headlineOf([lost('y', nobody), lost('z', nobody)])).toBe(
      'Whoever is away, nobody could take any of their cases'
    );
    expect(headlineOf([{ ...rowOf('a', 'a', nobody), receiver_id: null }])).toBe(
      'With one officer in the unit, nobody is left to take the cases'
    );
  });
});

it('shows several units as bars, each with its officers whose cases would all be placed', () => {
  const every = resiliencePlacementsEntry.examples.find(({ name }) => name === 'Every unit');
  const { plot, table } = resiliencePlacementsView(every?.rows ?? [], sampleContext({ unitId: null }));
  expect(plot.matrix).toBeNull();
  expect(table.rows.map(({ cells }) => [cells['name'], cells['placed'], cells['officers']])).toEqual([
    ['City unit', '0', '1'],
    ['Coastal unit', '6', '12'],
    ['Northern unit', '3', '8'],
    ['Southern unit', '2', '5']
  ]);
});

it('has no matrix above 25 officers', () => {
  const sizes = resiliencePlacementsEntry.examples.map(({ name, rows, context }) => [
    name,
    resiliencePlacementsEntry.view(rows, context).plot.matrix !== null
  ]);
  expect(Object.fromEntries(sizes)).toMatchObject({
    'Two officers': true,
    'Twenty-five officers': true,
    'Sixty officers': false,
    'Two hundred officers': false
  });
});

describe.each(resiliencePlacementsEntry.examples)('$name', ({ rows, context }) => {
  it.each([320, 900])('is drawn at %i px with a mark for each cell or bar', (width) => {
    const { plot } = resiliencePlacementsEntry.view(rows, context);
    const { body } = render(resiliencePlacementsEntry.Chart, { props: { plot, width } });
    const isMatrix = plot.matrix !== null && width >= 480;
    const cells = plot.matrix ? plot.matrix.losses.length * plot.matrix.receivers.length : 0;
    expect(body.match(/data-mark=/g)?.length ?? 0).toBe(isMatrix ? cells : plot.bars.rows.length);
    expect(body).not.toMatch(/NaN|undefined|Infinity/);
  });
});
