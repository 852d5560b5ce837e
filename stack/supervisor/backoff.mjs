/** How long to wait before the next try: short at first, doubled each time, short again after a healthy while. */
export class Backoff {
  #next;

  constructor({ first = 500, most = 30_000 } = {}) {
    this.first = first;
    this.most = most;
    this.#next = first;
  }

  next() {
    const wait = this.#next;
    this.#next = Math.min(this.most, wait * 2);
    return wait;
  }

  reset() {
    this.#next = this.first;
  }
}
