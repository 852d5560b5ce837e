import { decode } from '../bson.mjs';
import { MongoError } from '../errors.mjs';
import { documents } from '../store/layout.mjs';
import { choosePlan } from './plan.mjs';

/** Documents of one moment that match, by the best index there is; `stats` counts what had to be looked at. */
export async function* scan({ store, deadline }, collection, filter, { plan, stats = {} } = {}) {
  if (!collection) return;
  const { index, ranges } = plan ?? choosePlan(collection, filter.conditions);
  Object.assign(stats, { index, keys: 0, documents: 0 });
  const snapshot = store.snapshot();
  try {
    for await (const bytes of found(store, collection, index, ranges, snapshot, stats)) {
      if (deadline && Date.now() > deadline) throw new MongoError(50, 'operation exceeded time limit');
      stats.documents++;
      const document = decode(bytes);
      if (filter.test(document)) yield document;
    }
  } finally {
    await snapshot.close();
  }
}

async function* found(store, collection, index, ranges, snapshot, stats) {
  const seen = new Set();
  for (const range of ranges) {
    for await (const pairs of store.chunks(range, { snapshot })) {
      if (index) stats.keys += pairs.length;
      if (!index || index.name === '_id_') { for (const [, bytes] of pairs) yield bytes; continue; }
      const fresh = pairs.map(([, id]) => id).filter(id => { const name = id.toString('latin1'); return !seen.has(name) && seen.add(name); });
      yield* await store.getMany(fresh.map(id => Buffer.concat([documents(collection.id), id])), snapshot);
    }
  }
}
