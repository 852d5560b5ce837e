import { buildInfo, hello, ping, saslContinue, saslStart } from './handshake.mjs';
import { aggregateCommand, count, distinct } from './aggregate.mjs';
import { deleteCommand } from './delete.mjs';
import { drop, dropDatabase, listCollections } from './collections.mjs';
import { createIndexes, dropIndexes, listIndexes } from './indexes.mjs';
import { explain } from './explain.mjs';
import { find, getMore, killCursors } from './find.mjs';
import { findAndModify } from './find-and-modify.mjs';
import { insert } from './insert.mjs';
import { endSessions } from './sessions.mjs';
import { updateCommand } from './update.mjs';

/** All that is served: `open` before sign-in, `write` with a write concern and retries, `fields` beside those of every command. */
export const commands = {
  hello, isMaster: hello, ismaster: hello, ping, buildInfo, saslStart, saslContinue, endSessions,
  insert, update: updateCommand, delete: deleteCommand, findAndModify, find, getMore, killCursors, count, distinct, aggregate: aggregateCommand, explain,
  createIndexes, listIndexes, dropIndexes, listCollections, drop, dropDatabase,
};
