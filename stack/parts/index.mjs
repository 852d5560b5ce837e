import { clickhouse } from './clickhouse.mjs';
import { clickhouseServer } from './clickhouseServer.mjs';
import { external } from './external.mjs';
import { graph } from './graph.mjs';
import { mongod } from './mongod.mjs';
import { mongodb } from './mongodb.mjs';
import { pgbouncer } from './pgbouncer.mjs';
import { portal } from './portal.mjs';
import { postgres } from './postgres.mjs';
import { redis } from './redis.mjs';
import { relay } from './relay.mjs';

const engines = { redis: [redis], mongodb: [mongod, mongodb], clickhouse: [clickhouseServer, clickhouse], graph: [graph] };

/** The parts of an instance. What an address is given for runs elsewhere; a real server on this machine goes before the stand-in. */
export const partsOf = (instance, secrets) => [
  portal(instance),
  relay(instance, secrets),
  ...['postgres', 'audit', 'keys'].map(name => postgres(instance, secrets, name)),
  pgbouncer(instance, secrets),
  ...Object.entries(engines).map(([name, makers]) => (instance.externals[name]
    ? external(instance, name)
    : makers.map(make => make(instance, secrets)).find(part => part !== null))),
];

/** Parts that the portal can do without for children's cases; they follow once it is up. */
export const heavyParts = ['mongodb', 'clickhouse', 'graph'];
