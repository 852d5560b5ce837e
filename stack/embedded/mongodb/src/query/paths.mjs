import { isDocument } from '../bson.mjs';

const INDEX = /^\d+$/;
const own = (node, name) => Object.hasOwn(node, name) ? node[name] : undefined;

function walk(node, names, at, found) {
  if (at === names.length) found.push(node);
  else if (isDocument(node)) walk(own(node, names[at]), names, at + 1, found);
  else if (!Array.isArray(node)) found.push(undefined);
  else {
    if (INDEX.test(names[at]) && names[at] < node.length) walk(node[names[at]], names, at + 1, found);
    for (const item of node) if (isDocument(item)) walk(item, names, at, found);
  }
}

/** The values at the ends of a dotted path; arrays on the way are entered. Undefined stands for "not there". */
export function leaves(document, path) {
  const found = [];
  walk(document, path.split('.'), 0, found);
  return found;
}

/** Leaves, and the elements of those that are arrays: all that a comparison looks at. */
export const candidates = (document, path) =>
  leaves(document, path).flatMap(leaf => Array.isArray(leaf) ? [leaf, ...leaf] : [leaf]);

/** The one value at a path that enters arrays by number only. */
export function valueAt(document, path) {
  let node = document;
  for (const name of path.split('.')) {
    if (!isDocument(node) && !Array.isArray(node)) return undefined;
    node = own(node, name);
  }
  return node;
}
