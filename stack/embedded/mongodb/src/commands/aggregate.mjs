import { isDocument, isNumber } from '../bson.mjs';
import { MongoError, refuseUnless } from '../errors.mjs';
import { aggregate } from '../aggregate/pipeline.mjs';
import { keyOf } from '../order/keys.mjs';
import { Filter } from '../query/filter.mjs';
import { leaves } from '../query/paths.mjs';
import { scan } from '../query/scan.mjs';
import { collect } from './find.mjs';
import { namespaceOf } from './names.mjs';

/** What a pipeline may know of the house it runs in. */
const environmentOf = context => ({
  ...context,
  variables: {},
  collection: namespace => context.catalog.get(namespace),
  sibling: name => `${context.database}.${name}`,
  find: (namespace, filter) => collect(scan(context, context.catalog.get(namespace), filter instanceof Filter ? filter : new Filter(filter))),
  isIndexed: (namespace, path) => context.catalog.get(namespace)?.indexes.some(index => Object.keys(index.key)[0] === path && index.key[path] !== '2dsphere'),
  checkTime: () => { if (context.deadline && Date.now() > context.deadline) throw new MongoError(50, 'operation exceeded time limit'); },
});

export const aggregateCommand = {
  fields: ['pipeline', 'cursor', 'allowDiskUse'],
  run: async (command, context) => {
    refuseUnless(isDocument(command.cursor), 9, "The 'cursor' option is required, except for aggregate with the explain argument");
    for (const field of Object.keys(command.cursor)) refuseUnless(field === 'batchSize', 9, `cursor object can't contain fields other than batchSize: ${field}`);
    refuseUnless(Array.isArray(command.pipeline), 14, "'pipeline' option must be specified as an array");
    const namespace = namespaceOf(command, context.database);
    const documents = await aggregate(environmentOf(context), namespace, command.pipeline);
    return context.cursors.first(namespace, documents, command, command.cursor.batchSize);
  },
};

export const count = {
  fields: ['query', 'skip', 'limit'],
  run: async (command, context) => {
    const found = await collect(scan(context, context.catalog.get(namespaceOf(command, context.database)), new Filter(command.query)));
    const rest = Math.max(0, found.length - Number(command.skip ?? 0));
    refuseUnless(command.limit === undefined || isNumber(command.limit), 14, "BSON field 'count.limit' is the wrong type");
    return { n: Math.min(rest, Math.abs(Number(command.limit ?? 0)) || Infinity) };
  },
};

export const distinct = {
  fields: ['key', 'query'],
  run: async (command, context) => {
    refuseUnless(typeof command.key === 'string', 14, "BSON field 'distinct.key' is the wrong type, expected type 'string'");
    const values = new Map();
    for await (const document of scan(context, context.catalog.get(namespaceOf(command, context.database)), new Filter(command.query)))
      for (const value of leaves(document, command.key).flat())
        if (value !== undefined) values.set(keyOf(value).toString('latin1'), value);
    return { values: [...values.values()] };
  },
};
