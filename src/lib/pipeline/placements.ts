// Who would take whose cases, unit by unit: a unit with the officers and the limit that it had is not solved again.
import type { AbsorptionAnswer, AbsorptionInput } from '../shared/absorption.ts';
import { byUnit, type Progress, type Solver } from '../solver/solver.ts';

interface Unit {
  readonly id: string;
  readonly officers: readonly AbsorptionInput[];
  /** All that its answer comes from. */
  readonly question: string;
}

const unitsOf = (inputs: readonly AbsorptionInput[], limitPercent: number): Unit[] =>
  [...byUnit(inputs)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, officers]) => ({ id, officers, question: JSON.stringify([limitPercent, officers]) }));

/** As `Solver.absorb`; progress is of the losses that have to be worked out. */
export class Placements {
  /** The last answer, by the question for each unit. */
  #known: ReadonlyMap<string, AbsorptionAnswer> = new Map();

  async absorb(
    solver: Solver,
    inputs: readonly AbsorptionInput[],
    limitPercent: number,
    onProgress?: Progress,
    signal?: AbortSignal
  ): Promise<AbsorptionAnswer> {
    const units = unitsOf(inputs, limitPercent);
    const unknown = units.filter(({ question }) => !this.#known.has(question));
    if (unknown.length > 0) {
      const officers = unknown.flatMap((unit) => unit.officers);
      const found = await solver.absorb(officers, limitPercent, onProgress, signal);
      const [placements, absorptions] = [byUnit(found.placements), byUnit(found.absorptions)];
      this.#known = new Map(
        units.map(({ id, question }) => [
          question,
          this.#known.get(question) ?? {
            placements: placements.get(id) ?? [],
            absorptions: absorptions.get(id) ?? []
          }
        ])
      );
    }
    const answers = units.map(({ question }) => this.#known.get(question)!);
    return {
      placements: answers.flatMap((answer) => answer.placements),
      absorptions: answers.flatMap((answer) => answer.absorptions)
    };
  }
}
