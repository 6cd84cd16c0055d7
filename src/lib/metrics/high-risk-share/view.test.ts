// What the reader sees of the high-risk share: the finding, the words, the picture, in every example state.
import { render } from 'svelte/server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { caseloadOf, officer } from '../../../../tests/support/caseloads.ts';
import { openForce, type Force } from '../../../../tests/support/force.ts';
import { exampleRow, examples } from './examples.ts';
import FunnelChart from './FunnelChart.svelte';
import HighRiskShareChart from './HighRiskShareChart.svelte';
import { highRiskShare, type HighRiskShareRow } from './metric.ts';
import { highRiskShareView } from './view.ts';

const shown = (name: string) => {
  const example = examples.find((one) => one.name === name);
  if (!example) throw new Error(`No example ${name}`);
  return highRiskShareView(example.rows, example.context);
};

const context = examples[0]!.context;

/** A unit of officers with so many cases, of which so many are high, or not assessed. */
const unitOf = (...caseloads: readonly (readonly [cases: number, high: number, unassessed?: number])[]) => {
  const officers = caseloads.map(([cases, high, unassessed = 0], index) =>
    exampleRow({ level: 'officer', unit_id: 'U-NORTH', officer_id: `A-${index + 1}` }, [
      0,
      high,
      0,
      cases - high - unassessed,
      unassessed
    ])
  );
  return highRiskShareView(officers, { ...context, beside: new Map() });
};

describe('the finding', () => {
  it.each([
    ['Twelve officers', 'Three officers hold more high-risk cases than the model; one of them beyond chance'],
    ['Two officers, both within the model', 'No officer holds more high-risk cases than the model'],
    ['The force', 'Northern unit holds more high-risk cases than the model, which chance alone could give'],
    [
      'It depends on cases not assessed',
      'No officer is known to hold more high-risk cases than the model; for one it depends on cases not assessed'
    ],
    ['Officers without cases', 'Nobody holds any cases'],
    ['Nothing at all', 'There are no officers who hold cases, and no cases']
  ])('of %s is: %s', (name, headline) => {
    expect(shown(name).headline).toBe(headline);
  });

  it.each([
    { caseloads: [[50, 30]], headline: 'A-1 holds more high-risk cases than the model, beyond chance' },
    {
      caseloads: [[50, 17]],
      headline: 'A-1 holds more high-risk cases than the model, more than chance would usually give'
    },
    {
      caseloads: [
        [50, 11],
        [50, 12]
      ],
      headline: 'Two officers hold more high-risk cases than the model; chance alone could give each of them'
    },
    {
      caseloads: [
        [50, 30],
        [50, 31]
      ],
      headline: 'Two officers hold more high-risk cases than the model; both of them beyond chance'
    }
  ] as const)('says what chance could give: $headline', ({ caseloads, headline }) => {
    expect(unitOf(...caseloads).headline).toBe(headline);
  });

  it('calls a limit that the force chose its own, not the model', () => {
    const { rows } = examples[1]!;
    const view = highRiskShareView(rows, {
      ...context,
      settings: { ...context.settings, high_risk_limit_percent: 15 }
    });
    expect(view.headline).toContain('than the limit');
    expect(view.notes).toContain(
      'The limit of 15 per cent is the force’s own choice; the guidance says 20 per cent.'
    );
  });
});

describe('each officer’s words', () => {
  const wordsOf = (caseload: readonly [cases: number, high: number, unassessed: number]) =>
    unitOf(caseload)
      .plot.rows[0]?.note.map(({ text }) => text)
      .join(' ');

  it.each([
    [[50, 10, 0] as const, '10 of 50 · 20.0 % room for 0'],
    [[50, 11, 0] as const, '11 of 50 · 22.0 % above the model, 2 to pass on'],
    [[42, 7, 3] as const, '7 of 42 · 16.7 % depends on 3 not assessed (17 to 24 %)'],
    [[4, 1, 0] as const, '1 of 4 · 25.0 % above the model, 1 to pass on (small caseload)'],
    [[1001, 200, 1] as const, '200 of 1,001 · 19.98 % depends on 1 not assessed (19.98 % to 20.1 %)']
  ])('%j: %s', (caseload, words) => {
    expect(wordsOf(caseload)).toBe(words);
  });

  it('come by name, not by share, those without a lead last', () => {
    const names = shown('Twelve officers').plot.rows.map(({ label }) => label);
    expect([names[0], names[4], names.at(-1)]).toEqual(['A-04', 'A-15', 'No lead']);
  });

  it('draw the limit at a fifth of each officer’s own cases', () => {
    expect(
      shown('Twelve officers')
        .plot.rows.slice(0, 2)
        .map(({ limit }) => limit)
    ).toEqual([10, 10.2]);
  });
});

