import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { Problem } from '../cli/say.mjs';

/** The system users, one for each part that holds something another must not reach; `owner` migrates the schemas. */
export const userNames = [
  'main', 'audit', 'keys', 'pgbouncer', 'redis', 'mongodb', 'clickhouse', 'graph', 'portal', 'relay', 'owner',
].map(name => `merajut-${name}`);

/** The ids of a system user, or null when there is none. */
export function findUser(name) {
  const line = readFileSync('/etc/passwd', 'utf8').split('\n').find(entry => entry.startsWith(`${name}:`));
  if (!line) return null;
  const [, , uid, gid] = line.split(':');
  return { name, uid: Number(uid), gid: Number(gid) };
}

/** Makes the system users that are not there yet; only root can. */
export function ensureUsers() {
  for (const name of userNames.filter(user => findUser(user) === null)) {
    const made = spawnSync('useradd', [
      '--system', '--user-group', '--no-create-home', '--home-dir', '/nonexistent', '--shell', '/usr/sbin/nologin', name,
    ], { encoding: 'utf8' });
    if (made.status !== 0) throw new Problem(`The system user ${name} could not be made: ${made.error?.message ?? made.stderr.trim()}`);
  }
}

/** Whether a user can pass into a folder, asked of the system itself: modes, groups and access lists all count. */
export const canEnter = (user, path) => can(user, '-x', path);

/** Whether a user can read a file. */
export const canRead = (user, path) => can(user, '-r', path);

const can = (user, what, path) => spawnSync('test', [what, path], { uid: user.uid, gid: user.gid, cwd: '/' }).status === 0;

/** The portal as owner and the relay as group: for what these two alone may read. */
export function sharedWithRelay(instance) {
  const portal = instance.userOf('portal');
  return portal && { uid: portal.uid, gid: instance.userOf('relay').gid };
}
