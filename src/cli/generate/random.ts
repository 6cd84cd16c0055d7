// A small seeded generator of random numbers (sfc32), so that the same seed always gives the same bytes.

/** Four 32-bit words from any text (cyrb128, public domain). */
function wordsOf(text: string): [number, number, number, number] {
  let [a, b, c, d] = [1779033703, 3144134277, 1013904242, 2773480762];
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    a = b ^ Math.imul(a ^ code, 597399067);
    b = c ^ Math.imul(b ^ code, 2869860233);
    c = d ^ Math.imul(c ^ code, 951274213);
    d = a ^ Math.imul(d ^ code, 2716044179);
  }
  return [a, b, c, d];
}

/** Draws that depend only on the label it was made from; make one per subject, so that subjects don't disturb each other. */
export class Random {
  #a: number;
  #b: number;
  #c: number;
  #d: number;

  constructor(label: string) {
    [this.#a, this.#b, this.#c, this.#d] = wordsOf(label);
    for (let round = 0; round < 15; round++) this.next();
  }

  /** 0 ≤ x < 1. */
  next(): number {
    const sum = (this.#a + this.#b + this.#d) | 0;
    this.#d = (this.#d + 1) | 0;
    this.#a = this.#b ^ (this.#b >>> 9);
    this.#b = (this.#c + (this.#c << 3)) | 0;
    this.#c = (this.#c << 21) | (this.#c >>> 11);
    this.#c = (this.#c + sum) | 0;
    return (sum >>> 0) / 4294967296;
  }

  chance(share: number): boolean {
    return this.next() < share;
  }

  /** Whole number from `least` to `most`, both included. */
  whole(least: number, most: number): number {
    return least + Math.floor(this.next() * (most - least + 1));
  }

  /** From `least` up to `most`. */
  between(least: number, most: number): number {
    return least + this.next() * (most - least);
  }

  /** Waiting time with the mean given. */
  wait(mean: number): number {
    return -mean * Math.log(1 - this.next());
  }

  /** How many events happen where `mean` are expected (Poisson). */
  count(mean: number): number {
    const floor = Math.exp(-mean);
    let events = 0;
    for (let product = this.next(); product > floor; product *= this.next()) events++;
    return events;
  }

  pick<Choice>(choices: readonly Choice[]): Choice {
    const chosen = choices[Math.floor(this.next() * choices.length)];
    if (chosen === undefined) throw new RangeError('Nothing to pick from');
    return chosen;
  }

  /** One of the keys, in proportion to its weight. */
  weighted<Key extends string>(weights: Readonly<Record<Key, number>>): Key {
    const entries = Object.entries(weights) as [Key, number][];
    let rest = this.next() * entries.reduce((sum, [, weight]) => sum + weight, 0);
    for (const [key, weight] of entries) {
      rest -= weight;
      if (rest < 0) return key;
    }
    return this.pick(entries)[0];
  }

  shuffled<Choice>(choices: readonly Choice[]): Choice[] {
    const result = [...choices];
    for (let last = result.length - 1; last > 0; last--) {
      const other = this.whole(0, last);
      [result[last], result[other]] = [result[other] as Choice, result[last] as Choice];
    }
    return result;
  }
}
