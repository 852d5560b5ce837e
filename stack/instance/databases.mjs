import { spawn } from 'node:child_process';
import { existsSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { Problem } from '../cli/say.mjs';
import { binOf } from '../parts/postgres.mjs';
import { clusters } from './clusters.mjs';
import { verifierOf } from './conf.mjs';
import { folder } from './files.mjs';
import { postgresBin } from './tools.mjs';

export const hasCluster = (instance, name) => existsSync(instance.path('data', clusters[name].user));

/** Makes a cluster's files. They get their name only when whole, so that an interrupted run leaves nothing half made. */
export async function makeCluster(instance, name) {
  const { user } = clusters[name];
  const data = instance.path('data', user);
  const fresh = `${data}.new`;
  rmSync(fresh, { recursive: true, force: true });
  folder(fresh, instance.userOf(user));
  await runAs(instance.userOf(user), join(postgresBin(), 'initdb'), [
    '-D', fresh, '-U', 'postgres', '--auth-local=peer', '--auth-host=scram-sha-256', '--data-checksums', '-E', 'UTF8', '--locale=C.UTF-8',
  ]);
  renameSync(fresh, data);
}

/** Roles, databases, extensions and rights, by the superuser over the cluster's own socket. */
export async function prepareDatabase(instance, secrets, name) {
  const { user, database, owner, monitor, roles } = clusters[name];
  const verifiers = Object.fromEntries(roles.map(role => [role, verifierOf(secrets, role)]));
  const variables = { database, owner, monitor, verifiers: JSON.stringify(verifiers) };
  const sql = readFileSync(new URL('../postgres/cluster.sql', import.meta.url), 'utf8');
  // Over standard input: arguments are there for every user to read.
  await runAs(instance.userOf(user), join(binOf(instance, name), 'psql'), [
    '-XqAt', '-v', 'ON_ERROR_STOP=1', '-h', join(instance.run, name), '-p', instance.ports[name], '-U', 'postgres', '-d', 'postgres',
  ], `${Object.entries(variables).map(([key, value]) => `\\set ${key} '${value}'\n`).join('')}${sql}`);
}

async function runAs(user, file, args, input = '') {
  const child = spawn(file, args, { uid: user?.uid, gid: user?.gid, cwd: '/', env: { LANG: 'C.UTF-8', PGOPTIONS: '-c client_min_messages=warning' } });
  child.stdin.end(input);
  const [said, complaint, code] = await Promise.all([
    text(child.stdout), text(child.stderr), new Promise((resolve, reject) => child.once('error', reject).once('close', resolve)),
  ]);
  if (code !== 0) throw new Problem(`${file} failed: ${(complaint || said).trim()}`);
}
