import { pgbouncer } from './pgbouncer.mjs';
import { postgres } from './postgres.mjs';
import { redis } from './redis.mjs';

/** The parts of an instance, in the order in which they start. */
export const partsOf = (instance, secrets) => [
  ...['postgres', 'audit', 'keys'].map(name => postgres(instance, secrets, name)),
  pgbouncer(instance, secrets),
  redis(instance, secrets),
];
