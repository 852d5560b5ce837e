import { join } from 'node:path';
import { folder, writeJson } from '../instance/files.mjs';
import { redisCommands } from '../probes/resp.mjs';
import { hashOf, installPackages, runLogged } from './build.mjs';
import { environment } from './environment.mjs';
import { placeFor } from './place.mjs';

/** FalkorDB on Valkey, as `stack/embedded/graph` installs and starts it. */
export function graph(instance, secrets) {
  const source = join(instance.checkout, 'stack', 'embedded', 'graph');
  const user = () => instance.userOf('graph');
  const port = instance.ports.graph;
  const credentials = instance.path('secrets', 'graph.json');
  const data = instance.path('data', 'graph');
  let place = source;
  return {
    name: 'graph',
    engine: 'embedded',
    address: `127.0.0.1:${port}`,
    stopWithin: 30_000,
    prepare: async context => {
      await installPackages(source, { ...context, size: '22 MB' });
      // Changes nothing, at once, where the server is there already.
      await runLogged(join(source, 'install.sh'), [], context);
      place = placeFor(instance, source, user(), 'start.sh', hashOf(source));
      writeJson(credentials, accounts(secrets.graph), user());
      folder(data, user());
    },
    command: () => ({
      file: join(place, 'start.sh'),
      args: ['--port', port, '--data', data, '--credentials', credentials],
      env: environment({ HOME: data }),
      user: user(),
    }),
    probe: async () => {
      const [, , info] = await redisCommands({ port, user: 'writer', password: secrets.graph.writer }, [
        ['GRAPH.QUERY', 'heartbeat', 'MERGE (h:Heartbeat) SET h.at = timestamp()'],
        ['GRAPH.RO_QUERY', 'heartbeat', 'MATCH (h:Heartbeat) RETURN h.at'],
        ['INFO', 'server'],
      ]);
      // Valkey also gives the version of Redis that it is compatible with.
      return (/valkey_version:(\S+)/.exec(info) ?? /redis_version:(\S+)/.exec(info))?.[1];
    },
  };
}

const accounts = passwords =>
  Object.fromEntries(Object.entries(passwords).map(([user, password]) => [user, { user, password }]));
