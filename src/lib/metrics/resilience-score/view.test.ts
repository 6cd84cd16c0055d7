// What the reader is told about each unit's score.
import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import { sampleContext } from '../absorption-samples.ts';
import { resilienceScoreEntry } from './index.ts';
import { resilienceScoreView } from './view.ts';

const four = resilienceScoreEntry.examples[0];

const viewOf = (unitId: string | null) => resilienceScoreView(four?.rows ?? [], sampleContext({ unitId }));

it('adds the units up, and orders them by name', () => {
  const { headline, plot, figure, state } = viewOf(null);
  expect(headline).toBe('The force can absorb the loss of 17 of its 26 officers with cases');
  expect(figure?.text).toBe('17 of 26');
  expect(state).toBe('watch');
  expect(plot.rows.map(({ label, note }) => [label, note.map(({ text }) => text).join(', ')])).toEqual([
    ['City unit', '0 of 1, 0.0 %, no resilience'],
    ['Coastal unit', 'any one of 12'],
    ['Northern unit', '5 of 8, 62.5 %'],
    ['Southern unit', '0 of 5, 0.0 %, no resilience']
  ]);
});

it('shows the unit in view alone', () => {
  const { headline, plot, table } = viewOf('U-1');
  expect(headline).toBe('The unit can absorb the loss of five of its eight officers with cases');
  expect(plot.rows.map(({ label }) => label)).toEqual(['Northern unit']);
  expect(table.rows.map(({ cells }) => cells['score'])).toEqual(['62.5 %']);
});

describe.each(resilienceScoreEntry.examples)('$name', ({ rows, context }) => {
  it.each([320, 900])('has a mark for each row of its table at %i px', (width) => {
    const { plot, table } = resilienceScoreEntry.view(rows, context);
    const { body } = render(resilienceScoreEntry.Chart, { props: { plot, width } });
    expect(body.match(/data-mark=/g)?.length ?? 0).toBe(table.rows.length);
    expect(body).not.toMatch(/NaN|undefined|Infinity/);
  });
});
