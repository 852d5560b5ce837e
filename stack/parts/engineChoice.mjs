import { existsSync } from 'node:fs';
import { Problem } from '../cli/say.mjs';

/** The engines of which there are two kinds, with the folder in `data` that each kind fills. */
const folders = {
  mongodb: { server: 'mongod', embedded: 'mongodb' },
  clickhouse: { server: 'clickhouse-server', embedded: 'clickhouse' },
};

/**
 * Which kind each engine is. Chosen at the first start and kept: neither reads what the other wrote, and a server that is
 * installed later must not make the data seem lost. An instance from before this was kept is known by its folders.
 */
export function kindsOf(instance, isThere) {
  return Object.fromEntries(Object.entries(folders).map(([name, kinds]) => [name,
    instance.engines[name]
      ?? Object.keys(kinds).find(kind => existsSync(instance.path('data', kinds[kind])))
      ?? (isThere(name) ? 'server' : 'embedded')]));
}

/** Stands where a server was chosen that is no longer on the path: it cannot start, and says why. */
export const missingServer = (instance, name) => ({
  name,
  engine: 'server',
  address: `127.0.0.1:${instance.ports[name]}`,
  prepare: () => Promise.reject(new Problem(
    `The data of ${name} was written by a server that is no longer on the path, or is too old.`,
    'Install it again. To begin again with nothing, on the embedded engine: ./merajut reset')),
  command: () => null,
  probe: () => Promise.reject(new Error('it is not installed')),
});
