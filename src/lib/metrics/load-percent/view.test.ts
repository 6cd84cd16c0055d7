// What the reader is told of the load, example by example.
import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import { expectSound } from '../../../../tests/support/views.ts';
import { examples } from './examples.ts';
import LoadWeeksChart from './LoadWeeksChart.svelte';
import { loadPercentView } from './view.ts';

describe.each(examples)('$name', ({ rows, context }) => {
  it('is said in whole sentences, with a table', () => expectSound(loadPercentView(rows, context)));
});

const shown = (name: string) => {
  const { rows, context } = examples.find((example) => example.name === name)!;
  return loadPercentView(rows, context);
};

it('the headline is the finding', () => {
  expect(Object.fromEntries(examples.map(({ name }) => [name, shown(name).headline]))).toMatchInlineSnapshot(`
    {
      "Absences not loaded": "The load is not known",
      "Areas not loaded": "The load is not known",
      "No history": "No officer has more work than 110 % of the hours they have; 49 cases of those absent",
      "Nobody": "There are no officers who hold cases",
      "The force": "Two units have more work than 110 % of the hours they have",
      "Twelve officers": "Two officers have more work than 110 % of the hours they have; 151 cases of those absent",
      "Two hundred officers": "50 officers have more work than 110 % of the hours they have; 2,018 cases of those absent",
      "Two officers": "No officer has more work than 110 % of the hours they have",
    }
  `);
});

it('nobody absent is given a percentage, anywhere', () => {
  const { plot, table } = shown('Twelve officers');
  const absent = plot.now.rows.filter(({ words }) => words.includes('absent'));
  expect(absent.length).toBeGreaterThan(1);
  for (const { words, note, key } of absent) {
    expect([words, ...note.map(({ text }) => text)].join(' ')).not.toMatch(/%/);
    expect(table.rows.find((row) => row.key === key)?.cells['load']).toBe('absent');
  }
});

it('a week without a percentage, and a missing one, are gaps', () => {
  const { panels } = shown('Twelve officers').plot.weeks;
  const away = panels.find(({ name }) => name === 'A-05');
  expect(away?.points.filter(({ height }) => height === null).length).toBeGreaterThanOrEqual(4);
  expect(panels[0]?.points.filter(({ height }) => height === null)).toHaveLength(1);
});

it('a week says what the cases not assessed could make of it, in its line and in words', () => {
  const { panels, hasRanges } = shown('Twelve officers').plot.weeks;
  const panel = panels.find(({ name }) => name === 'A-02');
  expect(hasRanges).toBe(true);
  expect(panel?.words).toMatch(
    /^A-02: [\d.]+ % in the week from [^,]+, \d+ to \d+ % as cases not assessed turn out;/
  );
  const known = panel!.points.filter(({ height }) => height !== null);
  for (const { height, range } of known) {
    expect(range?.[0]).toBeLessThan(height as number);
    expect(range?.[1]).toBeGreaterThan(height as number);
  }
  expect(panel?.latestRange).toMatch(/^\d+ to \d+ %$/);
  const certain = panels.find(({ name }) => name === 'A-01');
  expect(certain?.latestRange).toBe('');
  expect(certain?.words).not.toMatch(/not assessed/);
  expect(certain?.points.some(({ range = null }) => range !== null)).toBe(false);
});

it('what lasts has its dots, its words and its headline', () => {
  const { plot } = shown('Twelve officers');
  const lasting = plot.weeks.panels.find(({ name }) => name === 'A-04');
  expect(lasting?.dots?.length).toBe(3);
  expect(lasting?.remark).toMatch(/^too much since /);
  const { body } = render(LoadWeeksChart, { props: { plot, width: 640 } });
  expect(body).not.toMatch(/NaN|undefined|Infinity/);
});
