import { Aggregator } from 'mingo/aggregator';
import { Context } from 'mingo/core';
import { $project } from 'mingo/operators/pipeline';
import { isDocument, isNumber, plain, withPatterns } from '../bson.mjs';
import { refuseUnless } from '../errors.mjs';
import { operatorContext } from '../aggregate/operators.mjs';
import { inOrder, prepareProjection } from '../aggregate/expressions.mjs';
import { elementTest, operators } from './operators.mjs';
import { valueAt } from './paths.mjs';
import { setAt } from '../update/paths.mjs';

/** The first element that matches, alone in its list. */
const $elemMatch = (document, operand, path, options) => {
  const array = valueAt(document, path);
  const found = Array.isArray(array) ? array.find(elementTest(operand, options)) : undefined;
  return found === undefined ? undefined : [found];
};

const context = Context.from(operatorContext, Context.init({ pipeline: { $project }, projection: { $elemMatch }, query: operators }));
const only = (value, name) => isDocument(value) && Object.keys(value).length === 1 && name in value;
const isComputed = value => isDocument(value) && Object.entries(value).some(([name, item]) => name.startsWith('$') ? name !== '$elemMatch' : isComputed(item));

/** A projection of find, as a function from documents to documents. */
export function projection(specification) {
  if (!specification || Object.keys(specification).length === 0) return documents => documents;
  const slices = Object.entries(specification).filter(([, value]) => only(value, '$slice')).map(([path, value]) => [path, slicer(value.$slice)]);
  const rest = Object.fromEntries(Object.entries(specification).filter(([path]) => !slices.some(([sliced]) => sliced === path)).map(prepared));
  const including = Object.entries(rest).some(([path, value]) => path !== '_id' && value !== 0 && value !== false);
  if (including) for (const [path] of slices) rest[path] = 1;
  const computed = Object.values(specification).some(value => isComputed(value) && !only(value, '$slice'));
  return documents => {
    const sources = computed ? documents.map(plain) : documents;
    const projected = Object.keys(rest).length === 0 ? sources : new Aggregator([{ $project: rest }], { context, scriptEnabled: false }).run(sources);
    for (const document of projected) for (const [path, slice] of slices) apply(document, path, slice);
    return projected.map((shown, i) => inOrder(shown, documents[i], specification));
  };
}

function prepared([path, value]) {
  refuseUnless(!path.split('.').some(name => name.startsWith('$')), 2, `positional projection '${path}' is not supported by this server`);
  if (only(value, '$elemMatch')) { elementTest(withPatterns(value.$elemMatch), { context }); return [path, withPatterns(value)]; }
  return [path, prepareProjection({ value }).value];
}

function slicer(operand) {
  const [skip, limit] = Array.isArray(operand) ? plain(operand) : [undefined, plain(operand)];
  refuseUnless(isNumber(limit) && (skip === undefined || (isNumber(skip) && limit > 0)), 28724, '$slice takes a number, or a number to skip and a positive number');
  if (skip === undefined) return array => limit < 0 ? array.slice(limit) : array.slice(0, limit);
  return array => { const from = skip < 0 ? Math.max(0, array.length + skip) : skip; return array.slice(from, from + limit); };
}

function apply(document, path, slice) {
  const array = valueAt(document, path);
  if (Array.isArray(array)) setAt(document, path, slice(array));
}
