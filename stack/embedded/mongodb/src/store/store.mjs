import { statfs } from 'node:fs/promises';
import { ClassicLevel } from 'classic-level';
import { after } from '../order/keys.mjs';
import { MongoError } from '../errors.mjs';

// LevelDB needs room to compact; stopping short of a full disk keeps what is there readable.
const ROOM = 16 * 1024 * 1024;
const CHUNK = 200;
const SYNCED = Buffer.from('s');
const FULL = /no space left|file too large|quota exceeded/i;

/** The ordered, durable key space. A write is acknowledged after it is on disk, or not at all. */
export class Store {
  #level;
  #folder;
  #room = { at: 0, free: Infinity };

  constructor(level, folder, onFailure) {
    this.#level = level;
    this.#folder = folder;
    this.onFailure = onFailure;
  }

  static async open(folder, onFailure) {
    const level = new ClassicLevel(folder, { keyEncoding: 'buffer', valueEncoding: 'buffer' });
    try {
      await level.open();
    } catch (error) {
      if (error.cause?.code === 'LEVEL_LOCKED') throw new Error(`the data folder ${folder} is in use by another process`, { cause: error });
      throw new Error(`the data folder ${folder} cannot be opened: ${error.cause?.message ?? error.message}`, { cause: error });
    }
    return new Store(level, folder, onFailure);
  }

  get(key, snapshot) { return this.#level.get(key, { snapshot }); }
  getMany(keys, snapshot) { return this.#level.getMany(keys, { snapshot }); }
  snapshot() { return this.#level.snapshot(); }
  close() { return this.#level.close(); }

  /** Pairs of key and value in [from, to), a chunk at a time. */
  async *chunks({ from, to }, options = {}) {
    const iterator = this.#level.iterator({ gte: from, lt: to, ...options });
    try {
      for (;;) {
        const pairs = await iterator.nextv(CHUNK);
        if (pairs.length === 0) return;
        yield pairs;
      }
    } finally {
      await iterator.close();
    }
  }

  async *under(prefix, options) {
    for await (const pairs of this.chunks({ from: prefix, to: after(prefix) }, options)) yield* pairs;
  }

  async first(prefix, options) {
    for await (const pair of this.under(prefix, { ...options, limit: 1 })) return pair;
    return undefined;
  }

  clear(prefix) { return this.#level.clear({ gte: prefix, lt: after(prefix) }); }

  /** All operations or none, synced before this returns unless `sync` is false: then with the next that is. */
  async commit(operations, { sync = true } = {}) {
    if (operations.length === 0) return;
    await this.#requireRoom();
    try {
      await this.#level.batch(operations, { sync });
    } catch (error) {
      // After a failed append the log may end in half a record; writing behind it could lose what follows. Start anew instead.
      this.onFailure(error);
      throw FULL.test(String(error.cause ?? error)) ? full() : new MongoError(1, `The write could not be stored: ${error.message}`);
    }
  }

  /** What was written so far is on disk when this returns. */
  sync() { return this.commit([{ type: 'put', key: SYNCED, value: Buffer.alloc(0) }]); }

  async #requireRoom() {
    if (Date.now() - this.#room.at > 200) {
      const { bavail, bsize } = await statfs(this.#folder);
      this.#room = { at: Date.now(), free: bavail * bsize };
    }
    if (this.#room.free < ROOM) throw full();
  }
}

const full = () => new MongoError(14031, 'The disk is full; the write was not stored');
