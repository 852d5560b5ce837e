import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import test, { after, before } from 'node:test';
import { hasCluster, makeCluster } from '../instance/databases.mjs';
import { redisCommands } from '../probes/resp.mjs';
import { freshInstance } from './freshInstance.mjs';
import { keepsake } from './keepsake.mjs';

const instance = freshInstance();
const pids = async () => (await instance.parts()).map(part => part.pid);

/** Runs the work, and says how long it truly took: a busy machine gets five times what is promised. */
async function within(t, seconds, what, work) {
  const began = Date.now();
  const result = await work();
  const took = (Date.now() - began) / 1000;
  t.diagnostic(`${what} took ${took.toFixed(1)} s; ${seconds} s are promised`);
  assert.ok(took < 5 * seconds, `${what} took ${took} s`);
  return result;
}

before(() => instance.merajut('up'));
after(() => instance.merajut('down'));

test('Every part is healthy in the end, and tells its version', async () => {
  const parts = await instance.untilAll('healthy');
  const names = parts.map(part => part.name);
  for (const expected of ['portal', 'relay', 'relay-2', 'postgres', 'audit', 'keys', 'pgbouncer', 'redis', 'mongodb', 'clickhouse', 'graph'])
    assert.ok(names.includes(expected), `${expected} is missing`);
  for (const part of parts) assert.ok(part.version, `${part.name} tells no version`);
});

// What is killed here is what `status` names: an engine that is added later is killed too.
test('A part that is killed is shown unhealthy, and heals', async t => {
  for (const { name } of await instance.parts()) {
    await t.test(name, async t => {
      const { pid } = await instance.until(name, 'healthy');
      const healed = await within(t, 10, `healing ${name}`, async () => {
        process.kill(pid, 'SIGKILL');
        await instance.until(name, 'unhealthy');
        return instance.until(name, 'healthy');
      });
      assert.notEqual(healed.pid, pid);
    });
  }
});

test('A part that is stopped stays so until it is started', async () => {
  instance.merajut('stop', 'redis');
  await instance.until('redis', 'stopped');
  instance.merajut('start', 'redis');
  await instance.until('redis', 'healthy');
});

test('Started again, it changes nothing and says so', async t => {
  await instance.untilAll('healthy');
  const before = await pids();
  const { stderr } = await within(t, 15, 'up on what is up', () => instance.merajut('up'));
  assert.match(stderr, /Already up: nothing was changed/);
  assert.deepEqual(await pids(), before);
});

test('Other ports and addresses are refused while it runs, and are not kept', async () => {
  const { portal } = instance.ports;
  const said = instance.refused(['up'], { MERAJUT_PORT: String(portal + 1000), MERAJUT_EXTERNAL_MONGODB: 'mongodb://elsewhere' });
  assert.match(said, new RegExp(`runs on port ${portal}, .*the port \\(${portal}, not ${portal + 1000}\\), the address of mongodb\\.\\n.*merajut down`));
  assert.match(instance.merajut('up').stderr, /Already up/);
});

test('Started and not ready yet is waited for', async () => {
  const { pid } = await instance.until('portal', 'healthy');
  process.kill(pid, 'SIGKILL');
  await instance.until('portal', 'unhealthy');
  assert.match(instance.merajut('up').stderr, /waiting for portal/);
  assert.equal((await instance.part('portal')).state, 'healthy');
});

test('A portal that cannot start is told, and a step of a new build never meets the relay of the old one', async () => {
  const operator = join(instance.home, 'operator.json');
  writeFileSync(operator, JSON.stringify({ Merajut: { Cache: { CaFile: '/nonexistent/ca.crt' } } }));
  try {
    instance.merajut('stop', 'portal');
    instance.merajut('start', 'portal');
    assert.match(instance.refused(['up']), /portal is [^]*\/nonexistent\/ca\.crt is not there/);
  } finally {
    rmSync(operator);
  }
  // As after a new build, without the time that one takes.
  rmSync(join(instance.home, 'data', 'migrated'));
  instance.merajut('stop', 'redis');
  const relay = (await instance.part('relay')).pid;
  instance.merajut('up');
  assert.notEqual((await instance.part('relay')).pid, relay);
});

test('The portal\'s login at Redis reaches no key and no channel outside the product\'s', async () => {
  const login = { port: instance.ports.redis, user: 'portal', password: instance.secrets().redis.portal };
  await redisCommands(login, [['SET', 'ma:life:all:own', '1'], ['PUBLISH', 'ma:life:all:own', '1']]);
  for (const words of [['SET', 'other', '1'], ['GET', 'monitor:heartbeat'], ['PUBLISH', 'other', '1'], ['FLUSHALL'], ['KEYS', '*'], ['CONFIG', 'GET', '*']])
    await assert.rejects(redisCommands(login, [words]), /NOPERM/, words.join(' '));
});

test('When its supervisor is killed, the next start heals what was left running', async () => {
  const orphans = await pids();
  process.kill(instance.supervisor(), 'SIGKILL');
  instance.merajut('up');
  await instance.untilAll('healthy');
  const now = await pids();
  assert.ok(orphans.every(pid => !now.includes(pid)));
});

test('As root each part has a user of its own, and none is root', { skip: process.getuid() !== 0 && 'only as root' }, async () => {
  // Both relays are one and the same.
  const users = (await instance.parts()).filter(part => part.name !== 'relay-2').map(part => instance.userOf(part.pid));
  assert.ok(!users.includes(0));
  assert.equal(new Set(users).size, users.length);
  assert.equal((await instance.status()).keysSeparated, true);
});

test('Taken down, nothing runs any more; what was written is there after the next start, which is quick', async t => {
  const word = randomUUID();
  const stores = keepsake({ ports: instance.ports, secrets: instance.secrets() }, word);
  for (const { write } of Object.values(stores)) await write();
  const children = 'SELECT count(*), md5(string_agg(id::text, $$,$$ ORDER BY id)) FROM children.child';
  const known = instance.inMain(children);
  assert.match(known, /^[1-9]/);

  const ran = await pids();
  instance.merajut('down');
  assert.ok((await instance.parts()).every(part => part.state === 'stopped'));
  for (const pid of ran) assert.equal(instance.userOf(pid), null);

  await within(t, 15, 'up on a built tree', () => instance.merajut('up'));
  await instance.untilAll('healthy');
  assert.equal(instance.inMain(children), known);
  for (const [store, { read }] of Object.entries(stores)) assert.equal(await read(), word, store);
});

test('A first run that was cut off leaves nothing half made', async () => {
  const place = instance.besides('cut-off');
  // As an initdb leaves it that was killed.
  mkdirSync(place.path('data', 'main.new', 'base'), { recursive: true });
  writeFileSync(place.path('data', 'main.new', 'PG_VERSION'), '15');
  assert.equal(hasCluster(place, 'postgres'), false);
  await makeCluster(place, 'postgres');
  assert.deepEqual(readdirSync(place.path('data')), ['main']);
  assert.ok(existsSync(place.path('data', 'main', 'global', 'pg_control')));
  rmSync(place.home, { recursive: true });
});
