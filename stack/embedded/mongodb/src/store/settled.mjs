/**
 * The store for the statements of one command: what they write is synced once, before the command is answered, and not once for each.
 * LevelDB keeps one log in the order of its writes, so that the last sync makes durable all that went before.
 */
class Settled {
  #store;
  #isDirty = false;

  constructor(store) { this.#store = store; }

  get(key, snapshot) { return this.#store.get(key, snapshot); }
  getMany(keys, snapshot) { return this.#store.getMany(keys, snapshot); }
  snapshot() { return this.#store.snapshot(); }
  chunks(range, options) { return this.#store.chunks(range, options); }
  under(prefix, options) { return this.#store.under(prefix, options); }
  first(prefix, options) { return this.#store.first(prefix, options); }

  async commit(operations) {
    this.#isDirty ||= operations.length > 0;
    await this.#store.commit(operations, { sync: false });
  }

  /** Everything that was written is on disk when this returns, or it throws and nothing is acknowledged. */
  async settle() {
    if (this.#isDirty) await this.#store.sync();
    this.#isDirty = false;
  }
}

/** Does the work of one command with such a store. */
export async function settled(context, work) {
  const store = new Settled(context.store);
  const result = await work({ ...context, store });
  await store.settle();
  return result;
}
