import { MAX_DOCUMENT } from '../bson.mjs';
import { MAX_MESSAGE } from '../wire/messages.mjs';

// The newest wire version whose commands the driver then uses; 21 is MongoDB 7.0.
const WIRE_VERSION = 21;
const VERSION = '7.0.0';

/** A set of one: only then do drivers use sessions and retry writes. */
export const hello = {
  open: true, lenient: true,
  run: (command, { address, connection }) => ({
    helloOk: true, isWritablePrimary: true, ismaster: true, secondary: false, readOnly: false,
    setName: 'merajut', setVersion: 1, hosts: [address], me: address, primary: address,
    maxBsonObjectSize: MAX_DOCUMENT, maxMessageSizeBytes: MAX_MESSAGE, maxWriteBatchSize: 100000,
    localTime: new Date(), logicalSessionTimeoutMinutes: 30, connectionId: connection.id, minWireVersion: 0, maxWireVersion: WIRE_VERSION,
    ...(command.saslSupportedMechs && { saslSupportedMechs: ['SCRAM-SHA-256'] }),
    ...speculation(command.speculativeAuthenticate, connection),
  }),
};

/** A driver may begin to sign in with its hello; if that cannot be, it signs in afterwards. */
function speculation(attempt, connection) {
  if (attempt?.mechanism !== 'SCRAM-SHA-256' || attempt.db !== 'admin') return {};
  const { ok, ...speculativeAuthenticate } = connection.signIn.start(attempt, attempt.db);
  return { speculativeAuthenticate };
}

export const ping = { open: true, fields: [], run: () => ({}) };

export const buildInfo = {
  open: true, fields: [],
  run: () => ({
    version: VERSION, versionArray: [...VERSION.split('.').map(Number), 0], merajutEmbedded: true,
    modules: [], allocator: 'system', javascriptEngine: 'none', bits: 64, debug: false, maxBsonObjectSize: MAX_DOCUMENT,
  }),
};

export const saslStart = {
  open: true, fields: ['mechanism', 'payload', 'autoAuthorize', 'options'],
  run: (command, { connection, database }) => connection.signIn.start(command, database),
};

export const saslContinue = {
  open: true, fields: ['conversationId', 'payload'],
  run: (command, { connection }) => connection.signIn.continue(command),
};
