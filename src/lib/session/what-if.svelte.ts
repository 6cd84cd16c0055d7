// The scenario that the reader makes up, and the figures as they would be. Kept while the page is open, like the rest.
import type { Metric } from '../metrics/define.ts';
import type { Force } from '../pipeline/force.ts';
import type { Roster } from '../pipeline/roster.ts';
import { Trial, type TrialAnswer } from '../pipeline/trial.ts';
import type { Choices, Step } from '../pipeline/work.ts';
import { readScenario, type Change, type Scenario } from '../scenario/scenario.ts';
import type { Day } from '../shared/dates.ts';
import { bootEngines } from './engines.ts';

export type { Roster } from '../pipeline/roster.ts';
export type { TrialAnswer } from '../pipeline/trial.ts';

export class WhatIf {
  title = $state('');
  changes = $state.raw<readonly Change[]>([]);
  /** The as-of day of the extracts that a scenario from a file was made for. */
  madeFor = $state.raw<Day | null>(null);
  /** What is being worked out. */
  step = $state.raw<Step | null>(null);
  readonly #force: () => Promise<Force>;
  readonly #choices: () => Choices;
  readonly #trial: Trial;

  /** `force` and `choices` are the session's: the facts. */
  constructor(force: () => Promise<Force>, choices: () => Choices) {
    this.#force = force;
    this.#choices = choices;
    const onCrash = () => this.#trial.forget();
    this.#trial = new Trial(() => bootEngines(() => undefined, onCrash));
  }

  /** Nothing is supposed: what is on show are facts. */
  get isEmpty(): boolean {
    return this.changes.length === 0;
  }

  get scenario(): Scenario {
    return { title: this.title, asOf: this.#choices().asOf, changes: this.changes };
  }

  /** Whom and what of the unit a change can name. */
  async roster(unitId: string): Promise<Roster> {
    return (await this.#force()).roster(unitId);
  }

  add(change: Change): void {
    this.changes = [...this.changes, change];
  }

  remove(index: number): void {
    this.changes = this.changes.toSpliced(index, 1);
  }

  clear(): void {
    this.title = '';
    this.changes = [];
    this.madeFor = null;
  }

  /** Takes a scenario from the text of its file; why it can't be read, or null. */
  take(text: string): string | null {
    const read = readScenario(text);
    if (!read.ok) return read.fault;
    this.title = read.scenario.title;
    this.changes = read.scenario.changes;
    this.madeFor = read.scenario.asOf;
    return null;
  }

  /** The metrics as they would be with other choices than the session's: settings, or what is supposed. */
  async ask(metrics: readonly Metric[], other: Partial<Choices>): Promise<TrialAnswer> {
    const choices = { ...this.#choices(), ...other };
    const onProgress = (step: Step) => (this.step = step);
    const force = await this.#force();
    return this.#trial.ask(force, choices, metrics, { onProgress }).finally(() => (this.step = null));
  }

  /** Has what would be worked out once more. */
  again(): void {
    this.changes = [...this.changes];
  }

  stop(): void {
    this.#trial.stop();
  }

  /** Forgets the scenario, and everything that its engines hold. */
  async end(): Promise<void> {
    this.clear();
    await this.#trial.end();
  }
}
