import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { clusters } from '../instance/clusters.mjs';
import { writeConf } from '../instance/conf.mjs';
import { hasCluster, makeCluster, prepareDatabase } from '../instance/databases.mjs';
import { folder } from '../instance/files.mjs';
import { ensureKeyFiles, loadSecrets } from '../instance/secrets.mjs';
import { writeSettings } from '../instance/settings.mjs';
import { sharedWithRelay } from '../instance/users.mjs';
import { binOf } from '../parts/postgres.mjs';
import { order, startSupervisor, supervisorOf } from '../supervisor/client.mjs';
import { Record } from '../supervisor/record.mjs';
import { checkPorts } from './checks.mjs';
import { Problem, say, step } from './say.mjs';
import { lastLines, untilHealthy } from './waiting.mjs';

const databases = Object.keys(clusters);

/** Starts the supervisor and, under it, PostgreSQL with its roles and rights, pgBouncer and Redis. */
export async function startFirstEngines(instance) {
  const running = supervisorOf(instance) !== null;
  if (!running) {
    await endOrphans(instance);
    await checkPorts(instance);
  }
  const secrets = await prepareFiles(instance);
  if (!running) await startSupervisor(instance);
  await step('starting PostgreSQL', () => startDatabases(instance, secrets));
}

/** Everything on disk that the engines need, made where it is missing: secrets, settings, databases. */
async function prepareFiles(instance) {
  const secrets = loadSecrets(instance);
  ensureKeyFiles(instance);
  for (const name of ['redis', 'portal', 'relay']) folder(instance.path('data', name), instance.userOf(name));
  // Letters of a development instance; files made there belong to the group, so that either can read the other's.
  folder(instance.path('mail'), sharedWithRelay(instance), instance.separated ? 0o2770 : 0o700);
  writeConf(instance, secrets);
  writeSettings(instance, secrets);
  const absent = databases.filter(name => !hasCluster(instance, name));
  if (absent.length > 0)
    await step(`making the PostgreSQL clusters: ${absent.join(', ')}`, () => Promise.all(absent.map(name => makeCluster(instance, name))));
  return secrets;
}

async function startDatabases(instance, secrets) {
  await order(instance, 'start', { parts: databases });
  await Promise.all(databases.map(async name => {
    await untilAccepting(instance, name);
    await prepareDatabase(instance, secrets, name);
  }));
  await order(instance, 'start', { parts: ['pgbouncer', 'redis'] });
  await untilHealthy(instance, [...databases, 'pgbouncer', 'redis']);
}

/** Processes that an ended supervisor left behind would hold the ports and the data. */
async function endOrphans(instance) {
  const record = new Record(instance.path('supervisor', 'processes.json'));
  const ended = await record.endAll();
  if (ended > 0) say(`  ${ended} processes that an earlier supervisor left behind have been ended.`);
}

async function untilAccepting(instance, name) {
  const isReady = join(binOf(instance, name), 'pg_isready');
  const last = Date.now() + 300_000;
  for (;;) {
    if (spawnSync(isReady, ['-q', '-h', join(instance.run, name), '-p', instance.ports[name]], { env: {} }).status === 0) return;
    const { parts } = await order(instance, 'status');
    const { state, detail, restarts } = parts.find(part => part.name === name);
    if (state === 'failed' || restarts > 5 || Date.now() > last) throw new Problem(`${name} does not start: ${detail}\n${lastLines(instance, name)}`, `./merajut logs ${name} shows more.`);
    await pause(50);
  }
}
