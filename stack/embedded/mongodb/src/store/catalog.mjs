import { decode, encode, plain } from '../bson.mjs';
import { after } from '../order/keys.mjs';
import { refuseUnless } from '../errors.mjs';
import { catalogKey, documents, entries, idOf } from './layout.mjs';

const ID_INDEX = { v: 2, key: { _id: 1 }, name: '_id_' };

/** Which collections and indexes there are. An id is never given twice, so leftovers of a drop can never be read as something else. */
export class Catalog {
  #store;
  #collections = new Map();
  #queues = new Map();
  #last = 0;

  static async open(store) {
    const catalog = new Catalog();
    catalog.#store = store;
    for await (const [, bytes] of store.under(Buffer.from('c'))) catalog.adopt(plain(decode(bytes)));
    const live = new Set([...catalog.all()].flatMap(c => [c.id, ...c.indexes.map(i => i.id)]));
    await catalog.#sweep('d', documents, live);
    await catalog.#sweep('i', entries, live);
    catalog.#last = Math.max(0, ...live);
    return catalog;
  }

  all() { return this.#collections.values(); }
  get(namespace) { return this.#collections.get(namespace); }
  nextId() { return ++this.#last; }

  /** The collection, or one that comes to be with the first write that is committed together with its entry. */
  getOrDraft(namespace) {
    checkName(namespace);
    return this.get(namespace) ?? { id: this.nextId(), namespace, indexes: [{ ...ID_INDEX, id: 0 }] };
  }

  entry(collection) { return { type: 'put', key: catalogKey(collection.namespace), value: encode(collection) }; }
  adopt(collection) { this.#collections.set(collection.namespace, collection); }

  /** Writers of one collection take turns; each sees all that the one before has stored. */
  inTurn(namespace, work) {
    const turn = (this.#queues.get(namespace) ?? Promise.resolve()).then(work);
    const settled = turn.then(() => {}, () => {}); // whoever asked for the work has its error
    this.#queues.set(namespace, settled);
    return turn;
  }

  async drop(collection) {
    await this.#store.commit([{ type: 'del', key: catalogKey(collection.namespace) }]);
    this.#collections.delete(collection.namespace);
    await this.#store.clear(documents(collection.id));
    for (const index of collection.indexes) await this.#store.clear(entries(index.id));
  }

  async dropIndexes(collection, doomed) {
    const rest = { ...collection, indexes: collection.indexes.filter(i => !doomed.includes(i)) };
    await this.#store.commit([this.entry(rest)]);
    this.adopt(rest);
    for (const index of doomed) await this.#store.clear(entries(index.id));
  }

  /** Removes what a drop cut short by a crash has left. */
  async #sweep(kind, range, live) {
    let from = Buffer.from(kind);
    const to = after(from);
    for (;;) {
      const key = await this.#firstKey(from, to);
      if (!key) return;
      if (!live.has(idOf(key))) await this.#store.clear(range(idOf(key)));
      from = after(range(idOf(key)));
    }
  }

  async #firstKey(from, to) {
    for await (const [[key]] of this.#store.chunks({ from, to }, { limit: 1 })) return key;
    return undefined;
  }
}

function checkName(namespace) {
  const dot = namespace.indexOf('.');
  const [database, collection] = [namespace.slice(0, dot), namespace.slice(dot + 1)];
  const good = /^[^/\\. "$\0]{1,63}$/.test(database) && /^(?!system\.)[^$\0]{1,200}$/.test(collection);
  refuseUnless(good, 73, `Invalid namespace specified '${namespace}'`);
}
