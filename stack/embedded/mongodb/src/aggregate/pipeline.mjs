import { copy, isDocument } from '../bson.mjs';
import { MongoError, refuseUnless } from '../errors.mjs';
import { geoNear } from './geo-near.mjs';
import { lookup, unionWith } from './joins.mjs';
import { argumentsOf, stages, unknownStage } from './stages.mjs';

/** Stages that read collections or run pipelines of their own: (specification, environment) to a function on all documents. */
const composed = { $lookup: lookup, $unionWith: unionWith, $facet: facet };

export function parseStage(stage) {
  refuseUnless(isDocument(stage) && Object.keys(stage).length === 1, 40323, 'A pipeline stage specification object must contain exactly one field.');
  return Object.entries(stage)[0];
}

/** Checks every stage, then gives a function that runs them all. `environment` knows the collections and the variables. */
export function compilePipeline(pipeline, environment) {
  refuseUnless(Array.isArray(pipeline), 14, "'pipeline' option must be specified as an array");
  const steps = pipeline.map(parseStage).map(([name, specification]) => {
    if (name === '$geoNear') throw new MongoError(40602, '$geoNear is only valid as the first stage in a pipeline.');
    if (Object.hasOwn(composed, name)) return composed[name](specification, { ...environment, compilePipeline });
    return Object.hasOwn(stages, name) ? stages[name](specification, environment.variables) : unknownStage(name);
  });
  return async documents => {
    for (const step of steps) {
      environment.checkTime();
      documents = await step(documents);
    }
    return documents;
  };
}

function facet(specification, environment) {
  const branches = Object.entries(argumentsOf('$facet', specification, Object.keys(specification ?? {})))
    .map(([name, pipeline]) => [name, compilePipeline(pipeline, environment)]);
  return async documents => {
    const result = {};
    for (const [name, run] of branches) result[name] = await run(documents.map(copy));
    return [result];
  };
}

/** Runs a pipeline on a collection; a leading $match or $geoNear chooses an index. */
export async function aggregate(environment, namespace, pipeline) {
  const [name, specification] = pipeline.length > 0 ? parseStage(pipeline[0]) : [];
  if (name === '$geoNear') {
    const run = compilePipeline(pipeline.slice(1), environment);
    return run(await geoNear(environment, namespace, specification));
  }
  const run = compilePipeline(pipeline, environment);
  return run(await environment.find(namespace, name === '$match' ? specification : {}));
}
