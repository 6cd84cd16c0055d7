// What the reader is told about whom a unit can't lose.
import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import type { BarRow } from '../../charts/bars.ts';
import { sampleContext } from '../absorption-samples.ts';
import { resilienceEntry } from './index.ts';
import type { ResilienceRow } from './metric.ts';
import { resilienceView } from './view.ts';

const officer = (officer_id: string, figures: Partial<ResilienceRow> = {}): ResilienceRow => {
  const cases = figures.cases ?? 50;
  return {
    level: 'officer',
    force_id: 'F-1',
    unit_id: 'U-1',
    officer_id,
    cases,
    placed: cases,
    high_risk_cases: 8,
    high_risk_placed: 8,
    unplaced: 0,
    limiting: null,
    ...figures
  };
};

const stuck = (officer_id: string): ResilienceRow =>
  officer(officer_id, { high_risk_placed: 2, limiting: 'ratio' });

const short = (officer_id: string): ResilienceRow =>
  officer(officer_id, { placed: 44, high_risk_placed: 7, unplaced: 6, limiting: 'ceiling' });

const unit = (officers: readonly ResilienceRow[], unit_id: string): ResilienceRow => {
  const sum = (of: (row: ResilienceRow) => number) => officers.reduce((all, row) => all + of(row), 0);
  return {
    level: 'unit',
    force_id: 'F-1',
    unit_id,
    officer_id: null,
    cases: sum(({ cases }) => cases),
    placed: sum(({ placed }) => placed),
    high_risk_cases: sum(({ high_risk_cases }) => high_risk_cases),
    high_risk_placed: sum(({ high_risk_placed }) => high_risk_placed),
    unplaced: sum(({ unplaced }) => unplaced),
    limiting: null
  };
};

const headlineOf = (...rows: ResilienceRow[]) => resilienceView(rows, sampleContext()).headline;

describe('the headline', () => {
  it('counts the losses that can be absorbed', () => {
    expect(
      headlineOf(...['a', 'b', 'c'].map(stuck), ...['d', 'e', 'f', 'g', 'h'].map((id) => officer(id)))
    ).toBe('The unit can absorb the loss of five of its eight officers');
  });

  it('says all, none, one alone and nobody in words', () => {
    expect(headlineOf(officer('a'), officer('b'))).toBe(
      'The unit can absorb the loss of any one of its two officers'
    );
    expect(headlineOf(stuck('a'), stuck('b'))).toBe(
      'The unit can’t absorb the loss of any of its two officers'
    );
    expect(headlineOf(stuck('a'))).toBe('The unit has no resilience: one officer holds all its cases');
    expect(headlineOf(officer('a', { cases: 0 }))).toBe('Nobody in the unit holds cases');
    expect(headlineOf()).toBe('Nobody holds cases');
  });

  it('leaves officers without cases out of the count, and says so', () => {
    expect(headlineOf(officer('a'), officer('b'), officer('c', { cases: 0 }))).toBe(
      'The unit can absorb the loss of any one of its two officers with cases'
    );
  });
});

const notesOf = (rows: readonly BarRow[]) =>
  rows.map(({ label, note }) => [label, note.map(({ text }) => text).join(', ')]);

describe('what a loss leaves', () => {
  it('is said with what stops it', () => {
    const { plot, table, state } = resilienceView([short('A-10'), officer('A-9')], sampleContext());
    expect(notesOf(plot.rows)).toEqual([
      ['A-9', 'all placed'],
      ['A-10', '44 of 50, 6 with nobody: no more room']
    ]);
    expect(plot.rows[1]?.values).toEqual({ placed: 44, nobody: 6 });
    expect(plot.rows[1]?.words).toBe(
      'A-10 away with 50 cases, 8 high-risk: others could take 44; 6 would be with nobody, 1 of them high-risk. ' +
        'What stops it: no more room.'
    );
    expect(table.rows[1]?.cells).toMatchObject({ placed: '44', nobody: '6', limiting: 'no more room' });
    expect(state).toBe('watch');
  });

  it('is never “all placed” where every case has a place by number and a high-risk one has none', () => {
    const { plot, table, state } = resilienceView([stuck('A-1')], sampleContext());
    expect(notesOf(plot.rows)).toEqual([['A-1', 'at least 6 with nobody: high-risk limit']]);
    expect(plot.rows[0]?.values).toEqual({ placed: 44, nobody: 6 });
    expect(plot.rows[0]?.words).toBe(
      'A-1 away with 50 cases, 8 high-risk: by number, others could take 50, but only 2 of the high-risk ones; ' +
        'at least 6 would be with nobody. What stops it: high-risk limit.'
    );
    expect(table.rows[0]?.cells).toMatchObject({ placed: '50', high_risk_placed: '2', nobody: 'at least 6' });
    expect(state).toBe('watch');
  });

  it('is not lost in a unit’s sum', () => {
    const rows = [unit([officer('a'), stuck('b')], 'U-1'), unit([officer('c'), officer('d')], 'U-2')];
    const { headline, plot, figure } = resilienceView(rows, sampleContext({ unitId: null }));
    expect(headline).toBe('One of two units can absorb the loss of any one officer');
    expect(figure?.text).toBe('1 of 2');
    expect(notesOf(plot.rows)).toEqual([
      ['Northern unit', 'at least 6 with nobody'],
      ['Southern unit', 'all placed']
    ]);
  });
});

describe('the notes', () => {
  const sentences = (loaded: string[], settings = {}) =>
    resilienceView(
      [officer('a'), officer('b')],
      sampleContext({ loaded: new Set(loaded), settings: { ...sampleContext().settings, ...settings } })
    ).notes;

  it('are silent where every condition was checked', () => {
    expect(sentences(['officers', 'cases', 'absences', 'vetting', 'training'])).toEqual([]);
  });

  it('name what was not checked for want of an extract', () => {
    expect(sentences(['officers', 'cases', 'absences', 'vetting'])).toEqual([
      'Not checked: whether those who take cases are trained. That needs the training extract.'
    ]);
    expect(sentences(['officers', 'cases'])).toEqual([
      'Not checked: whether those who take cases are present, vetted and trained. That needs the absences, vetting ' +
        'and training extracts.'
    ]);
  });

  it('name what the force does not ask for', () => {
    expect(sentences(['absences', 'vetting'], { receivers_must_be_trained: false })).toEqual([
      'By the force’s own setting, those who take cases need not be trained.'
    ]);
  });
});

describe.each(resilienceEntry.examples)('$name', ({ rows, context }) => {
  it.each([320, 900])('has a mark for each row of its table at %i px', (width) => {
    const { plot, table } = resilienceEntry.view(rows, context);
    const { body } = render(resilienceEntry.Chart, { props: { plot, width } });
    expect(body.match(/data-mark=/g)?.length ?? 0).toBe(table.rows.length);
    expect(body).not.toMatch(/NaN|undefined|Infinity/);
  });
});
