import { isRegex, plain } from '../bson.mjs';
import { keyOf } from '../order/keys.mjs';
import { refuseUnless } from '../errors.mjs';
import { candidates, leaves } from '../query/paths.mjs';
import { compile } from './expressions.mjs';
import { argumentsOf } from './stages.mjs';

const hex = value => keyOf(value).toString('latin1');

/** $lookup: by equality through an index where there is one, else through one pass over the other collection. */
export function lookup(specification, environment) {
  const { from, localField, foreignField, as, pipeline, let: lets = {} } =
    argumentsOf('$lookup', specification, ['from', 'localField', 'foreignField', 'as', 'let', 'pipeline']);
  refuseUnless(typeof from === 'string' && typeof as === 'string' && (localField === undefined) === (foreignField === undefined) && (localField ?? pipeline), 9,
    "$lookup needs 'from', 'as', and either 'localField' with 'foreignField' or 'pipeline'");
  const variables = Object.entries(lets).map(([name, expression]) => [name, compile(expression, environment.variables)]);
  const inner = valueOf => ({ ...environment, variables: { ...environment.variables, ...Object.fromEntries(variables.map(([name, value]) => [name, valueOf(value)])) } });
  if (pipeline) environment.compilePipeline(pipeline, inner(() => null)); // refused before anything is read
  const namespace = environment.sibling(from);
  return async documents => {
    const matches = localField === undefined ? () => environment.find(namespace, {}) : await matcher(environment, namespace, localField, foreignField);
    const joined = [];
    for (const document of documents) {
      environment.checkTime();
      const found = await matches(document);
      const result = pipeline ? await environment.compilePipeline(pipeline, inner(value => value(plain(document))))(found) : found;
      joined.push({ ...document, [as]: result });
    }
    return joined;
  };
}

async function matcher(environment, namespace, localField, foreignField) {
  const wanted = document => {
    const values = leaves(document, localField).flatMap(leaf => Array.isArray(leaf) ? leaf : [leaf ?? null]);
    return values.length > 0 ? values : [null];
  };
  if (environment.isIndexed(namespace, foreignField))
    return document => environment.find(namespace, { [foreignField]: { $in: wanted(document).filter(value => !isRegex(value)) } });
  const byValue = new Map();
  for (const other of await environment.find(namespace, {})) {
    const values = candidates(other, foreignField);
    for (const key of new Set((values.length > 0 ? values : [null]).map(hex))) {
      if (byValue.has(key)) byValue.get(key).push(other);
      else byValue.set(key, [other]);
    }
  }
  return async document => [...new Set(wanted(document).flatMap(value => byValue.get(hex(value)) ?? []))];
}

export function unionWith(specification, environment) {
  const { coll, pipeline = [] } = typeof specification === 'string' ? { coll: specification } : argumentsOf('$unionWith', specification, ['coll', 'pipeline']);
  refuseUnless(typeof coll === 'string', 9, "$unionWith needs 'coll'");
  const run = environment.compilePipeline(pipeline, environment);
  return async documents => [...documents, ...await run(await environment.find(environment.sibling(coll), {}))];
}
