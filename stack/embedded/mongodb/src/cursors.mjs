import { Long } from 'bson';
import { randomBytes } from 'node:crypto';
import { sizeOf, typed } from './bson.mjs';
import { refuseUnless } from './errors.mjs';

const FIRST_BATCH = 101;
const MAX_BATCH_BYTES = 16 * 1024 * 1024;
const IDLE = 10 * 60 * 1000;

/** Results that are fetched in more than one batch. */
export class Cursors {
  #open = new Map();

  /** The first batch; the rest, if any, waits under an id. `source` is a generator or an array. */
  async first(namespace, source, command, batchSize, single = false) {
    const cursor = { namespace, source: iterate(source), session: sessionOf(command), at: Date.now(), waiting: undefined };
    const batch = await take(cursor, batchSize === undefined ? FIRST_BATCH : Number(batchSize));
    const done = single || cursor.done;
    if (done) await cursor.source.return();
    return { cursor: { firstBatch: batch, id: done ? Long.ZERO : this.#keep(cursor), ns: namespace } };
  }

  async next(id, namespace, batchSize) {
    const cursor = this.#open.get(id.toString());
    refuseUnless(cursor && cursor.namespace === namespace, 43, `cursor id ${id} not found`);
    cursor.at = Date.now();
    const batch = await take(cursor, Number(batchSize ?? 0) || Infinity);
    if (cursor.done) this.#open.delete(id.toString());
    return { cursor: { nextBatch: batch, id: cursor.done ? Long.ZERO : id, ns: namespace } };
  }

  async kill(id) {
    const cursor = this.#open.get(id.toString());
    if (!cursor) return false;
    this.#open.delete(id.toString());
    await cursor.source.return();
    return true;
  }

  killSession(session) { return this.#killWhere(cursor => cursor.session === session); }
  killIdle() { return this.#killWhere(cursor => cursor.at < Date.now() - IDLE); }

  async #killWhere(doomed) {
    for (const [id, cursor] of [...this.#open]) if (doomed(cursor)) await this.kill(id);
  }

  #keep(cursor) {
    const id = Long.fromBytesBE([randomBytes(1)[0] & 0x7f, ...randomBytes(7)]);
    this.#open.set(id.toString(), cursor);
    return id;
  }
}

export const sessionOf = command => command.lsid?.id.toString();

async function* iterate(source) { yield* source; }

/** Up to `most` documents and 16 MB; one more is looked at, so that the end is known with the last batch. */
async function take(cursor, most) {
  const batch = [];
  let bytes = 0;
  for (;;) {
    cursor.waiting ??= await advance(cursor);
    if (!cursor.waiting || batch.length >= most || (batch.length > 0 && bytes + cursor.waiting.size > MAX_BATCH_BYTES)) return batch;
    batch.push(cursor.waiting.document);
    bytes += cursor.waiting.size;
    cursor.waiting = undefined;
  }
}

async function advance(cursor) {
  const { value, done } = await cursor.source.next();
  if (done) { cursor.done = true; return undefined; }
  const document = typed(value);
  return { document, size: sizeOf(document) };
}
