// What the reader sees of the caseload, in every example state.
import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import CaseloadChart from './CaseloadChart.svelte';
import { examples } from './examples.ts';
import { caseload } from './metric.ts';
import { caseloadView } from './view.ts';

const shown = (name: string) => {
  const example = examples.find((one) => one.name === name);
  if (!example) throw new Error(`No example ${name}`);
  return caseloadView(example.rows, example.context);
};

describe('the finding', () => {
  it.each([
    ['A unit, one officer without contracted hours', 'Eight officers lead 274 cases, and 6 have no lead'],
    ['Two officers', 'Two officers lead 101 cases, 50.5 per full-time officer'],
    ['With the force’s own reference', 'Three officers lead more than 50 cases per full-time officer'],
    ['The force', 'Two units lead 813 cases, 46.2 per full-time officer'],
    ['Officers without cases', 'Nobody leads any cases'],
    ['Nothing at all', 'There are no officers who hold cases, and no cases']
  ])('of %s is: %s', (name, headline) => {
    expect(shown(name).headline).toBe(headline);
  });

  it('never gives a figure per full-time officer where contracted hours are 0', () => {
    const { plot, notes, table } = shown('A unit, one officer without contracted hours');
    const row = plot.rows.find(({ label }) => label === 'A-22');
    expect(row?.note.map(({ text }) => text)).toEqual([
      '4',
      'contracted hours are 0: no figure per full-time officer'
    ]);
    expect(table.rows.find(({ key }) => key === 'A-22')?.cells['cases_per_fte']).toBe('no data');
    expect(notes).toContain(
      'Contracted hours are 0, with cases, for A-22: an error in the officers extract.'
    );
  });
});

it('says in words what stands beside the caseload', () => {
  const [first] = shown('Two officers').plot.rows;
  expect(first?.note.map(({ text }) => text).join(' ')).toBe(
    '50 · 50.0 per full-time officer · beside: 6 reactive, 3 custody'
  );
  expect(first?.words).toBe(
    'A-04: 50 cases (1 very high, 9 high, 15 medium, 25 low); 50.0 per full-time officer; 6 reactive, 3 custody'
  );
});

it('draws a reference only where the force set one, scaled to each officer’s hours', () => {
  expect(shown('Two officers').plot.limitLabel).toBeNull();
  const { plot } = shown('With the force’s own reference');
  expect(plot.rows.find(({ label }) => label === 'A-12')?.limit).toBe(30);
});

it.each(examples.map((example) => [example.name, example] as const))(
  'survives: %s',
  (_, { rows, context }) => {
    for (const row of rows) caseload.row.parse(row);
    const view = caseloadView(rows, context);
    for (const width of [320, 640, 1200]) {
      const { body } = render(CaseloadChart, { props: { plot: view.plot, width } });
      expect(body.match(/data-mark=/g)?.length ?? 0).toBe(view.plot.rows.length);
      expect(body).not.toMatch(/NaN|undefined|Infinity/);
    }
  }
);
