import { isDocument, isNumber } from '../bson.mjs';
import { keyOf } from '../order/keys.mjs';
import { refuseUnless } from '../errors.mjs';
import { leaves } from './paths.mjs';

const BELOW_NULL = Buffer.of(1); // an empty array sorts before null

/** An array counts as its least element upwards, as its greatest downwards. */
function sortKey(document, path, direction) {
  const keys = leaves(document, path).flatMap(leaf => !Array.isArray(leaf) ? [keyOf(leaf)] : leaf.length > 0 ? leaf.map(keyOf) : [BELOW_NULL]);
  if (keys.length === 0) return keyOf(null);
  return keys.reduce((a, b) => direction * Buffer.compare(a, b) <= 0 ? a : b);
}

export function sorted(documents, specification) {
  refuseUnless(isDocument(specification), 14, 'the sort specification must be an object');
  const fields = Object.entries(specification).map(([path, direction]) => [path, Number(direction)]);
  refuseUnless(fields.every(([, d]) => d === 1 || d === -1) && Object.values(specification).every(isNumber), 15975, '$sort key ordering must be 1 (for ascending) or -1 (for descending)');
  const keyed = documents.map(document => ({ document, keys: fields.map(([path, direction]) => sortKey(document, path, direction)) }));
  keyed.sort((a, b) => {
    for (let i = 0; i < fields.length; i++) {
      const order = Buffer.compare(a.keys[i], b.keys[i]);
      if (order !== 0) return order * fields[i][1];
    }
    return 0;
  });
  return keyed.map(item => item.document);
}
