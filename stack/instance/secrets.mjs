import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { Problem } from '../cli/say.mjs';
import { sharedWithRelay } from './users.mjs';
import { clusters } from './clusters.mjs';
import { own, readJson, writeJson, writeWhole } from './files.mjs';

const secret = () => randomBytes(24).toString('base64url');
const kinds = {
  roles: Object.values(clusters).flatMap(cluster => cluster.roles),
  redis: ['portal', 'monitor'],
  mongodb: ['merajut'],
  clickhouse: ['writer', 'reader'],
  graph: ['writer', 'reader'],
};

/** Every password of the instance. What is missing is made; what is there never changes. */
export function loadSecrets(instance) {
  const path = instance.path('secrets', 'passwords.json');
  const known = readJson(path, {});
  const all = Object.fromEntries(Object.entries(kinds).map(([kind, names]) => [kind, complete(kind, names, known[kind])]));
  if (JSON.stringify(all) !== JSON.stringify(known)) writeJson(path, all);
  return all;
}

/** The key-encryption key and the key of the blind index: 32 random bytes each, for the portal and its relay. */
export function ensureKeyFiles(instance) {
  for (const name of ['kek', 'blind-index']) {
    const path = instance.path('secrets', name);
    if (!existsSync(path)) makeKey(instance, path);
    own(path, sharedWithRelay(instance), instance.separated ? 0o440 : 0o400);
  }
}

function makeKey(instance, path) {
  if (existsSync(instance.path('data', 'keys')))
    throw new Problem(`${path} is gone, and what was sealed under it cannot be opened without it.`,
      'Put it back from a backup. To begin again with nothing: ./merajut reset');
  writeWhole(path, `${randomBytes(32).toString('base64')}\n`);
  // The portal refuses a key beside which this lies in Production: that one is made and kept elsewhere.
  writeWhole(`${path}.generated`, 'Made by ./merajut up for development.\n');
}

function complete(kind, names, known = {}) {
  const fresh = kind === 'roles'
    // The salt is kept, so that the verifier stays the same and PostgreSQL and pgBouncer agree on it.
    ? () => ({ password: secret(), salt: randomBytes(16).toString('base64') })
    : secret;
  return { ...Object.fromEntries(names.map(name => [name, known[name] ?? fresh()])) };
}
