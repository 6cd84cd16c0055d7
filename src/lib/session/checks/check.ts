// One promise of the app and what came of trying it.

export interface Check {
  readonly id: string;
  readonly title: string;
  /** `look` = another layer holds, but somebody should see why this one does not. */
  readonly outcome: 'holds' | 'look' | 'fails';
  readonly said: string;
}

export const check = (
  id: string,
  title: string,
  isHeld: boolean,
  [held, otherwise]: readonly [string, string],
  worst: 'look' | 'fails' = 'fails'
): Check => ({ id, title, outcome: isHeld ? 'holds' : worst, said: isHeld ? held : otherwise });

/** Not tried is not held. */
export const untried = (id: string, title: string, cause: unknown): Check => ({
  id,
  title,
  outcome: 'fails',
  said: `It could not be tried: ${(cause as Error).message}.`
});
