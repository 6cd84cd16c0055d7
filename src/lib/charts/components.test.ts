// What the components put into the page: names for what can have the focus, words beside colours, no inline style.
import { createRawSnippet } from 'svelte';
import { render } from 'svelte/server';
import { describe, expect, test } from 'vitest';
import { STATES } from '../shared/measure.ts';
import Bars from './Bars.svelte';
import { barLayout } from './bars.ts';
import ChartFrame from './ChartFrame.svelte';
import DataTable from './DataTable.svelte';
import MarkGroup from './MarkGroup.svelte';
import StateTag from './StateTag.svelte';
import { STATE_GLYPHS, statePath } from './states.ts';

const table = {
  caption: 'Cases by officer',
  columns: [
    { key: 'officer', title: 'Officer', align: 'start' },
    { key: 'cases', title: 'Cases', align: 'end' }
  ],
  rows: [{ key: 'a', cells: { officer: 'A-15', cases: '52' } }]
} as const;
const plain = (text: string) => createRawSnippet(() => ({ render: () => `<span>${text}</span>` }));

test('a table has a caption, column and row headers, and buttons that sort', () => {
  const { body } = render(DataTable, { props: { table } });
  expect(body).toContain('Cases by officer</caption>');
  expect(body).toMatch(/<th scope="col"[^>]*><button type="button"/);
  expect(body).toMatch(/<th scope="row"[^>]*>A-15<\/th>/);
});

test('a table of a thousand rows is whole where nothing scrolls', () => {
  const rows = Array.from({ length: 1000 }, (_, index) => ({
    key: String(index),
    cells: { officer: `A-${index}` }
  }));
  const { body } = render(DataTable, { props: { table: { ...table, rows } } });
  expect(body.match(/scope="row"/g)).toHaveLength(1000);
});

test('a frame says its headline, subtitle, notes and state, and offers the ways out', () => {
  const { body } = render(ChartFrame, {
    props: {
      id: 'ratio',
      headline: 'A-15 has 6 to pass on',
      subtitle: 'Northern unit, 30 September 2026',
      state: 'breach',
      stateWords: 'above the model',
      notes: ['Training was not checked.'],
      table,
      filename: 'ratio',
      plot: plain('picture')
    }
  });
  for (const words of [
    'A-15 has 6 to pass on',
    'Northern unit',
    'above the model',
    'Training was not checked.'
  ]) {
    expect(body).toContain(words);
  }
  for (const way of ['Show as a table', 'CSV', 'PNG', 'Copy']) expect(body).toContain(way);
  expect(body).toContain('aria-labelledby="ratio-headline"');
  expect(body).not.toMatch(/\sstyle=/);
});

test('a picture is one named tab stop', () => {
  const { body } = render(MarkGroup, {
    props: { label: 'Cases', width: 300, height: 100, children: plain('') }
  });
  expect(body.match(/tabindex="0"/g)).toHaveLength(1);
  expect(body).toMatch(/role="group" aria-roledescription="chart" aria-label="Cases"/);
});

test('every row of bars is a mark with its sentence, and no style is inline', () => {
  const row = {
    key: 'a',
    label: 'A-15',
    values: { high: 3, not: 2 },
    note: [],
    words: 'A-15: 3 of 5',
    limit: 1
  };
  const series = [
    { key: 'high', label: 'high', tone: 'high' },
    { key: 'not', label: 'not assessed', tone: 'not-assessed' }
  ] as const;
  const layout = barLayout([row], series, { width: 600, most: 10, limitLabel: '20 per cent' });
  const { body } = render(Bars, { props: { layout } });
  expect(body).toMatch(/data-mark="0" role="img" aria-label="A-15: 3 of 5"/);
  expect(body).toMatch(/fill="url\(#[^)]+-hatch\)"/);
  expect(body).not.toMatch(/\sstyle=/);
});

describe('states', () => {
  test('each has its own character', () => {
    expect(new Set(Object.values(STATE_GLYPHS)).size).toBe(STATES.length);
  });

  test.each(['breach', 'watch', 'absent', 'suppressed'] as const)(
    '%s has a shape that no other state has',
    (state) => {
      const shapes = STATES.filter((other) => other !== state).map((other) => statePath(other, 12));
      expect(shapes).not.toContain(statePath(state, 12));
    }
  );

  test.each(STATES)('%s is said in words', (state) => {
    const { body } = render(StateTag, { props: { state } });
    expect(body.replace(/<svg.*?<\/svg>/s, '')).toMatch(/<span[^>]*>[a-z ]+<\/span>/);
  });
});
