import { Filter } from './query/filter.mjs';
import { scan } from './query/scan.mjs';
import { forgetOldRetries } from './store/retries.mjs';
import { Write } from './store/write.mjs';

const EVERY = 1000;

/** Removes what has outlived its TTL index, and retries and cursors that nobody will ask for again. */
export class Expiry {
  #context;
  #running = Promise.resolve();
  #timer;

  constructor(context) { this.#context = context; }

  start() {
    this.#timer = setTimeout(() => { this.#running = this.#sweep().then(() => this.start()); }, EVERY);
  }

  async stop() {
    clearTimeout(this.#timer);
    await this.#running;
    clearTimeout(this.#timer);
  }

  async #sweep() {
    try {
      for (const collection of [...this.#context.catalog.all()])
        for (const index of collection.indexes.filter(i => i.expireAfterSeconds !== undefined)) await this.#expire(collection.namespace, index);
      await forgetOldRetries(this.#context.store);
      await this.#context.cursors.killIdle();
    } catch (error) {
      console.error(`expiry: ${error.message}`);
    }
  }

  /** Only dates expire: the range below the limit stays within their type. */
  #expire(namespace, { key, expireAfterSeconds }) {
    const [path] = Object.keys(key);
    const filter = new Filter({ [path]: { $lt: new Date(Date.now() - expireAfterSeconds * 1000) } });
    return this.#context.catalog.inTurn(namespace, async () => {
      const collection = this.#context.catalog.get(namespace);
      if (!collection) return;
      const write = new Write(this.#context, collection);
      for await (const document of scan(this.#context, collection, filter)) write.remove(document);
      await write.commit();
    });
  }
}
