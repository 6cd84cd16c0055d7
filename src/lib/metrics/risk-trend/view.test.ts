// What the reader sees of the share over time: gaps stay gaps, a run is a run, in every example state.
import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../shared/dates.ts';
import { examples } from './examples.ts';
import { riskTrend } from './metric.ts';
import RiskTrendChart from './RiskTrendChart.svelte';
import { lineOf, runAbove, type Snapshot } from './series.ts';
import { riskTrendView } from './view.ts';

const shown = (name: string) => {
  const example = examples.find((one) => one.name === name);
  if (!example) throw new Error(`No example ${name}`);
  return riskTrendView(example.rows, example.context);
};

const WEEKS = Array.from({ length: 8 }, (_, index) => addDays('2026-08-12', index * 7));

const snapshots = (states: string): Snapshot[] =>
  [...states].flatMap((mark, index) =>
    mark === '.'
      ? []
      : [
          {
            as_of: WEEKS[index] as string,
            share: mark === '^' ? 0.3 : 0.1,
            state: mark === '^' ? 'breach' : 'ok'
          } as const
        ]
  );

describe('a line', () => {
  it('has a gap where its officer has no snapshot', () => {
    expect(lineOf(snapshots('--.-----'), WEEKS).map(({ height }) => height)).toEqual([
      0.1,
      0.1,
      null,
      0.1,
      0.1,
      0.1,
      0.1,
      0.1
    ]);
  });

  it('has a gap where a snapshot was taken of nobody, between weeks and between months alike', () => {
    const without = WEEKS.filter((_, index) => index !== 3);
    expect(lineOf(snapshots('---.----'), without).map(({ height }) => height)).toEqual([
      0.1,
      0.1,
      0.1,
      null,
      0.1,
      0.1,
      0.1,
      0.1
    ]);
    const months = ['2026-01-31', '2026-02-28', '2026-03-31', '2026-05-31', '2026-06-30'];
    expect(lineOf([], months).map(({ key }) => key)).toContain('after 2026-03-31');
    expect(lineOf([], months.slice(0, 3))).toHaveLength(3);
  });
});

describe('a run above the limit', () => {
  it.each([
    { states: '----^^^^', count: 4, since: WEEKS[4] },
    { states: '^^^^^^^-', count: 0, since: null },
    { states: '^^^^.^^^', count: 3, since: WEEKS[5] },
    { states: '^^^^^^^.', count: 0, since: null }
  ])('of $states is $count', ({ states, ...expected }) => {
    expect(runAbove(snapshots(states), WEEKS)).toEqual(expected);
  });

  it('is broken by a snapshot that was not taken', () => {
    expect(
      runAbove(
        snapshots('^^^^.^^^'),
        WEEKS.filter((_, index) => index !== 4)
      ).count
    ).toBe(3);
  });
});

describe('the finding', () => {
  it.each([
    ['A unit over two years', 'A-15 has been above the model at 24 snapshots in a row'],
    [
      'With snapshots missing, and one officer who came later',
      'A-15 has been above the model at 6 snapshots in a row'
    ],
    ['Two officers, none above', 'No officer is above the model now'],
    ['The force', 'No unit is above the model now'],
    ['Nothing at all', 'There are no counted cases to follow']
  ])('of %s is: %s', (name, headline) => {
    expect(shown(name).headline).toBe(headline);
  });

  it('says that one snapshot is no trend', () => {
    const { headline, state, notes, plot } = shown('One snapshot only');
    expect(headline).toBe('There is one snapshot only, and no trend to follow');
    expect(state).toBe('no_data');
    expect(notes).toEqual(['Earlier snapshots are in the case history extract.']);
    expect(plot.panels).toEqual([]);
  });

  it('says how many gaps there are', () => {
    expect(shown('With snapshots missing, and one officer who came later').notes).toEqual([
      '1 gap in the snapshots: nothing is drawn across.'
    ]);
  });

  it('draws of two hundred only those above the limit of late, and says so', () => {
    const { plot, notes } = shown('Two hundred officers');
    expect(plot.panels.length).toBeLessThan(60);
    expect(notes.join()).toContain('lines not drawn');
  });
});

it.each(examples.map((example) => [example.name, example] as const))(
  'survives: %s',
  (_, { rows, context }) => {
    for (const row of rows) riskTrend.row.parse(row);
    const view = riskTrendView(rows, context);
    for (const width of [320, 1200]) {
      const { body } = render(RiskTrendChart, { props: { plot: view.plot, width } });
      expect(body.match(/data-mark=/g)?.length ?? 0).toBe(view.plot.panels.length);
      expect(body).not.toMatch(/NaN|undefined|Infinity/);
    }
  }
);
