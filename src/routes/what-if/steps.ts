// The kinds of step that a scenario can have, for whoever plans a unit or a force.
import type { Kind } from '$lib/scenario/scenario.ts';
import type { StepForm } from './step.ts';
import { EXPECT_ABSENCE, HIRE, MARK_ABSENT, MOVE_CASES, MOVE_POSTS } from './steps-people.ts';
import { CLOSE_PREMISES, GIVE_CASES, GROW, MOVE_AREA, OPEN_PREMISES } from './steps-places.ts';

/** Each form takes changes of its own kind only: the registry pairs them. */
type AnyForm = StepForm<never> & StepForm;

const FOR_ALL = [HIRE, MOVE_POSTS, EXPECT_ABSENCE, GROW, OPEN_PREMISES, CLOSE_PREMISES, MOVE_AREA];
const FOR_A_UNIT = [GIVE_CASES, MOVE_CASES, MARK_ABSENT];

/** In the order in which they are offered: a unit's manager begins with the unit's own people and cases. */
export const formsFor = (isOfUnit: boolean): readonly AnyForm[] =>
  (isOfUnit ? [...FOR_A_UNIT, ...FOR_ALL] : FOR_ALL) as unknown as readonly AnyForm[];

export const formOf = (kind: Kind): AnyForm => formsFor(true).find((form) => form.kind === kind) as AnyForm;
