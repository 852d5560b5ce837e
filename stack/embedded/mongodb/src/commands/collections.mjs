import { Filter } from '../query/filter.mjs';
import { namespaceOf } from './names.mjs';

const inDatabase = ({ catalog, database }) => [...catalog.all()].filter(c => c.namespace.startsWith(`${database}.`));

export const listCollections = {
  fields: ['filter', 'nameOnly', 'authorizedCollections', 'cursor'],
  run: (command, context) => {
    const filter = new Filter(command.filter);
    const all = inDatabase(context).map(({ namespace, indexes }) => {
      const name = namespace.slice(context.database.length + 1);
      if (command.nameOnly) return { name, type: 'collection' };
      return { name, type: 'collection', options: {}, info: { readOnly: false }, idIndex: { v: 2, key: indexes[0].key, name: '_id_' } };
    });
    return context.cursors.first(`${context.database}.$cmd.listCollections`, all.filter(c => filter.test(c)), command, command.cursor?.batchSize);
  },
};

export const drop = {
  write: true, fields: [],
  run: (command, context) => {
    const ns = namespaceOf(command, context.database);
    return context.catalog.inTurn(ns, async () => {
      const collection = context.catalog.get(ns);
      if (!collection) return {};
      await context.catalog.drop(collection);
      return { nIndexesWas: collection.indexes.length, ns };
    });
  },
};

export const dropDatabase = {
  write: true, fields: [],
  run: async (_, context) => {
    for (const { namespace } of inDatabase(context))
      await context.catalog.inTurn(namespace, async () => { const collection = context.catalog.get(namespace); if (collection) await context.catalog.drop(collection); });
    return { dropped: context.database };
  },
};
