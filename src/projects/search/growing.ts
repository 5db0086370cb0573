// A column that grows: pieces of one size, joined once at the end. Doubling an array would hold a country twice.

import { finishSteps, STEP, type Steps } from './steps.ts';

type Column = Uint8Array | Uint16Array | Uint32Array | Int32Array;

const PIECE = 0x10000;
/** A small book is no reason for large pieces. */
const FIRST = 64;
/** Pieces of a step. */
const PIECES = Math.ceil(STEP / PIECE);

export class Growing<C extends Column> {
  #Column: new (length: number) => C;
  #pieces: C[] = [];
  #last: C;
  #at = 0;
  #full = 0;

  constructor(Column: new (length: number) => C) {
    this.#Column = Column;
    this.#last = new Column(FIRST);
  }

  get length(): number {
    return this.#full + this.#at;
  }

  push(value: number): void {
    if (this.#at === this.#last.length) {
      this.#pieces.push(this.#last);
      this.#full += this.#at;
      this.#last = new this.#Column(PIECE);
      this.#at = 0;
    }
    this.#last[this.#at++] = value;
  }

  /** The whole; the pieces are given up while they are joined. `Narrow`: a narrower column that holds every value. */
  join<N extends Column = C>(Narrow?: new (length: number) => N): N {
    return finishSteps(this.joinInSteps(Narrow));
  }

  *joinInSteps<N extends Column = C>(Narrow?: new (length: number) => N): Steps<N> {
    const whole = new (Narrow ?? (this.#Column as never))(this.length) as N;
    let at = 0;
    for (let piece = this.#pieces.shift(); piece; piece = this.#pieces.shift()) {
      whole.set(piece, at);
      at += piece.length;
      if (at % (PIECE * PIECES) < PIECE) yield;
    }
    whole.set(this.#last.subarray(0, this.#at), at);
    this.#last = new this.#Column(0);
    this.#at = this.#full = 0;
    return whole;
  }
}
