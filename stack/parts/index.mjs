import { clickhouse } from './clickhouse.mjs';
import { clickhouseServer } from './clickhouseServer.mjs';
import { kindsOf, missingServer } from './engineChoice.mjs';
import { external } from './external.mjs';
import { graph } from './graph.mjs';
import { mongod } from './mongod.mjs';
import { mongodb } from './mongodb.mjs';
import { pgbouncer } from './pgbouncer.mjs';
import { portal } from './portal.mjs';
import { postgres } from './postgres.mjs';
import { redis } from './redis.mjs';
import { relay } from './relay.mjs';

const servers = { mongodb: mongod, clickhouse: clickhouseServer };
const embedded = { mongodb, clickhouse };

/** The parts of an instance. What an address is given for runs elsewhere; a real server on this machine goes before the stand-in. */
export function partsOf(instance, secrets) {
  const kinds = enginesOf(instance);
  const chosen = name => (kinds[name] === 'server' ? (servers[name](instance, secrets) ?? missingServer(instance, name)) : embedded[name](instance, secrets));
  const makers = { redis: () => redis(instance, secrets), mongodb: () => chosen('mongodb'), clickhouse: () => chosen('clickhouse'), graph: () => graph(instance, secrets) };
  return [
    portal(instance),
    relay(instance, secrets, 'relay'),
    relay(instance, secrets, 'relay-2'),
    ...['postgres', 'audit', 'keys'].map(name => postgres(instance, secrets, name)),
    pgbouncer(instance, secrets),
    ...Object.entries(makers).map(([name, make]) => (instance.externals[name] ? external(instance, name) : make())),
  ];
}

/** Which kind of server each engine is that may be either. */
export const enginesOf = instance => kindsOf(instance, name => servers[name](instance, {}) !== null);

/** Parts that the portal can do without for children's cases; they follow once it is up. */
export const heavyParts = ['mongodb', 'clickhouse', 'graph'];
