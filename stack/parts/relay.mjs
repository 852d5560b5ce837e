import { folder } from '../instance/files.mjs';
import { query } from '../probes/psql.mjs';
import { NotReady } from '../supervisor/watch.mjs';
import { versionOf } from './build.mjs';
import { portalCommand } from './portal.mjs';
import { binOf } from './postgres.mjs';

// The relay that is at work holds this advisory lock; see RelayWorker.
const atWork = `select count(*) from pg_locks join pg_database d on d.oid = database
  where locktype = 'advisory' and granted and datname = 'merajut' and (classid::bigint << 32) | objid::bigint = x'6d6172616a7574'::bigint`;

/** Hands events on from the database, with a login of its own. There are two: one is at work, and the other takes over from it. */
export function relay(instance, secrets, name) {
  const login = () => ({
    port: instance.ports.postgres, database: 'monitor', user: 'merajut_monitor',
    password: secrets.roles.merajut_monitor.password,
  });
  return {
    name,
    engine: 'server',
    address: null,
    prepare: () => folder(instance.path('data', 'relay'), instance.userOf('relay')),
    command: () => portalCommand(instance, { user: 'relay', settings: ['relay'], verb: ['relay'] }),
    probe: async () => {
      // It finds its own way back when the database does: no reason to end it.
      const holders = await query(binOf(instance, 'postgres'), login(), atWork).catch(error => Promise.reject(new NotReady(error.message)));
      if (holders !== '1') throw new NotReady('it is not at work on the outbox yet');
      return versionOf(instance.path('app'));
    },
  };
}
