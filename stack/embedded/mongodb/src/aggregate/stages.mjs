import { Aggregator } from 'mingo/aggregator';
import { Context } from 'mingo/core';
import * as library from 'mingo/operators/pipeline';
import { isDocument, isNumber, plain } from '../bson.mjs';
import { MongoError, refuseUnless } from '../errors.mjs';
import { Filter } from '../query/filter.mjs';
import { sorted } from '../query/sort.mjs';
import { inOrder, prepare, prepareGroup, prepareProjection } from './expressions.mjs';
import { operatorContext } from './operators.mjs';
import { unwind } from './unwind.mjs';

const served = ['$project', '$addFields', '$set', '$unset', '$group', '$replaceRoot', '$replaceWith'];
const context = Context.from(operatorContext, Context.init({ pipeline: Object.fromEntries(served.map(name => [name, library[name]])) }));

const usesOperators = value => Array.isArray(value) ? value.some(usesOperators)
  : isDocument(value) && Object.entries(value).some(([name, item]) => name.startsWith('$') || usesOperators(item));

/** A stage that mingo runs. Documents keep their exact number types unless the stage computes. */
const byMingo = (name, ready, variables, computes = usesOperators(ready)) => documents =>
  new Aggregator([{ [name]: ready }], { context, variables, scriptEnabled: false }).run(computes ? documents.map(plain) : documents);

export function argumentsOf(stage, specification, known) {
  refuseUnless(isDocument(specification), 9, `the ${stage} stage specification must be an object`);
  for (const name of Object.keys(specification)) refuseUnless(known.includes(name), 9, `unknown argument to ${stage}: ${name}`);
  return specification;
}

function count(stage, value, least) {
  refuseUnless(isNumber(value) && Number.isInteger(Number(value)) && Number(value) >= least, 15958, `the argument to ${stage} must be a whole number of at least ${least}`);
  return Number(value);
}

function project(specification, variables) {
  refuseUnless(isDocument(specification) && Object.keys(specification).length > 0, 51272, 'Invalid $project: projection specification must have at least one field');
  const show = byMingo('$project', prepareProjection(specification), variables);
  return documents => show(documents).map((shown, i) => inOrder(shown, documents[i], specification));
}

function fields(name, specification, variables) {
  refuseUnless(isDocument(specification), 40272, `${name} specification stage must be an object`);
  return byMingo(name, prepare(specification), variables);
}

/** Stages that look at nothing but the documents before them: (specification, variables) to a function on all documents. */
export const stages = {
  $match: (specification, variables) => { const filter = new Filter(specification, variables); return documents => documents.filter(d => filter.test(d)); },
  $sort: specification => { sorted([], specification); return documents => sorted(documents, specification); },
  $skip: value => { const n = count('$skip', value, 0); return documents => documents.slice(n); },
  $limit: value => { const n = count('$limit', value, 1); return documents => documents.slice(0, n); },
  $count: name => {
    refuseUnless(typeof name === 'string' && /^[^$.][^.]*$/.test(name), 40156, 'the count field must be a non-empty string without $ or .');
    return documents => documents.length > 0 ? [{ [name]: documents.length }] : [];
  },
  $project: project,
  $addFields: (specification, variables) => fields('$addFields', specification, variables),
  $set: (specification, variables) => fields('$set', specification, variables),
  $unset: names => {
    const list = [names].flat();
    refuseUnless(list.length > 0 && list.every(name => typeof name === 'string' && name !== '' && !name.startsWith('$')), 31002, '$unset specification must be a string or an array of strings');
    return byMingo('$unset', list);
  },
  $group: (specification, variables) => byMingo('$group', prepareGroup(specification), variables, true),
  $sortByCount: (expression, variables) => {
    const group = stages.$group({ _id: expression, count: { $sum: 1 } }, variables);
    return documents => sorted(group(documents), { count: -1 });
  },
  $replaceRoot: (specification, variables) => byMingo('$replaceRoot', prepare(argumentsOf('$replaceRoot', specification, ['newRoot'])), variables),
  $replaceWith: (expression, variables) => byMingo('$replaceWith', prepare(expression), variables),
  $unwind: unwind,
};

export function unknownStage(name) {
  throw new MongoError(40324, `Unrecognized pipeline stage name: '${name}'`);
}
