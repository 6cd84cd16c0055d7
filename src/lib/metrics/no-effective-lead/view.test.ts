// What the reader sees of cases without an effective lead, in every example state.
import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import { examples } from './examples.ts';
import { noEffectiveLead } from './metric.ts';
import CaseListPicture from '../CaseListPicture.svelte';
import { noEffectiveLeadView } from './view.ts';

const shown = (name: string) => {
  const example = examples.find((one) => one.name === name);
  if (!example) throw new Error(`No example ${name}`);
  return noEffectiveLeadView(example.rows, example.context);
};

describe('the finding', () => {
  it.each([
    [
      'Eight cases, one of each reason and more',
      'Eight cases have no effective lead, four of them high risk',
      'breach'
    ],
    ['One case, high risk', 'One case has no effective lead; it is high risk', 'breach'],
    ['Every case has somebody', 'Every counted case has somebody who leads it', 'ok'],
    ['Absences not known', 'At least 4 cases have no effective lead, two of them high risk', 'breach']
  ])('of %s is: %s', (name, headline, state) => {
    expect(shown(name)).toMatchObject({ headline, state });
  });

  it('is to be watched where none of them is high risk', () => {
    const { rows, context } = examples[0]!;
    const low = rows.filter(({ risk_level }) => risk_level === 'low');
    expect(noEffectiveLeadView(low, context)).toMatchObject({
      headline: 'One case has no effective lead, none of them high risk',
      state: 'watch'
    });
  });

  it('is no nought while nobody knows who is away', () => {
    const { context } = examples.find(({ name }) => name === 'Absences not known')!;
    expect(noEffectiveLeadView([], context)).toMatchObject({
      headline: 'No case is known to be with nobody; who is away is not known',
      state: 'no_data',
      figure: { text: 'at least 0' }
    });
  });

  it('leaves out other units', () => {
    const { rows, context } = examples[0]!;
    expect(noEffectiveLeadView(rows, { ...context, unitId: 'U-SOUTH' }).figure?.text).toBe('0');
  });
});

it('says what could not be found for want of an extract', () => {
  expect(shown('Absences not known').notes.join()).toContain('Without the absences extract');
  expect(shown('Cover not known').notes.join()).toContain('Without the cover extract');
  expect(shown('One case, high risk').notes).toEqual([]);
});

it('puts the reason with the highest risk first, and says since when', () => {
  const { groups } = shown('Eight cases, one of each reason and more').plot;
  expect(groups[0]).toMatchObject({
    title: '1 case: lead absent, nobody covers',
    cases: [{ name: 'C-10377', since: 'since 3 Sep 2026, 27 days' }]
  });
});

it('lists as many as can be read, and counts the rest', () => {
  const { groups } = shown('Two hundred cases of a force').plot;
  expect(groups.every(({ cases }) => cases.length <= 25)).toBe(true);
  expect(groups.reduce((sum, { cases, left }) => sum + cases.length + left, 0)).toBe(200);
});

it.each(examples.map((example) => [example.name, example] as const))(
  'survives: %s',
  (_, { rows, context }) => {
    for (const row of rows) noEffectiveLead.row.parse(row);
    const { plot } = noEffectiveLeadView(rows, context);
    for (const width of [320, 1200]) {
      const { body } = render(CaseListPicture, { props: { plot, width } });
      expect(body.match(/data-mark=/g)?.length ?? 0).toBe(
        plot.groups.reduce((sum, { cases }) => sum + cases.length, 0)
      );
      expect(body).not.toMatch(/NaN|undefined|Infinity/);
    }
  }
);
