import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { folder, writeWhole } from '../instance/files.mjs';
import { program } from '../instance/tools.mjs';
import { MongoConnection } from '../probes/mongo.mjs';
import { installPackages } from './build.mjs';
import { environment } from './environment.mjs';
import { askMongo, bsonOf } from './mongodb.mjs';

const oldest = 6;

/** MongoDB itself, where it is installed: a replica set of one, since retryable writes need one. Null where it is not. */
export function mongod(instance, secrets) {
  const file = program('mongod');
  if (!file || majorOf(file) < oldest) return null;
  const port = instance.ports.mongodb;
  const user = () => instance.userOf('mongodb');
  const data = instance.path('data', 'mongod');
  const keyFile = instance.path('secrets', 'mongod.key');
  const packages = join(instance.checkout, 'stack', 'embedded', 'mongodb');
  const login = () => ({ user: 'merajut', password: secrets.mongodb.merajut });
  return {
    name: 'mongodb',
    engine: 'server',
    address: `127.0.0.1:${port}`,
    stopWithin: 30_000,
    prepare: async context => {
      await installPackages(packages, context);
      folder(data, user());
      if (!existsSync(keyFile)) writeWhole(keyFile, randomBytes(96).toString('base64'), user(), 0o400);
    },
    command: () => ({
      file,
      args: ['--port', port, '--bind_ip', '127.0.0.1', '--dbpath', data, '--auth', '--keyFile', keyFile, '--replSet', 'merajut'],
      env: environment(),
      user: user(),
    }),
    probe: async () => {
      const bson = bsonOf(packages);
      try {
        return await askMongo(bson, { port }, login());
      } catch (error) {
        await initialise(bson, port, login());
        throw error;
      }
    },
  };
}

const majorOf = file => Number(/db version v(\d+)/.exec(execFileSync(file, ['--version'], { encoding: 'utf8' }))?.[1] ?? 0);

/** Allowed from this machine while there is no user yet, and refused ever after. */
async function initialise(bson, port, { user, password }) {
  const connection = await MongoConnection.open(bson, { port });
  try {
    const hello = await connection.command('admin', { hello: 1 });
    if (!hello.setName)
      await connection.command('admin', { replSetInitiate: { _id: 'merajut', members: [{ _id: 0, host: `127.0.0.1:${port}` }] } });
    else if (hello.isWritablePrimary)
      await connection.command('admin', { createUser: user, pwd: password, roles: ['root'] });
  } finally {
    connection.close();
  }
}
