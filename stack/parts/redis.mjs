import { randomUUID } from 'node:crypto';
import { program } from '../instance/tools.mjs';
import { redisCommands } from '../probes/resp.mjs';
import { environment } from './environment.mjs';

/** Redis with named users and an append-only file. */
export function redis(instance, secrets) {
  const login = () => ({ port: instance.ports.redis, user: 'monitor', password: secrets.redis.monitor });
  return {
    name: 'redis',
    engine: 'server',
    address: `127.0.0.1:${instance.ports.redis}`,
    command: () => ({
      file: program('redis-server'),
      args: [instance.path('conf', 'redis.conf')],
      env: environment(),
      user: instance.userOf('redis'),
    }),
    probe: async () => {
      const written = randomUUID();
      const [, read, info] = await redisCommands(login(), [
        ['SET', 'monitor:heartbeat', written], ['GET', 'monitor:heartbeat'], ['INFO', 'server'],
      ]);
      if (read !== written) throw new Error('what was written could not be read');
      return /redis_version:(\S+)/.exec(info)?.[1];
    },
  };
}
