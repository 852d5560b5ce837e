import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { program } from '../instance/tools.mjs';
import { Problem, step } from './say.mjs';

const policy = '/usr/sbin/policy-rc.d';
const noCluster = '/etc/postgresql-common/createcluster.d/merajut.conf';
const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', LC_ALL: 'C.UTF-8' };

/** The newest PostgreSQL that the distribution offers, by major version. */
export function offeredPostgres() {
  const found = /Depends: postgresql-(\d+)/.exec(apt('apt-cache', ['depends', 'postgresql']).stdout);
  return found ? Number(found[1]) : null;
}

/** Installs packages, without letting the distribution start services or make a database of its own. */
export function install(packages) {
  return step(`installing ${packages.join(', ')}`, async () => {
    const undo = holdServicesBack();
    try {
      const done = apt('apt-get', ['install', '-y', '--no-install-recommends', ...packages]);
      if (done.status !== 0) throw new Problem(`apt-get could not install ${packages.join(' ')}:\n${tail(done)}`, 'Put that right, then run this again.');
    } finally {
      undo();
    }
    leaveDisabled(packages);
  });
}

/** How many megabytes packages, and what they bring with them, take to download; null where apt cannot say. */
export function downloadSize(packages) {
  const { status, stdout } = apt('apt-get', ['install', '--print-uris', '-y', '--no-install-recommends', ...packages]);
  return status === 0 ? megabytesIn(stdout) : null;
}

/** The sum over the lines of `--print-uris`: 'address' file size hash. */
export function megabytesIn(uris) {
  const bytes = [...uris.matchAll(/^'[^']+' \S+ (\d+) /gm)].reduce((sum, [, size]) => sum + Number(size), 0);
  return Math.ceil(bytes / 1e6);
}

/** The first of these packages that the distribution has. */
export const offered = names => names.find(name => /^Package: /m.test(apt('apt-cache', ['show', '--no-all-versions', name]).stdout ?? '')) ?? null;

/** Fetches the package lists. */
export function refresh() {
  return step('fetching the package lists', async () => {
    const done = apt('apt-get', ['update']);
    if (done.status !== 0) throw new Problem(`apt-get update failed:\n${tail(done)}`);
  });
}

function holdServicesBack() {
  const made = [];
  const make = (path, content, mode) => {
    if (existsSync(path)) return;
    mkdirSync(path.slice(0, path.lastIndexOf('/')), { recursive: true });
    writeFileSync(path, content, { mode });
    made.push(path);
  };
  make(policy, '#!/bin/sh\nexit 101\n', 0o755);
  make(noCluster, 'create_main_cluster = false\n', 0o644);
  return () => made.forEach(path => rmSync(path));
}

// Installed for us alone: they need not run at the next boot. What was there before is left as it is.
function leaveDisabled(packages) {
  const services = packages.filter(name => ['redis-server', 'pgbouncer'].includes(name));
  if (services.length > 0 && program('systemctl')) spawnSync('systemctl', ['disable', ...services], { stdio: 'ignore' });
}

const apt = (command, args) => spawnSync(command, args, { encoding: 'utf8', env: environment, stdio: ['ignore', 'pipe', 'pipe'] });
const tail = ({ stdout, stderr, error }) => (error?.message ?? (stderr || stdout)).trim().split('\n').slice(-5).join('\n');
