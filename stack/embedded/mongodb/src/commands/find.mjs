import { isDocument } from '../bson.mjs';
import { refuseUnless } from '../errors.mjs';
import { nearest, takeNear } from '../geo/near.mjs';
import { Filter } from '../query/filter.mjs';
import { projection } from '../query/projection.mjs';
import { scan } from '../query/scan.mjs';
import { sorted } from '../query/sort.mjs';
import { namespaceOf } from './names.mjs';

export const FIND_FIELDS = ['filter', 'sort', 'projection', 'skip', 'limit', 'batchSize', 'singleBatch', 'allowDiskUse'];

/** The documents of a find, read as they are asked for unless they have to be put in order first. */
export async function* results(command, context, stats) {
  const collection = context.catalog.get(namespaceOf(command, context.database));
  const { near, rest } = takeNear(command.filter ?? {});
  const filter = new Filter(rest);
  const project = projection(command.projection);
  if (command.sort) sorted([], command.sort);
  const source = near ? (await nearest(context, collection, near, rest)).map(found => found.document) : scan(context, collection, filter, { stats });
  const ordered = command.sort && Object.keys(command.sort).length > 0 ? sorted(await collect(source), command.sort) : source;
  const skip = Number(command.skip ?? 0);
  const limit = Math.abs(Number(command.limit ?? 0)) || Infinity;
  refuseUnless(skip >= 0, 51024, "BSON field 'skip' value must be >= 0");
  let at = 0;
  for await (const document of ordered) {
    if (at++ < skip) continue;
    yield project([document])[0];
    if (at === skip + limit) return;
  }
}

export async function collect(source) {
  const all = [];
  for await (const item of source) all.push(item);
  return all;
}

export const find = {
  fields: FIND_FIELDS,
  run: (command, context) => {
    refuseUnless(command.filter === undefined || isDocument(command.filter), 14, "BSON field 'find.filter' is the wrong type, expected type 'object'");
    const single = Boolean(command.singleBatch) || Number(command.limit ?? 0) < 0;
    return context.cursors.first(namespaceOf(command, context.database), results(command, context), command, command.batchSize, single);
  },
};

export const getMore = {
  fields: ['collection', 'batchSize'],
  run: (command, { cursors, database }) => cursors.next(command.getMore, `${database}.${command.collection}`, command.batchSize),
};

export const killCursors = {
  fields: ['cursors'],
  run: async (command, { cursors }) => {
    const outcome = { cursorsKilled: [], cursorsNotFound: [], cursorsAlive: [], cursorsUnknown: [] };
    for (const id of command.cursors) outcome[await cursors.kill(id) ? 'cursorsKilled' : 'cursorsNotFound'].push(id);
    return outcome;
  },
};
