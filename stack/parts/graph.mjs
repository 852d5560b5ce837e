import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Problem } from '../cli/say.mjs';
import { folder, writeJson, writeWhole } from '../instance/files.mjs';
import { redisCommands } from '../probes/resp.mjs';
import { builtFrom, hashOf, runLogged } from './build.mjs';
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
      const hash = hashOf(source);
      await installOnce(instance, source, hash, context);
      place = placeFor(instance, source, user(), 'start.sh', hash);
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
      return /(?:valkey|redis)_version:(\S+)/.exec(info)?.[1];
    },
  };
}

async function installOnce(instance, source, hash, { log, signal, progress }) {
  const script = join(source, 'install.sh');
  if (!existsSync(script)) throw new Problem(`${source} holds no install.sh.`, 'Check the tree out whole.');
  const stamp = instance.path('engines', 'graph.installed');
  if (builtFrom(stamp) === hash) return;
  progress('installing Valkey and the graph module (about 40 MB)');
  await runLogged(script, [], { log, signal });
  folder(stamp, null, 0o700);
  writeWhole(join(stamp, '.inputs'), hash);
}

const accounts = passwords =>
  Object.fromEntries(Object.entries(passwords).map(([user, password]) => [user, { user, password }]));
