// Answers of the solver, unit by unit: a unit with officers and a limit that it had before is not solved again.
import type { AbsorptionInput } from '../shared/absorption.ts';
import {
  byUnit,
  NOTHING,
  together,
  type Answers,
  type Kind,
  type Progress,
  type Solver
} from '../solver/solver.ts';

/** What the solver is asked about one unit. */
export interface Unit {
  readonly id: string;
  readonly officers: readonly AbsorptionInput[];
  /** All that its answer comes from. */
  readonly question: string;
}

type Owned = { readonly unit_id: string };

/** The units of these officers, in the order of unit ids, and what is asked about each. */
export const unitsOf = (officers: readonly AbsorptionInput[], limitPercent: number): Unit[] =>
  [...byUnit(officers)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, own]) => ({ id, officers: own, question: JSON.stringify([limitPercent, own]) }));

/** The part of an answer that is of one unit. */
function partOf<Asked extends Kind>(kind: Asked, answer: Answers[Asked]): (unit: string) => Answers[Asked] {
  const lists = Object.keys(NOTHING[kind]).map(
    (key) => [key, byUnit(answer[key as keyof Answers[Asked]] as readonly Owned[])] as const
  );
  return (unit) =>
    Object.fromEntries(
      lists.map(([key, units]) => [key, units.get(unit) ?? []])
    ) as unknown as Answers[Asked];
}

/** How many answers are kept for each unit: a reader who tries a setting goes back, or compares a few. */
const ANSWERS_KEPT = 4;

/** As `Solver.solve`; progress is of the officers of units that have to be worked out. */
export class KnownUnits {
  /** By the question for each unit, those that were asked last first. */
  readonly #known = new Map<Kind, ReadonlyMap<string, Answers[Kind]>>();

  async solve<Asked extends Kind>(
    kind: Asked,
    solver: Solver,
    units: readonly Unit[],
    limitPercent: number,
    onProgress?: Progress,
    signal?: AbortSignal
  ): Promise<Answers[Asked]> {
    const known = (this.#known.get(kind) ?? new Map()) as ReadonlyMap<string, Answers[Asked]>;
    const unknown = units.filter(({ question }) => !known.has(question));
    const found =
      unknown.length === 0
        ? NOTHING[kind]
        : await solver.solve(
            kind,
            unknown.flatMap((unit) => unit.officers),
            limitPercent,
            onProgress,
            signal
          );
    const part = partOf(kind, found);
    const answers = new Map(units.map(({ id, question }) => [question, known.get(question) ?? part(id)]));
    const kept = [...new Map([...answers, ...known])].slice(0, ANSWERS_KEPT * units.length);
    this.#known.set(kind, new Map(kept));
    return together(kind, [...answers.values()]);
  }
}
