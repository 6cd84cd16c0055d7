// What the reader is told of places, example by example.
import { describe, expect, it } from 'vitest';
import { expectSound } from '../../../../tests/support/views.ts';
import { examples } from './examples.ts';
import { MEASURES } from './measures.ts';
import { geographyView } from './view.ts';

describe.each(examples)('$name', ({ rows, context }) => {
  it.each(MEASURES)('is said in whole sentences, with a table: $title', ({ id }) =>
    expectSound(geographyView(rows, { ...context, choice: id }))
  );
});

const shown = (name: string, choice?: string) => {
  const { rows, context } = examples.find((example) => example.name === name)!;
  return geographyView(rows, { ...context, ...(choice ? { choice } : {}) });
};

it('the headline is the finding', () => {
  expect(Object.fromEntries(examples.map(({ name }) => [name, shown(name).headline]))).toMatchInlineSnapshot(`
    {
      "A unit": "Harbour has the most cases per 1,000 people: 14.44, against 0.78 in Northern unit",
      "A unit, by officer": "Harbour has the most cases per deployable officer: 19.4 of 133.5",
      "By hours of work": "Harbour has the most hours of work a month: 312 of 911",
      "By journey": "Mill towns has the longest journeys: 0.44 hours one way",
      "By people per officer": "Harbour unit has the most people per deployable officer: 500,467, against 191,035 in the force",
      "Forty-three areas": "Harbour has the most cases per 1,000 people: 14.44, against 0.72 in the force",
      "No areas": "Northern unit serves no area that is known",
      "No boundaries, forty-three areas": "Harbour has the most cases per 1,000 people: 14.44, against 0.72 in the force",
      "No boundaries, six areas": "Harbour has the most cases per 1,000 people: 14.44, against 0.94 in the force",
      "No boundaries, three hundred areas": "Area 235 has the most cases per 1,000 people: 19.03, against 0.78 in the force",
      "Nobody lives in one area": "Harbour has the most cases per 1,000 people: 14.44, against 0.94 in the force",
      "Officers and premises not known": "Cases per deployable officer are not known of any area",
      "One area": "Harbour has 14.44 cases per 1,000 people",
      "Six areas": "Harbour has the most cases per 1,000 people: 14.44, against 0.94 in the force",
      "Three hundred areas": "Area 235 has the most cases per 1,000 people: 19.03, against 0.78 in the force",
      "Two areas without a boundary": "Harbour has the most cases per 1,000 people: 14.44, against 0.94 in the force",
      "Two forces": "Harbour (Northern unit) has the most cases per 1,000 people: 14.44, against 0.94 in the whole of 2 forces",
    }
  `);
});

it('says in words and numbers what stands in an area', () => {
  expect(shown('Six areas').plot.areas.map(({ words }) => words)).toMatchInlineSnapshot(`
    [
      "Far moor, Eastern unit: 0.37 cases per 1,000 people (73 cases, 195,600 people, 505.5 km²); 1 prescribed station.",
      "Harbour, Northern unit: 14.44 cases per 1,000 people (182 cases, 12,600 people, 154.5 km²); 1 approved premises with 17 beds; 3 cases resident in premises; 1 prescribed station.",
      "Mill towns, Harbour unit: 0.42 cases per 1,000 people (69 cases, 166,100 people, 377.5 km²); 1 approved premises with 34 beds; 2 cases resident in premises; 2 prescribed stations.",
      "North fen, Northern unit: 9.15 cases per 1,000 people (75 cases, 8,200 people, 158.5 km²); 2 cases resident in premises; 1 prescribed station.",
      "Old town, Southern unit: 0.22 cases per 1,000 people (35 cases, 156,200 people, 163.5 km²); 0 prescribed stations.",
      "Station quarter, Southern unit: 4.66 cases per 1,000 people (89 cases, 19,100 people, 217.5 km²); 0 prescribed stations.",
    ]
  `);
});

it('the table is in the order of what is compared, and ends with what has no area and with all', () => {
  const { rows } = shown('Six areas', 'cases').table;
  const cases = rows.slice(0, 6).map(({ cells }) => Number(cells['chosen']));
  expect(cases).toEqual(cases.toSorted((a, b) => b - a));
  expect(rows.slice(0, 6).map(({ cells }) => cells['rank'])).toEqual(['1', '2', '3', '4', '5', '6']);
  expect(rows.slice(6).map(({ cells }) => cells['name'])).toEqual(['Area not known', 'The force']);
});

it('an area whose figure is not known is hatched, last and never 0', () => {
  const { plot, table } = shown('Nobody lives in one area');
  const area = plot.areas.find(({ key }) => key === 'AR-3');
  expect(area).toMatchObject({ tone: null, text: '' });
  expect(table.rows.filter(({ cells }) => cells['rank'] === 'not known').map(({ key }) => key)).toEqual([
    'AR-3'
  ]);
  expect(table.rows.findIndex(({ key }) => key === 'AR-3')).toBe(5);
});

describe('the notes', () => {
  it('say which areas are not on the map', () => {
    expect(shown('Two areas without a boundary').notes[0]).toBe(
      '2 areas have no boundary and stand in the table only: Far moor and North fen.'
    );
    expect(shown('No boundaries, six areas').notes[0]).toContain('each is a tile');
    expect(shown('No boundaries, six areas').plot.shapes).toBeNull();
  });

  it('say where journeys are measured and where they are estimated', () => {
    expect(shown('Six areas').notes.at(-1)).toBe(
      'Journeys were measured in Far moor; in the other 5 areas they are estimated from the size.'
    );
    const words = shown('Six areas').table.rows.map(({ cells }) => cells['journey']);
    expect(words.filter((text) => text?.endsWith('measured'))).toHaveLength(1);
    expect(words.filter((text) => text?.endsWith('estimated'))).toHaveLength(5);
  });

  it('say whose figure an area is shown with, where it is by officer', () => {
    expect(shown('Forty-three areas', 'officers').notes.join(' ')).toContain('the unit that serves it');
    expect(shown('A unit, by officer').notes.join(' ')).toContain('its part of the unit’s figure');
  });

  it('say what is not known, and that few cases make an uncertain rate', () => {
    expect(shown('Officers and premises not known').notes.join(' ')).toMatch(
      /can be deployed is not known.*Approved premises are not shown/
    );
    expect(shown('Nobody lives in one area').notes.join(' ')).toContain('1 area has fewer than 5 cases');
  });
});

describe('demand and officers together', () => {
  it('name the areas with much of one and few of the other', () => {
    const { pair } = shown('Forty-three areas').plot;
    expect(pair?.headline).toMatch(/areas? ha(s|ve) both much demand and few officers/);
    const worst = pair!.areas.filter(({ tone }) => tone === 'pair-33');
    expect(worst.length).toBeGreaterThan(0);
    for (const { words } of worst) expect(words).toMatch(/much demand .* few officers/);
  });

  it('are left out in one unit, whose areas have the same officers', () => {
    expect(shown('A unit').plot.pair).toBeNull();
  });
});
