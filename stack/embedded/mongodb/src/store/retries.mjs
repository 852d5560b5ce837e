import { decode, encode } from '../bson.mjs';
import { MongoError } from '../errors.mjs';
import { retries, retryKey } from './layout.mjs';

const KEPT = 30 * 60 * 1000; // as long as a session lives

/** What a retryable write did, stored in the same batch as the write itself, so that a repetition after a crash finds it. */
export class Retry {
  #store;
  #session;
  #number;
  #outdated = [];

  /** Without txnNumber nothing is remembered. */
  static async begin(store, command) {
    if (command.txnNumber === undefined) return new Retry();
    if (!command.lsid) throw new MongoError(72, "Transaction number requires a session ID to also be specified");
    const retry = new Retry();
    retry.#store = store;
    retry.#session = command.lsid.id.value();
    retry.#number = command.txnNumber.toBigInt();
    await retry.#supersede();
    return retry;
  }

  get remembers() { return this.#store !== undefined; }

  /** What the statement answered when it was first applied. */
  async recall(statement) {
    if (!this.remembers) return undefined;
    const bytes = await this.#store.get(retryKey(this.#session, this.#number, statement));
    return bytes && decode(bytes).result;
  }

  /** Operations that belong into the statement's own batch. */
  record(statement, result) {
    if (!this.remembers) return [];
    const operations = this.#outdated.splice(0).map(key => ({ type: 'del', key }));
    return [...operations, { type: 'put', key: retryKey(this.#session, this.#number, statement), value: encode({ at: new Date(), result }) }];
  }

  /** A session has one retryable write at a time: a higher number makes the earlier ones old. */
  async #supersede() {
    for await (const [key] of this.#store.under(retries(this.#session))) {
      const number = key.readBigInt64BE(key.length - 12);
      if (number > this.#number) throw new MongoError(225, `Cannot start transaction ${this.#number} because a newer transaction ${number} has already started on this session`);
      if (number < this.#number) this.#outdated.push(key);
    }
  }
}

export async function forgetOldRetries(store) {
  const doomed = [];
  for await (const [key, bytes] of store.under(Buffer.from('r')))
    if (decode(bytes).at.getTime() < Date.now() - KEPT) doomed.push({ type: 'del', key });
  await store.commit(doomed);
}
