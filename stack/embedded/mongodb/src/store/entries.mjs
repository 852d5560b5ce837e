import { keyOf } from '../order/keys.mjs';
import { MongoError } from '../errors.mjs';
import { candidates } from '../query/paths.mjs';
import { pointOf } from '../geo/points.mjs';
import { entries } from './layout.mjs';

/** What an index holds of a document for one of its fields: every value that a match could compare with. */
function partsOf(document, path, kind) {
  const values = candidates(document, path);
  if (kind === '2dsphere') return values.filter(v => v !== null && v !== undefined && !Array.isArray(v)).map(v => keyOf(pointOf(v)[1])); // latitude
  const keys = new Map(values.map(value => keyOf(value)).map(key => [key.toString('latin1'), key]));
  return keys.size > 0 ? [...keys.values()] : [keyOf(null)];
}

/** The entries of one document in one index: `claim` is what a unique index allows once. */
export function entriesOf(document, index, id) {
  const parts = Object.entries(index.key).map(([path, kind]) => partsOf(document, path, kind));
  if (parts.filter(p => p.length > 1).length > 1)
    throw new MongoError(171, `cannot index parallel arrays [${Object.keys(index.key).join('] [')}]`);
  const heads = parts.reduce((all, part) => all.flatMap(head => part.map(p => Buffer.concat([head, p]))), [entries(index.id)]);
  return heads.map(claim => ({ index, claim, key: Buffer.concat([claim, id]), id }));
}
