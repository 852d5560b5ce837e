import { isDocument } from '../bson.mjs';
import { MongoError, refuseUnless } from '../errors.mjs';

const INDEX = /^(0|[1-9]\d*)$/;

export function checkPath(path) {
  const names = path.split('.');
  refuseUnless(path !== '' && names.every(name => name !== ''), 56, `The update path '${path}' contains an empty field name`);
  if (names.some(name => name.startsWith('$') && !['$ref', '$id', '$db'].includes(name)))
    throw new MongoError(2, `The positional operator did not find the match needed from the query (${path}); this server has no positional operators`);
}

function stepInto(node, name, path) {
  refuseUnless(name !== '__proto__', 2, `'__proto__' is no field name here (${path})`);
  if (Array.isArray(node)) {
    refuseUnless(INDEX.test(name), 28, `Cannot create field '${name}' in element of type array (${path})`);
    refuseUnless(Number(name) < node.length + 1500000, 2, `can't backfill array to larger than 1500000 elements (${path})`);
    while (node.length < Number(name)) node.push(null);
  } else refuseUnless(isDocument(node), 28, `Cannot create field '${name}' in an element that is no document (${path})`);
}

export function setAt(document, path, value) {
  const names = path.split('.');
  const last = names.pop();
  let node = document;
  for (const name of names) {
    stepInto(node, name, path);
    if (!Object.hasOwn(node, name)) node[name] = {};
    node = node[name];
  }
  stepInto(node, last, path);
  node[last] = value;
}

export function removeAt(document, path) {
  const names = path.split('.');
  const last = names.pop();
  let node = document;
  for (const name of names) {
    if (!(isDocument(node) || Array.isArray(node)) || !Object.hasOwn(node, name)) return;
    node = node[name];
  }
  if (Array.isArray(node)) { if (INDEX.test(last) && last < node.length) node[last] = null; }
  else if (isDocument(node)) delete node[last];
}
