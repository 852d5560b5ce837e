import { program } from '../instance/tools.mjs';
import { query } from '../probes/psql.mjs';
import { environment } from './environment.mjs';
import { binOf } from './postgres.mjs';

/** pgBouncer in transaction pooling, before the main cluster. */
export function pgbouncer(instance, secrets) {
  const login = () => ({
    port: instance.ports.pgbouncer, database: 'merajut', user: 'merajut_monitor',
    password: secrets.roles.merajut_monitor.password,
  });
  return {
    name: 'pgbouncer',
    engine: 'server',
    address: `127.0.0.1:${instance.ports.pgbouncer}`,
    command: () => ({
      file: program('pgbouncer'),
      args: ['-q', instance.path('conf', 'pgbouncer.ini')],
      env: environment(),
      user: instance.userOf('pgbouncer'),
    }),
    probe: async () => {
      const bin = binOf(instance, 'postgres');
      await query(bin, login(), 'select count(*) from pg_namespace');
      return (await query(bin, { ...login(), database: 'pgbouncer' }, 'show version')).replace(/^PgBouncer /, '');
    },
  };
}
