import { BSONError } from 'bson';
import { MingoError } from 'mingo/util';
import { MongoError, refuseUnless } from './errors.mjs';
import { commands } from './commands/index.mjs';

const ALWAYS = ['$db', 'lsid', '$clusterTime', '$readPreference', 'maxTimeMS', 'comment', 'readConcern'];
const WRITE = ['writeConcern', 'txnNumber', 'bypassDocumentValidation'];
const TRANSACTION = ['startTransaction', 'autocommit'];

/** One command to its reply; whatever goes wrong is told as MongoDB would tell it. */
export async function dispatch(command, server, connection) {
  const [name] = Object.keys(command);
  try {
    return { ...await run(name, command, server, connection), ok: 1 };
  } catch (error) {
    return asMongoError(error, name).reply();
  }
}

async function run(name, command, server, connection) {
  if (TRANSACTION.some(field => field in command)) throw new MongoError(20, 'Transaction numbers are only allowed on a replica set member or mongos');
  const handler = Object.hasOwn(commands, name) ? commands[name] : undefined;
  refuseUnless(handler, 59, `no such command: '${name}'`);
  refuseUnless(handler.open || connection.signIn.done, 13, `Command ${name} requires authentication`);
  checkFields(name, command, handler);
  checkConcerns(command);
  const deadline = Number(command.maxTimeMS ?? 0) > 0 ? Date.now() + Number(command.maxTimeMS) : undefined;
  return handler.run(command, { ...server, server, connection, database: command.$db, deadline });
}

function checkFields(name, command, { fields, write, lenient }) {
  if (lenient) return;
  const known = new Set([name, ...fields, ...ALWAYS, ...(write ? WRITE : [])]);
  for (const field of Object.keys(command)) refuseUnless(known.has(field), 40415, `BSON field '${name}.${field}' is an unknown field.`);
}

function checkConcerns({ readConcern = {}, writeConcern = {} }) {
  for (const field of Object.keys(readConcern)) refuseUnless(['level', 'provenance'].includes(field), 40415, `BSON field 'readConcern.${field}' is an unknown field.`);
  refuseUnless(['local', 'majority', 'available', 'linearizable'].includes(readConcern.level ?? 'local'), 72, `readConcern level '${readConcern.level}' is not supported here`);
  for (const field of Object.keys(writeConcern)) refuseUnless(['w', 'j', 'wtimeout', 'fsync', 'provenance'].includes(field), 9, `unrecognized write concern field: ${field}`);
  const { w = 1 } = writeConcern;
  refuseUnless(typeof w !== 'string' || w === 'majority', 79, `No write concern mode named '${w}' found`);
  refuseUnless(typeof w === 'string' || Number(w) <= 1, 100, 'Not enough data-bearing nodes');
}

/** Every element of a list of statements may have these fields and no other. */
export function checkStatement(name, statement, fields) {
  for (const field of Object.keys(statement)) refuseUnless(fields.includes(field), 40415, `BSON field '${name}.${field}' is an unknown field.`);
}

export function asMongoError(error, name) {
  if (error instanceof MongoError) return error;
  if (error instanceof MingoError || error instanceof BSONError) return new MongoError(2, error.message);
  if (error instanceof SyntaxError) return new MongoError(51091, `Regular expression is invalid: ${error.message}`);
  console.error(`${name}:`, error);
  return new MongoError(1, `${name} failed: ${error.message}`);
}
