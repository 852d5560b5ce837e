import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { clusters } from '../instance/clusters.mjs';
import { readText } from '../instance/files.mjs';
import { commandLine } from '../instance/processes.mjs';
import { postgresBin } from '../instance/tools.mjs';
import { query } from '../probes/psql.mjs';
import { environment } from './environment.mjs';

/** A PostgreSQL cluster under supervision: `postgres` (the main one), `audit` or `keys`. */
export function postgres(instance, secrets, name) {
  const { user, monitor } = clusters[name];
  const data = instance.path('data', user);
  const port = instance.ports[name];
  const bin = () => binOf(instance, name);
  const login = () => ({ port, database: 'monitor', user: monitor, password: secrets.roles[monitor].password });
  return {
    name,
    engine: 'server',
    address: `127.0.0.1:${port}`,
    // Fast shutdown: clients are disconnected, what is committed is safe.
    stopSignal: 'SIGINT',
    stopWithin: 30_000,
    prepare: () => dropStalePidFile(data),
    command: () => ({
      file: join(bin(), 'postgres'),
      args: ['-D', data, '-c', `config_file=${instance.path('conf', `${name}.conf`)}`],
      env: environment(),
      user: instance.userOf(user),
    }),
    probe: () => query(bin(), login(), "update heartbeat set at = now() returning split_part(current_setting('server_version'), ' ', 1)"),
  };
}

/** The programs of the version that made the cluster's data. */
export const binOf = (instance, name) =>
  postgresBin(readText(instance.path('data', clusters[name].user, 'PG_VERSION'))?.trim());

/**
 * PostgreSQL does not start while the process named in its pid file lives, even when, after a crash, that number has
 * gone to another program. A dead number it handles better itself: it looks for backends that are still attached.
 */
export function dropStalePidFile(data) {
  const path = join(data, 'postmaster.pid');
  const pid = readText(path)?.split('\n')[0];
  const words = pid && commandLine(pid);
  if (words && !words.includes(data)) rmSync(path);
}
