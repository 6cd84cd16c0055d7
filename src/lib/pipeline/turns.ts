// One change at a time: each begins when the one before has ended, well or not.

export class Turns {
  #last: Promise<unknown> = Promise.resolve();

  take<Value>(work: () => Promise<Value>): Promise<Value> {
    const turn = this.#last.then(work);
    this.#last = turn.catch(() => undefined);
    return turn;
  }

  /** Until no change is under way. */
  async settled(): Promise<void> {
    let last;
    do {
      last = this.#last;
      await last;
    } while (last !== this.#last);
  }
}