describe('the pictures', () => {
  it.each(examples.map((example) => [example.name, example] as const))(
    'survive: %s',
    (_, { rows, context: own }) => {
      for (const row of rows) highRiskShare.row.parse(row);
      const view = highRiskShareView(rows, own);
      for (const width of [320, 640, 1200]) {
        const bars = render(HighRiskShareChart, { props: { plot: view.plot, width } }).body;
        const funnel = render(FunnelChart, { props: { plot: view.plot, width } }).body;
        expect(bars.match(/data-mark=/g)?.length ?? 0).toBe(view.plot.rows.length);
        expect(funnel.match(/data-mark=/g)?.length ?? 0).toBe(view.plot.funnel.points.length);
        expect(bars + funnel).not.toMatch(/NaN|undefined|Infinity/);
      }
    }
  );

  it('show all four levels where the caseload’s rows stand beside, and high risk against the rest where not', () => {
    expect(shown('Twelve officers').plot.series.map(({ key }) => key)).toEqual([
      'very_high',
      'high',
      'medium',
      'low',
      'not_assessed'
    ]);
    expect(shown('Without the caseload by level').plot.series.map(({ key }) => key)).toEqual([
      'high_risk',
      'others',
      'not_assessed'
    ]);
  });

  it('name in the funnel those who stand out, and all of a dozen', () => {
    const { funnel } = shown('Twelve officers').plot;
    expect(funnel.headline).toBe('Only A-15 stands out from chance');
    expect(funnel.points.filter(({ label }) => label !== '').map(({ label }) => label)).toEqual([
      'A-11',
      'A-15',
      'A-22',
      'No lead'
    ]);
  });

  it.each([
    {
      caseloads: [
        [40, 6],
        [40, 6]
      ],
      labels: ['A-1, A-2']
    },
    {
      caseloads: [
        [40, 6],
        [40, 6],
        [40, 6],
        [40, 7]
      ],
      labels: ['A-1 and 2 more', 'A-4']
    },
    {
      caseloads: [
        [40, 6],
        [20, 3]
      ],
      labels: ['A-1', 'A-2']
    }
  ] as const)('name all those on one point of the funnel: $labels', ({ caseloads, labels }) => {
    const { points } = unitOf(...caseloads).plot.funnel;
    expect(points.map(({ label }) => label)).toEqual(labels);
    for (const [index, [cases, high]] of caseloads.entries()) {
      const said = points.find(({ words }) => words.includes(`A-${index + 1}: ${high} of ${cases} cases`));
      expect(said?.at).toBe(cases);
    }
  });

  it('take the worst state of those on one point', () => {
    const { points } = unitOf([40, 6, 4], [40, 6]).plot.funnel;
    expect(points).toMatchObject([{ label: 'A-1, A-2', state: 'watch' }]);
  });

  it('have the unit itself as the last row of the table', () => {
    expect(shown('Twelve officers').table.rows.at(-1)?.cells).toMatchObject({
      name: 'Northern unit',
      cases: '481',
      share: '20.6 %'
    });
  });
});

describe('the examples', () => {
  let force: Force;
  beforeAll(async () => void (force = await openForce()));
  afterAll(() => force.close());

  it('are what the SQL gives for such caseloads', async () => {
    const caseloads = [
      [50, 10, 0],
      [52, 15, 0],
      [42, 7, 3],
      [4, 1, 0],
      [0, 0, 0]
    ] as const;
    const officers = caseloads.map((_, index) => officer(`A-${index + 1}`, { unit_id: 'U-NORTH' }));
    const cases = caseloads.flatMap(([all, high, unassessed], index) =>
      caseloadOf(`A-${index + 1}`, all, high, unassessed, { unit_id: 'U-NORTH' })
    );
    await force.reload({
      officers,
      cases,
      units: [{ unit_id: 'U-NORTH', unit_name: 'Northern unit', force_id: 'F1' }]
    });
    const rows: HighRiskShareRow[] = await force.rows(highRiskShare);
    expect(rows.filter(({ level }) => level === 'officer')).toEqual(
      caseloads.map(([all, high, unassessed], index) =>
        exampleRow({ level: 'officer', unit_id: 'U-NORTH', officer_id: `A-${index + 1}` }, [
          0,
          high,
          0,
          all - high - unassessed,
          unassessed
        ])
      )
    );
  });
});
