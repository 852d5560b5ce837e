import { MAX_DOCUMENT, encode } from '../bson.mjs';
import { keyOf } from '../order/keys.mjs';
import { MongoError, refuseUnless } from '../errors.mjs';
import { valueAt } from '../query/paths.mjs';
import { entriesOf } from './entries.mjs';
import { documents } from './layout.mjs';

const hex = key => key.toString('latin1');

/** Changes to one collection that become durable together: documents, their index entries, and what rides along. */
export class Write {
  #store;
  #catalog;
  #collection;
  #pending = new Map();
  #claims = new Map();
  #grown = false;

  constructor({ store, catalog }, collection) {
    this.#store = store;
    this.#catalog = catalog;
    this.#collection = collection;
  }

  async insert(document) {
    const id = keyOf(document._id);
    const key = Buffer.concat([documents(this.#collection.id), id]);
    if (this.#pending.has(hex(key)) || await this.#store.get(key)) throw this.#duplicate({ name: '_id_', key: { _id: 1 } }, document);
    const fresh = this.#entries(document, id);
    await this.#claim(fresh, document);
    this.#stage(key, document, [], fresh);
  }

  async replace(before, document) {
    const id = keyOf(document._id);
    const old = this.#entries(before, id);
    const kept = new Set(old.map(e => hex(e.key)));
    const fresh = this.#entries(document, id);
    await this.#claim(fresh.filter(e => !kept.has(hex(e.key))), document);
    this.#stage(Buffer.concat([documents(this.#collection.id), id]), document, old, fresh);
  }

  remove(document) {
    const id = keyOf(document._id);
    for (const entry of this.#entries(document, id)) this.#release(entry);
    this.#put({ type: 'del', key: Buffer.concat([documents(this.#collection.id), id]) });
  }

  /** Enters a document that is already there into the indexes of this write. */
  async index(document) {
    const fresh = this.#entries(document, keyOf(document._id));
    await this.#claim(fresh, document);
    this.#enter(fresh);
  }

  add(operations) { for (const operation of operations) this.#put(operation); }

  /** `collection` is what the catalog shall say from now on. */
  async commit(collection = this.#collection) {
    const isNew = this.#catalog.get(collection.namespace) !== collection;
    if (isNew || this.#grown) this.#put(this.#catalog.entry(collection));
    await this.#store.commit([...this.#pending.values()]);
    if (isNew) this.#catalog.adopt(collection);
  }

  #entries(document, id) {
    return this.#collection.indexes.filter(i => i.name !== '_id_').flatMap(index => {
      const found = entriesOf(document, index, id);
      if (found.length > 1 && !index.multikey) index.multikey = this.#grown = true;
      return found;
    });
  }

  async #claim(entries, document) {
    for (const { index, claim, id } of entries.filter(e => e.index.unique)) {
      const holder = this.#claims.get(hex(claim));
      if (holder && !holder.equals(id)) throw this.#duplicate(index, document);
      for await (const [key, value] of this.#store.under(claim))
        if (!value.equals(id) && this.#pending.get(hex(key))?.type !== 'del') throw this.#duplicate(index, document);
    }
  }

  #stage(key, document, old, fresh) {
    const value = encode(document);
    refuseUnless(value.length <= MAX_DOCUMENT, 10334, `BSONObj size: ${value.length} is invalid. Size must be between 0 and ${MAX_DOCUMENT}`);
    for (const entry of old) this.#release(entry);
    this.#enter(fresh);
    this.#put({ type: 'put', key, value });
  }

  #enter(entries) {
    for (const entry of entries) {
      this.#put({ type: 'put', key: entry.key, value: entry.id });
      if (entry.index.unique) this.#claims.set(hex(entry.claim), entry.id);
    }
  }

  #release(entry) {
    this.#put({ type: 'del', key: entry.key });
    this.#claims.delete(hex(entry.claim));
  }

  #put(operation) { this.#pending.set(hex(operation.key), operation); }

  #duplicate(index, document) {
    const keyValue = Object.fromEntries(Object.keys(index.key).map(path => [path, valueAt(document, path) ?? null]));
    const shown = Object.entries(keyValue).map(([path, value]) => `${path}: ${JSON.stringify(value)}`).join(', ');
    const message = `E11000 duplicate key error collection: ${this.#collection.namespace} index: ${index.name} dup key: { ${shown} }`;
    return new MongoError(11000, message, { keyPattern: index.key, keyValue });
  }
}
