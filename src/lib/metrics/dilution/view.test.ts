// What the reader sees of dilution, in every example state.
import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import DilutionChart from './DilutionChart.svelte';
import { examples } from './examples.ts';
import { dilution } from './metric.ts';
import { dilutionView } from './view.ts';

const shown = (name: string) => {
  const example = examples.find((one) => one.name === name);
  if (!example) throw new Error(`No example ${name}`);
  return dilutionView(example.rows, example.context);
};

describe('the finding', () => {
  it.each([
    [
      'One share diluted',
      'Since 30 June 2026, A-11’s share came back within the model by more cases, not by fewer high-risk ones',
      'watch'
    ],
    [
      'Two shares diluted, one with more high-risk cases',
      'Since 30 June 2026, two shares came back within the model by more cases, not by fewer high-risk ones',
      'watch'
    ],
    [
      'None',
      'Since 30 June 2026, no share came back within the model by more cases, not by fewer high-risk ones',
      'ok'
    ],
    ['No snapshots to compare', 'There are no two snapshots to compare', 'not_applicable']
  ])('of %s is: %s', (name, headline, state) => {
    expect(shown(name)).toMatchObject({ headline, state });
  });
});

it('says how the numbers moved, and blames nobody', () => {
  const { plot, notes, table } = shown('One share diluted');
  expect(plot.arrows).toMatchObject([
    {
      name: 'A-11',
      remark: '31 Aug to 30 Sep 2026',
      from: { at: 0.22, text: '22.0 %' },
      to: { at: 11 / 56, text: '19.6 %' },
      change: '11 of 50 → 11 of 56: 6 cases more',
      words: expect.stringContaining('6 cases more, high-risk cases as before') as string
    }
  ]);
  expect(notes.join()).toContain('says nothing about why');
  expect(table.rows.map(({ cells }) => [cells['before'], cells['after']])).toEqual([
    ['11 of 50, 22.0 %', '11 of 56, 19.6 %']
  ]);
});

it.each(examples.map((example) => [example.name, example] as const))(
  'survives: %s',
  (_, { rows, context }) => {
    for (const row of rows) dilution.row.parse(row);
    const view = dilutionView(rows, context);
    for (const width of [320, 640, 1200]) {
      const { body } = render(DilutionChart, { props: { plot: view.plot, width } });
      expect(body.match(/data-mark=/g)?.length ?? 0).toBe(view.plot.arrows.length);
      expect(body).not.toMatch(/NaN|undefined|Infinity/);
    }
  }
);
