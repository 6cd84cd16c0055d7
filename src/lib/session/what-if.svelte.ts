// The scenarios that the reader makes up, and the figures as they would be. Kept while the page is open, like the rest.
import type { Metric } from '../metrics/define.ts';
import type { Force } from '../pipeline/force.ts';
import { rosterOf, type Roster } from '../pipeline/roster.ts';
import { OTHER_EXTRACTS, strangerIn } from '../pipeline/stranger.ts';
import { Trial, type TrialAnswer } from '../pipeline/trial.ts';
import type { Choices, Step } from '../pipeline/work.ts';
import {
  MOST_CHANGES,
  MOST_SCENARIOS,
  readScenario,
  type Change,
  type Scenario
} from '../scenario/scenario.ts';
import type { Day } from '../shared/dates.ts';
import { bootEngines } from './engines.ts';

export type { Roster } from '../pipeline/roster.ts';
export type { TrialAnswer } from '../pipeline/trial.ts';

interface Draft {
  readonly title: string;
  readonly changes: readonly Change[];
  /** The as-of day of the extracts that a scenario from a file was made for. */
  readonly madeFor: Day | null;
}

/** The session's: what is known of the facts. */
interface Facts {
  readonly force: () => Promise<Force>;
  readonly choices: Choices;
  readonly loaded: { readonly inputsHash: string };
}

const BLANK: Draft = { title: '', changes: [], madeFor: null };

/** Answers kept: of each scenario, and of a few steps back. */
const MOST_ANSWERS = 3 * MOST_SCENARIOS;

export class WhatIf {
  /** At least one, at most `MOST_SCENARIOS`. */
  drafts = $state.raw<readonly Draft[]>([BLANK]);
  /** Which of them is being made. */
  chosen = $state.raw(0);
  /** What is being worked out. */
  step = $state.raw<Step | null>(null);
  readonly #facts: Facts;
  readonly #trial: Trial;
  #answers = new WeakMap<Force, Map<string, TrialAnswer>>();

  constructor(facts: Facts) {
    this.#facts = facts;
    const onCrash = () => this.#trial.forget();
    this.#trial = new Trial(() => bootEngines(() => undefined, onCrash));
  }

  /** The scenario that is being made. */
  get current(): Draft {
    return this.drafts[this.chosen] ?? BLANK;
  }

  /** Nothing is supposed: what is on show are facts. */
  get isEmpty(): boolean {
    return this.drafts.every(({ changes }) => changes.length === 0);
  }

  get isFull(): boolean {
    return this.current.changes.length >= MOST_CHANGES;
  }

  get canBegin(): boolean {
    return this.drafts.length < MOST_SCENARIOS;
  }

  /** What each is called: its title, or its number; no two alike. */
  get titles(): readonly string[] {
    const said = this.drafts.map(({ title }, at) => title.trim() || `Scenario ${at + 1}`);
    return said.map((title, at) => (said.indexOf(title) === at ? title : `${title} (${at + 1})`));
  }

  get scenario(): Scenario {
    const { title, changes } = this.current;
    return { title, asOf: this.#facts.choices.asOf, inputs: this.#facts.loaded.inputsHash, changes };
  }

  /** Whom and what a change can name: of the unit, or of the force. */
  async roster(unitId: string | null): Promise<Roster> {
    return (await this.#facts.force()).look(rosterOf(unitId));
  }

  name(title: string): void {
    this.#put({ title: title.slice(0, 120) });
  }

  add(change: Change): void {
    this.#put({ changes: [...this.current.changes, change] });
  }

  replace(index: number, change: Change): void {
    this.#put({ changes: this.current.changes.with(index, change) });
  }

  remove(index: number): void {
    this.#put({ changes: this.current.changes.toSpliced(index, 1) });
  }

  /** Another scenario beside the others, empty or as the one being made. */
  begin(as: 'blank' | 'copy'): void {
    this.#beside(as === 'blank' ? BLANK : { ...this.current, title: '' });
  }

  choose(index: number): void {
    this.chosen = index;
  }

  /** Deletes the scenario that is being made. */
  drop(): void {
    const left = this.drafts.toSpliced(this.chosen, 1);
    this.drafts = left.length > 0 ? left : [BLANK];
    this.chosen = Math.max(0, this.chosen - 1);
  }

  /** Takes a scenario from the text of its file; why it was not taken, or null. */
  async take(text: string): Promise<string | null> {
    const read = readScenario(text);
    if (!read.ok) return read.fault;
    const { title, changes, asOf, inputs } = read.scenario;
    if (inputs !== this.#facts.loaded.inputsHash) return OTHER_EXTRACTS;
    const stranger = await (await this.#facts.force()).look(strangerIn(changes));
    if (stranger !== null) return stranger;
    const draft = { title, changes, madeFor: asOf };
    if (this.current.changes.length === 0) this.#put(draft);
    else if (this.canBegin) this.#beside(draft);
    else return 'there are four scenarios already; delete one first';
    return null;
  }

  /** The metrics as they would be with other choices than the session's: settings, or what is supposed. */
  async ask(metrics: readonly Metric[], other: Partial<Choices>): Promise<TrialAnswer> {
    const choices = { ...this.#facts.choices, ...other };
    const onProgress = (step: Step) => (this.step = step);
    const force = await this.#facts.force();
    return this.#trial.ask(force, choices, metrics, { onProgress }).finally(() => (this.step = null));
  }

  /** The metrics as they would be in each scenario, one after the other; what is known already is not asked again. */
  async askEach(
    metrics: readonly Metric[],
    scenarios: readonly (readonly Change[])[]
  ): Promise<TrialAnswer[]> {
    const force = await this.#facts.force();
    const known = this.#answers.get(force) ?? new Map<string, TrialAnswer>();
    this.#answers.set(force, known);
    const answers: TrialAnswer[] = [];
    for (const supposed of scenarios) {
      const key = JSON.stringify([force.version, metrics.map(({ id }) => id), supposed]);
      const answer = known.get(key) ?? (await this.ask(metrics, { supposed }));
      known.delete(key);
      known.set(key, answer);
      for (const oldest of [...known.keys()].slice(0, -MOST_ANSWERS)) known.delete(oldest);
      answers.push(answer);
    }
    return answers;
  }

  /** Has what would be worked out once more. */
  again(): void {
    this.drafts = [...this.drafts];
  }

  stop(): void {
    this.#trial.stop();
  }

  /** Forgets the scenarios, and everything that its engines hold. */
  async end(): Promise<void> {
    this.drafts = [BLANK];
    this.chosen = 0;
    this.#answers = new WeakMap();
    await this.#trial.end();
  }

  #put(over: Partial<Draft>): void {
    this.drafts = this.drafts.with(this.chosen, { ...this.current, ...over });
  }

  #beside(draft: Draft): void {
    this.drafts = [...this.drafts, draft];
    this.chosen = this.drafts.length - 1;
  }
}
