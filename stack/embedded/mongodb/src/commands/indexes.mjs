import { isDocument, isNumber, plain } from '../bson.mjs';
import { same } from '../order/keys.mjs';
import { MongoError, refuseUnless } from '../errors.mjs';
import { Filter } from '../query/filter.mjs';
import { scan } from '../query/scan.mjs';
import { Write } from '../store/write.mjs';
import { namespaceOf } from './names.mjs';

const OPTIONS = ['v', 'key', 'name', 'unique', 'expireAfterSeconds', 'background', '2dsphereIndexVersion'];

function parse(specification) {
  for (const option of Object.keys(specification))
    refuseUnless(OPTIONS.includes(option), 197, `The field '${option}' is not valid for an index specification`);
  const { key, name, unique, expireAfterSeconds } = plain(specification);
  refuseUnless(isDocument(key) && Object.keys(key).length > 0 && typeof name === 'string' && name !== '', 9, 'An index needs a key and a name');
  for (const [path, kind] of Object.entries(key))
    refuseUnless([1, -1, '2dsphere'].includes(kind) && !path.includes('$'), 67, `Values in the index key pattern must be 1, -1 or "2dsphere": ${path}`);
  if (expireAfterSeconds !== undefined) {
    refuseUnless(isNumber(expireAfterSeconds) && expireAfterSeconds >= 0, 67, 'expireAfterSeconds must be a non-negative number');
    refuseUnless(Object.keys(key).length === 1 && key._id === undefined, 67, 'TTL indexes are single-field indexes, compound indexes do not support TTL');
  }
  return { v: 2, key, name, ...(unique && { unique: true }), ...(expireAfterSeconds !== undefined && { expireAfterSeconds }) };
}

/** The index of the same name or key, if there is one; a different one under either is refused. */
function existing(collection, { key, name, unique, expireAfterSeconds }) {
  const twin = collection.indexes.find(i => same(Object.entries(i.key), Object.entries(key)));
  const namesake = collection.indexes.find(i => i.name === name);
  if (twin && twin.name === '_id_') return twin;
  if (namesake && namesake !== twin) throw new MongoError(86, `An existing index has the same name as the requested index: ${name}`);
  const differs = twin && (twin.name !== name || Boolean(twin.unique) !== Boolean(unique) || twin.expireAfterSeconds !== expireAfterSeconds);
  if (differs) throw new MongoError(85, `Index already exists with a different name or options: ${twin.name}`);
  return twin;
}

export const createIndexes = {
  write: true, fields: ['indexes', 'commitQuorum'],
  run: (command, context) => context.catalog.inTurn(namespaceOf(command, context.database), async () => {
    const namespace = namespaceOf(command, context.database);
    const before = context.catalog.getOrDraft(namespace);
    const wanted = { ...before, indexes: [...before.indexes] };
    for (const index of command.indexes.map(parse)) if (!existing(wanted, index)) wanted.indexes.push({ ...index, id: context.catalog.nextId() });
    const added = wanted.indexes.slice(before.indexes.length);
    const numbers = { numIndexesBefore: before.indexes.length, numIndexesAfter: wanted.indexes.length, createdCollectionAutomatically: context.catalog.get(namespace) === undefined };
    const write = new Write(context, { ...wanted, indexes: added });
    for await (const document of scan(context, before, new Filter())) await write.index(document);
    if (added.length > 0 || numbers.createdCollectionAutomatically) await write.commit(wanted);
    return numbers;
  }),
};

export const listIndexes = {
  fields: ['cursor'],
  run: (command, context) => {
    const namespace = namespaceOf(command, context.database);
    const collection = context.catalog.get(namespace);
    refuseUnless(collection, 26, `ns does not exist: ${namespace}`);
    return context.cursors.first(namespace, collection.indexes.map(({ id, multikey, ...index }) => index), command, command.cursor?.batchSize);
  },
};

export const dropIndexes = {
  write: true, fields: ['index'],
  run: (command, context) => context.catalog.inTurn(namespaceOf(command, context.database), async () => {
    const namespace = namespaceOf(command, context.database);
    const collection = context.catalog.get(namespace);
    refuseUnless(collection, 26, `ns not found ${namespace}`);
    const named = [command.index].flat();
    const doomed = command.index === '*' ? collection.indexes.slice(1) : named.map(wanted => {
      const index = collection.indexes.find(i => isDocument(wanted) ? same(Object.entries(i.key), Object.entries(wanted)) : i.name === wanted);
      refuseUnless(index, 27, `index not found with name [${wanted}]`);
      refuseUnless(index.name !== '_id_', 72, 'cannot drop _id index');
      return index;
    });
    await context.catalog.dropIndexes(collection, doomed);
    return { nIndexesWas: collection.indexes.length };
  }),
};
