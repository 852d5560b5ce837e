import { createRequire } from 'node:module';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Problem } from '../cli/say.mjs';
import { folder, writeJson } from '../instance/files.mjs';
import { MongoConnection } from '../probes/mongo.mjs';
import { NotReady } from '../supervisor/watch.mjs';
import { hashOf, installPackages } from './build.mjs';
import { environment } from './environment.mjs';
import { placeFor } from './place.mjs';

/** The MongoDB wire protocol, spoken by the Node program under `stack/embedded/mongodb`. */
export function mongodb(instance, secrets) {
  const source = join(instance.checkout, 'stack', 'embedded', 'mongodb');
  const user = () => instance.userOf('mongodb');
  const port = instance.ports.mongodb;
  const credentials = instance.path('secrets', 'mongodb.json');
  let place = source;
  return {
    name: 'mongodb',
    engine: 'embedded',
    address: `127.0.0.1:${port}`,
    prepare: async context => {
      if (!existsSync(join(source, 'server.mjs'))) throw new Problem(`${source} holds no server.`, 'Check the tree out whole.');
      await installPackages(source, context);
      place = placeFor(instance, source, user(), 'server.mjs', hashOf(source));
      writeJson(credentials, { user: 'merajut', password: secrets.mongodb.merajut }, user());
      folder(instance.path('data', 'mongodb'), user());
    },
    command: () => ({
      file: process.execPath,
      args: [join(place, 'server.mjs'), '--port', port, '--data', instance.path('data', 'mongodb'), '--credentials', credentials],
      env: environment({ NODE_ENV: 'production' }),
      user: user(),
    }),
    probe: () => askMongo(bsonOf(source), { port }, { user: 'merajut', password: secrets.mongodb.merajut }),
  };
}

export const bsonOf = folder => createRequire(join(folder, 'package.json'))('bson');

/** Signs in, writes, reads what it wrote, and gives the version: a server whose disk is full still answers. */
export async function askMongo(bson, address, { user, password }) {
  const at = new Date();
  const connection = await MongoConnection.open(bson, address);
  try {
    await connection.signIn(user, password);
    await connection.command('monitor', { update: 'heartbeat', updates: [{ q: { _id: 'monitor' }, u: { $set: { at } }, upsert: true }] })
      .then(({ writeErrors }) => writeErrors && Promise.reject(new NotReady(writeErrors[0].errmsg)));
    const { cursor } = await connection.command('monitor', { find: 'heartbeat', filter: { _id: 'monitor' }, limit: 1 });
    if (cursor.firstBatch[0]?.at?.getTime() !== at.getTime()) throw new NotReady('what was written could not be read');
    return (await connection.command('admin', { buildInfo: 1 })).version;
  } finally {
    connection.close();
  }
}
